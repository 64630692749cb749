using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Finance;

/// <summary>The method of largest remainders (Hamilton), by hand.</summary>
public class AllocationTests
{
    [Theory]
    // 100p in thirds: 33.3 each, the penny left goes to the first of equals.
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    // 10p by 15, 15, 30 of 60: 2.5, 2.5 and 5.
    [InlineData(10, new long[] { 15, 15, 30 }, new long[] { 3, 2, 5 })]
    // 7p by 1, 2, 4: exact.
    [InlineData(7, new long[] { 1, 2, 4 }, new long[] { 1, 2, 4 })]
    // 5p by 1, 2, 4 of 7: 0.71, 1.43, 2.86; two pennies are left for the remainders 0.86 and 0.71.
    [InlineData(5, new long[] { 1, 2, 4 }, new long[] { 1, 1, 3 })]
    [InlineData(-5, new long[] { 1, 2, 4 }, new long[] { -1, -1, -3 })]
    [InlineData(0, new long[] { 1, 2 }, new long[] { 0, 0 })]
    [InlineData(9, new long[] { 0, 3 }, new long[] { 0, 9 })]
    public void Pennies_left_go_to_the_largest_remainders(long pence, long[] weights, long[] parts) =>
        Assert.Equal(parts, Allocation.Of(new Money(pence), weights).Select(part => part.Pence));

    [Fact]
    public void The_largest_amount_by_the_largest_weights_still_sums() =>
        Assert.Equal(long.MaxValue, Allocation.Of(new Money(long.MaxValue), [long.MaxValue, long.MaxValue, 1]).Sum(part => part.Pence));

    [Fact]
    public void No_part_is_a_whole_penny_from_its_exact_share() =>
        Prop.ForAll<int, byte[]>(
                (pence, weights) =>
                {
                    long[] positive = [.. weights.Select(weight => (long)weight), 1];
                    var parts = Allocation.Of(new Money(pence), positive);
                    return parts
                        .Zip(positive)
                        .All(pair => Math.Abs(pair.First.Pence - ((decimal)pence * pair.Second / positive.Sum())) < 1);
                }
            )
            .Holds();

    [Fact]
    public void Weights_that_say_nothing_or_less_are_refused()
    {
        Assert.StartsWith(
            "The weights sum to nothing.",
            Assert.Throws<ArgumentException>(() => Allocation.Of(new Money(1), [])).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The weights sum to nothing.",
            Assert.Throws<ArgumentException>(() => Allocation.Of(new Money(1), [0, 0])).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "A weight cannot be negative.",
            Assert.Throws<ArgumentException>(() => Allocation.Of(new Money(1), [2, -1])).Message,
            StringComparison.Ordinal
        );
    }
}
