using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Tests.Bids;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class RemovedBacklogTests
{
    private static readonly PriceBase Now = PriceBase.Parse("2026/27");

    private static readonly PriceIndex Index = new(
        "index",
        "Index",
        new Dictionary<FinancialYear, decimal> { [new FinancialYear(2025)] = 100, [new FinancialYear(2026)] = 110 }
    );

    [Fact]
    public void Costs_come_to_the_rounds_prices_and_count_by_category()
    {
        var removed = RemovedBacklog.Of(
            [
                Item("a", RiskCategory.High, 1000, "2026/27"),
                Item("b", RiskCategory.High, 1000, "2025/26"),
                Item("c", RiskCategory.Significant, 10, "2026/27"),
                Item("d", RiskCategory.Low, 5, "2026/27"),
            ],
            Now,
            Index,
            ClinicalHoursLost.AsStated
        );

        Assert.Equal((Money.FromPounds(2100), Money.FromPounds(2110), 12m), (removed.High, removed.Critical, removed.IncidentHours));
    }

    [Fact]
    public void A_closed_item_is_no_longer_there_to_remove() =>
        Assert.Equal(
            Money.Zero,
            RemovedBacklog
                .Of(
                    [Item("a", RiskCategory.High, 1000, "2026/27") with { Status = ItemStatus.Complete }],
                    Now,
                    Index,
                    ClinicalHoursLost.AsStated
                )
                .High
        );

    [Fact]
    public void An_item_the_index_does_not_reach_is_named() =>
        Assert.Equal(
            ["old"],
            RemovedBacklog.Of([Item("old", RiskCategory.High, 1000, "1999/00")], Now, Index, ClinicalHoursLost.AsStated).Unpriced
        );

    [Fact]
    public void A_bids_capital_comes_to_the_rounds_prices_rounded_once()
    {
        Assert.Equal(new Money(12025), BidCapital.At(ExampleBid.Whole, Now, Index));
        Assert.Equal(new Money(13228), BidCapital.At(ExampleBid.Whole with { PriceBase = PriceBase.Parse("2025/26") }, Now, Index));
        Assert.Null(BidCapital.At(ExampleBid.Whole with { PriceBase = PriceBase.Parse("1999/00") }, Now, Index));
    }

    private static BacklogItem Item(string reference, RiskCategory category, long pounds, string priceBase) =>
        new()
        {
            Id = Guid.Empty,
            Trust = "QQQ",
            SiteCode = "QQQ01",
            Reference = reference,
            Defect = "Defect",
            Category = category,
            Basis = CategoryBasis.Stated,
            Cost = Money.FromPounds(pounds),
            PriceBase = PriceBase.Parse(priceBase),
            IncidentHours = 3,
        };
}
