using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Finance;

public class PriceBaseReachTests
{
    private static readonly PriceIndex Forecast = new(
        "f",
        "A forecast",
        new Dictionary<FinancialYear, decimal>
        {
            [new(2024)] = 100,
            [new(2026)] = 105,
            [new(2029)] = 112,
        }
    );

    [Theory]
    [InlineData("1998/99", true)]
    [InlineData("2026/27", true)]
    [InlineData("2029/30", true)]
    [InlineData("2027/28", false)]
    [InlineData("2030/31", false)]
    [InlineData("2062/63", false)]
    public void Prices_of_a_year_to_come_are_taken_only_where_an_index_forecasts_them(string priceBase, bool taken) =>
        Assert.Equal(taken, PriceBaseReach.Takes(PriceBase.Parse(priceBase), new FinancialYear(2026), [Forecast]));

    [Fact]
    public void A_report_stands_at_the_newest_base_that_is_carried_and_a_slip_moves_nothing()
    {
        Assert.Equal(
            PriceBase.Parse("2026/27"),
            PriceBaseReach.Newest([PriceBase.Parse("2024/25"), PriceBase.Parse("2062/63"), PriceBase.Parse("2026/27")], Forecast)
        );
        Assert.Equal(PriceBase.Parse("1999/00"), PriceBaseReach.Newest([PriceBase.Parse("1999/00"), PriceBase.Parse("1998/99")], Forecast));
        Assert.Null(PriceBaseReach.Newest([], Forecast));
    }
}
