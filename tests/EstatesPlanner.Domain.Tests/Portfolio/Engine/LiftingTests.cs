using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio.Engine;

/// <summary>A cover lifted over the other bids of its row, by hand.</summary>
public class LiftingTests
{
    /// <summary>
    /// 5a + 5b + 5c + 8d ≤ 14: of a, b and c two fit, so a + b + c ≤ 2. With d only 6 is left, room for one of them, so d counts for 1;
    /// a bid of 10 leaves 4, room for none, and counts for 2. (Balas, Facets of the knapsack polytope, 1975.)
    /// </summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(4, 0)]
    [InlineData(14, 2)]
    public void What_is_outside_the_cover_counts_for_what_it_keeps_out(long use, long coefficient)
    {
        var problem = Formulation.Of(
            Models.Knapsack(
                [1, 1, 1, 1, 1],
                [
                    [5, 5, 5, use, 1],
                ],
                [14]
            )
        );
        var row = RowOptions.Of(problem).Single();
        var lifting = new Lifting(row, [5, 5, 5, 0, 0]);
        lifting.Run(_ => 1);
        var cut = lifting.Cut(problem);

        Assert.Equal(2, cut.Limit);
        Assert.Equal(coefficient, cut.Uses.Where(of => of.Choice == 3).Sum(of => of.Use));
        Assert.Equal([1L, 1, 1], cut.Uses.Where(of => of.Choice < 3).Select(of => of.Use));
    }
}
