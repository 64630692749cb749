using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class MovementLineTests
{
    private static readonly MovementSteps Steps = new()
    {
        Opening = new(1000),
        Repriced = new(30),
        Resurveyed = new(500),
    };

    [Fact]
    public void A_re_graded_item_is_repriced_in_the_category_it_leaves_and_moves_as_it_then_stands()
    {
        var line = Line(RiskCategory.Moderate, RiskCategory.High);

        Assert.Equal(Steps with { Regraded = new(-1530) }, line.In(RiskCategory.Moderate));
        Assert.Equal(new MovementSteps { Regraded = new(1530) }, line.In(RiskCategory.High));
        Assert.Equal(default, line.In(RiskCategory.Significant));
        Assert.Equal((0L, 1530L), (line.In(RiskCategory.Moderate).Closing.Pence, line.In(RiskCategory.High).Closing.Pence));
        Assert.Equal(new Money(1530), line.Moved);
    }

    [Theory]
    [InlineData(RiskCategory.Low, RiskCategory.Low)]
    [InlineData(RiskCategory.Low, null)]
    [InlineData(null, RiskCategory.Low)]
    public void An_item_that_stays_comes_or_goes_is_wholly_in_its_one_category(RiskCategory? before, RiskCategory? after)
    {
        var line = Line(before, after);

        Assert.False(line.IsRegraded);
        Assert.Equal((Steps, default, Money.Zero), (line.In(RiskCategory.Low), line.In(RiskCategory.High), line.Moved));
    }

    [Fact]
    public void Categories_sum_to_the_item_whatever_way_it_went()
    {
        RiskCategory?[] grades = [null, .. Enum.GetValues<RiskCategory>()];
        var lines = from before in grades from after in grades where before is not null || after is not null select Line(before, after);

        Assert.All(lines, line => Assert.Equal(line.Steps, MovementSteps.Sum(Enum.GetValues<RiskCategory>().Select(line.In))));
    }

    private static MovementLine Line(RiskCategory? before, RiskCategory? after) => new("S1", "A", "Roof", before, after, Steps);
}
