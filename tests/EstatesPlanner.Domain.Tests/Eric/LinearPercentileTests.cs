using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Eric;

public class LinearPercentileTests
{
    /// <summary>
    /// Fifteen values and their percentiles as a spreadsheet's PERCENTILE.INC gives them: position (15 − 1) × per cent ÷ 100.
    /// </summary>
    [Theory]
    [InlineData(0, 3)]
    [InlineData(25, 15)]
    [InlineData(50, 23)]
    [InlineData(75, 40)]
    [InlineData(90, 63.6)]
    [InlineData(99, 215.64)]
    [InlineData(100, 240)]
    public void A_percentile_lies_between_the_two_nearest_values(double percent, double expected)
    {
        decimal[] values = [3, 8, 11, 14, 16, 20, 20, 23, 29, 30, 38, 42, 60, 66, 240];
        Assert.Equal((decimal)expected, LinearPercentile.Of(values, (decimal)percent));
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(20, 37.5)]
    [InlineData(25, 62.5)]
    [InlineData(30, 75)]
    [InlineData(40, 100)]
    [InlineData(5, 0)]
    [InlineData(99, 100)]
    public void A_rank_says_how_far_up_a_value_stands_and_equal_values_share_a_place(double value, double rank) =>
        Assert.Equal((decimal)rank, LinearPercentile.RankOf([10, 20, 20, 30, 40], (decimal)value));

    [Fact]
    public void Nobody_has_a_rank_alone() => Assert.Null(LinearPercentile.RankOf([7], 7));

    [Fact]
    public void The_rank_of_a_percentile_is_its_per_cent() =>
        Prop.ForAll<NonEmptyArray<int>, byte>(
                (numbers, percent) =>
                {
                    var values = numbers.Get.Distinct().Order().Select(number => (decimal)number).ToList();
                    var asked = percent % 101;
                    return values.Count < 2
                        || Math.Abs(LinearPercentile.RankOf(values, LinearPercentile.Of(values, asked))!.Value - asked) < 0.000001m;
                }
            )
            .Holds();

    [Fact]
    public void Percentiles_rise_and_stay_among_the_values() =>
        Prop.ForAll<NonEmptyArray<int>, byte, byte>(
                (numbers, one, other) =>
                {
                    var values = numbers.Get.Order().Select(number => (decimal)number).ToList();
                    var (low, high) = (Math.Min(one % 101, other % 101), Math.Max(one % 101, other % 101));
                    return values[0] <= LinearPercentile.Of(values, low)
                        && LinearPercentile.Of(values, low) <= LinearPercentile.Of(values, high)
                        && LinearPercentile.Of(values, high) <= values[^1];
                }
            )
            .Holds();
}
