using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class TrimmedMeanTests
{
    [Theory]
    [InlineData(75, 50, 75, 75, 100)]
    [InlineData(50, 100, 50, 50, 0)]
    [InlineData(50, 0, 50, 100)]
    [InlineData(35, 0, 10, 60, 100)]
    [InlineData(40, 0, 20, 100)]
    [InlineData(75, 50, 100)]
    [InlineData(25, 25)]
    public void From_four_scorers_on_the_highest_and_the_lowest_are_left_out(int mean, params int[] levels) =>
        Assert.Equal(mean, TrimmedMean.Of(levels.Select(level => (decimal)level)));

    [Fact]
    public void Nobody_has_no_mean() => Assert.Null(TrimmedMean.Of([]));
}
