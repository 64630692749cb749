using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Finance;

public class MoneyTests
{
    [Theory]
    [InlineData("£1,250.10", 125010)]
    [InlineData("1250.1", 125010)]
    [InlineData("17,040", 1704000)]
    [InlineData("93.00", 9300)]
    [InlineData("-300", -30000)]
    [InlineData("(300)", -30000)]
    [InlineData("\u00A01250", 125000)]
    public void Amounts_are_read_as_people_in_England_write_them(string text, long pence)
    {
        Assert.True(Money.TryParse(text, out var amount));
        Assert.Equal(pence, amount.Pence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.250,10")]
    [InlineData("1,25")]
    [InlineData("12,50,000")]
    [InlineData("£1.2m")]
    [InlineData("1e309")]
    [InlineData("NaN")]
    [InlineData("1.005")]
    [InlineData("TBC")]
    public void What_could_be_read_two_ways_is_refused(string text) => Assert.False(Money.TryParse(text, out _));

    [Fact]
    public void A_sum_that_does_not_fit_throws() => Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Fact]
    public void Parts_always_sum_to_the_whole() =>
        Prop.ForAll<long, int[]>(
                (pence, weights) =>
                {
                    var whole = new Money(pence == long.MinValue ? 0 : pence);
                    long[] positive = [.. weights.Select(weight => Math.Abs((long)weight)), 1];
                    return whole.Allocate(positive).Sum() == whole;
                }
            )
            .Holds();

    [Fact]
    public void Printing_and_reading_gives_the_same_amount() =>
        Prop.ForAll<int>(pence => Money.TryParse(new Money(pence).ToString(), out var read) && read.Pence == pence).Holds();

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.0049", 0)]
    public void Half_a_penny_rounds_away_from_zero(string pounds, long pence) =>
        Assert.Equal(pence, Rounding.ToPence(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture)).Pence);
}
