using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class BacklogFigureTests
{
    private static readonly PriceIndex Index = new(
        "trial",
        "Trial",
        new Dictionary<FinancialYear, decimal>
        {
            [new(2020)] = 96,
            [new(2024)] = 100,
            [new(2025)] = 103,
        }
    );

    [Theory]
    // £1,000 × 103 ÷ 100; half of it; £0.05 × 1.03 × 0.5 = 2.575p, rounded once.
    [InlineData(100_000, 1, 103_000)]
    [InlineData(100_000, 0.5, 51_500)]
    [InlineData(5, 0.5, 3)]
    [InlineData(-100_000, 1, -103_000)]
    public void A_cost_is_carried_by_the_index_of_the_later_year_over_that_of_the_earlier(long pence, double share, long carried) =>
        Assert.Equal(
            carried,
            PriceUplift.Of(new Money(pence), PriceBase.Parse("2024/25"), PriceBase.Parse("2025/26"), Index, (decimal)share)!.Value.Pence
        );

    [Fact]
    public void A_cost_is_carried_back_as_it_is_carried_on() =>
        Assert.Equal(new Money(96_00), PriceUplift.Of(new Money(100_00), PriceBase.Parse("2024/25"), PriceBase.Parse("2020/21"), Index));

    [Fact]
    public void An_index_that_lacks_either_year_carries_nothing()
    {
        Assert.Null(PriceUplift.Of(new Money(1), PriceBase.Parse("2023/24"), PriceBase.Parse("2024/25"), Index));
        Assert.Null(PriceUplift.Of(new Money(1), PriceBase.Parse("2024/25"), PriceBase.Parse("2023/24"), Index));
    }

    /// <summary>As used in ERIC to 2015/16: High and Significant whole, Moderate and Low over the years that are left.</summary>
    [Theory]
    [InlineData(7, 40_00)]
    [InlineData(3, 53_33)]
    [InlineData(1, 100_00)]
    [InlineData(0, 100_00)]
    [InlineData(-5, 100_00)]
    [InlineData(null, 100_00)]
    public void Moderate_and_Low_backlog_is_spread_over_the_remaining_life(int? years, long pence) =>
        Assert.Equal(pence, RiskAdjustedBacklog.Of(new(10_00), new(20_00), new(30_00), new(40_00), years).Pence);

    [Theory]
    [InlineData(1000_00, 300, 3)]
    [InlineData(1050_00, 300, 4)]
    [InlineData(1049_99, 300, 3)]
    public void Backlog_a_square_metre_is_rounded_to_the_pound(long pence, int squareMetres, long pounds) =>
        Assert.Equal(Money.FromPounds(pounds), BacklogDensity.Of(new Money(pence), squareMetres));

    [Fact]
    public void Where_there_is_no_area_there_is_no_density()
    {
        Assert.Null(BacklogDensity.Of(new Money(1), null));
        Assert.Null(BacklogDensity.Of(new Money(1), 0));
        Assert.Null(BacklogDensity.Of(new Money(1), -5));
    }
}
