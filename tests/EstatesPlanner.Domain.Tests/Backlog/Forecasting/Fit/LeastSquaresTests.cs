using EstatesPlanner.Domain.Backlog.Forecasting.Fit;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting.Fit;

public class LeastSquaresTests
{
    [Fact]
    public void Equations_that_agree_are_met_exactly() =>
        // 2x + y = 1.1 and x − y = 0.1.
        Assert.Equal([0.4m, 0.3m], LeastSquares.Of([new([2, 1], 1.1m), new([1, -1], 0.1m)], 0, 1));

    [Fact]
    public void Of_several_answers_to_one_unknown_the_mean_misses_least() =>
        Assert.Equal([0.4m], LeastSquares.Of([new([1], 0.2m), new([1], 0.3m), new([1], 0.7m)], 0, 1));

    [Fact]
    public void A_straight_line_through_three_points_is_the_text_book_one() =>
        // y = a + bx through (0, 1), (1, 2), (2, 4): b = 3/2, a = 5/6.
        Assert.Equal(
            [0.8333m, 1.5m],
            LeastSquares.Of([new([1, 0], 1), new([1, 1], 2), new([1, 2], 4)], -10, 10).Select(value => decimal.Round(value, 4))
        );

    [Fact]
    public void A_bound_that_holds_moves_the_other_unknown_too() =>
        // x = 2 is not allowed: at x = 1 the best y of x + y = 3 and y = 0 is 1, the mean of 2 and 0, and it is within the bound.
        Assert.Equal([1m, 1m], LeastSquares.Of([new([1, 0], 2), new([1, 1], 3), new([0, 1], 0)], 0, 1));

    [Theory]
    [InlineData(-0.5, 0)]
    [InlineData(1.5, 1)]
    public void An_answer_outside_the_bounds_stops_at_the_nearer(double sum, double answer) =>
        Assert.Equal([(decimal)answer], LeastSquares.Of([new([1], (decimal)sum)], 0, 1));

    [Fact]
    public void Whatever_the_equations_no_neighbour_within_the_bounds_misses_by_less() =>
        Prop.ForAll<(sbyte A, sbyte B, sbyte Sum)[]>(rows =>
            {
                Equation[] equations = [.. rows.Select(row => new Equation([row.A, row.B], row.Sum)), new([1, 0], 0.5m), new([0, 1], 0.5m)];
                decimal Miss(decimal[] unknowns) => equations.Sum(equation => equation.Miss(unknowns) * equation.Miss(unknowns));
                var best = LeastSquares.Of(equations, 0, 1);
                decimal[] steps = [-0.01m, 0, 0.01m];
                return best.All(value => value is >= 0 and <= 1)
                    && (from a in steps from b in steps select new[] { Math.Clamp(best[0] + a, 0, 1), Math.Clamp(best[1] + b, 0, 1) }).All(
                        near => Miss(near) >= Miss(best) - 0.000_000_001m
                    );
            })
            .Holds();
}
