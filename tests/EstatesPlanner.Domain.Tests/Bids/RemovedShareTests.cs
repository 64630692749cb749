using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>How much of each item a bid removes, what that takes out of the return, and what several bids claim together.</summary>
public sealed class RemovedShareTests
{
    private static readonly PriceBase Prices = PriceBase.Parse("2026/27");
    private static readonly PriceIndex Index = new("i", "Invented", new Dictionary<FinancialYear, decimal>());

    private static readonly CapitalBid Half = ExampleBid.Whole with
    {
        State = BidState.Draft,
        Removes = [new RemovedItem("QQQ01", "R-1", 0.5m), new RemovedItem("QQQ01", "R-2"), new RemovedItem("QQQ02", "R-1", 0.25m)],
    };

    private static readonly BacklogItem[] Items =
    [
        Item("QQQ01", "R-1", RiskCategory.High, 1000.01m),
        Item("QQQ01", "R-2", RiskCategory.Significant, 300),
        Item("QQQ01", "R-3", RiskCategory.High, 50),
        Item("QQQ02", "R-1", RiskCategory.Low, 80),
        Item("QQQ02", "R-9", RiskCategory.Moderate, 7),
    ];

    [Fact]
    public void The_return_of_the_year_the_works_finish_loses_the_share_of_each_item() =>
        Assert.Equal(
            [
                new EricEffect("QQQ01", new FinancialYear(2027), new Money(500_01), Money.FromPounds(300), Money.Zero, Money.Zero),
                new EricEffect("QQQ02", new FinancialYear(2027), Money.Zero, Money.Zero, Money.Zero, Money.FromPounds(20)),
            ],
            EricEffect.Of(Half, Items, Prices, Index)
        );

    [Fact]
    public void What_the_bid_removes_in_its_score_is_the_share_too()
    {
        var removed = RemovedBacklog.Of(
            Items.Where(item => Half.ShareOf(item) > 0),
            Prices,
            Index,
            ClinicalHoursLost.AsStated,
            Half.ShareOf
        );
        Assert.Equal((new Money(500_01), Money.FromPounds(300)), (removed.High, removed.Significant));
    }

    [Theory]
    [InlineData(50, 50, BidState.Draft, 0)]
    [InlineData(50, 60, BidState.Draft, 1)]
    [InlineData(100, 100, BidState.Scored, 1)]
    [InlineData(100, 100, BidState.Withdrawn, 0)]
    [InlineData(100, 100, BidState.Closed, 0)]
    public void Live_bids_that_claim_an_item_beyond_the_whole_are_flagged(int minePercent, int theirsPercent, BidState state, int flagged)
    {
        var (mine, theirs) = (minePercent / 100m, theirsPercent / 100m);
        CapitalBid One(string reference, decimal share, BidState at) =>
            ExampleBid.Whole with
            {
                Reference = reference,
                State = at,
                Removes = [new RemovedItem("QQQ01", "R-1", share)],
            };
        var over = ItemClaim.Over([One("B2", theirs, state), One("B1", mine, BidState.Draft)]);
        Assert.Equal(flagged, over.Count);
        Assert.All(over, claim => Assert.Equal([("B1", mine), ("B2", theirs)], claim.Claims));
        Assert.All(over, claim => Assert.Equal(mine + theirs, claim.Total));
    }

    [Fact]
    public void The_bill_of_waiting_comes_from_the_incidents_on_the_items()
    {
        var (since, today) = (new DateOnly(2024, 4, 1), new DateOnly(2026, 3, 31));
        var both = Incident(new DateOnly(2025, 1, 1), 900, 8);
        IReadOnlyList<LostShare> shares =
        [
            .. LostShare.Of(both, [Items[0], Items[2]]),
            .. LostShare.Of(Incident(new DateOnly(2025, 6, 1), 300, 0), [Items[1]]),
            .. LostShare.Of(Incident(new DateOnly(2023, 6, 1), 5000, 9), [Items[1]]),
        ];
        var cost = ReactiveCost.Of(Half, shares, since, today);
        Assert.Equal((2, Money.FromPounds(525), 2m), (cost.Incidents, cost.Rectified, cost.ClinicalHours));
        Assert.Equal(730 / 365.25m, cost.Years);
        Assert.Equal(Rounding.ToPence(525 / cost.Years), cost.RepairsPerYear);
        Assert.Equal(Rounding.ToPence(cost.HoursPerYear * 250), cost.FailurePerYear(250));
    }

    private static Incident Incident(DateOnly on, long cost, decimal hours) =>
        new()
        {
            Id = new Guid(on.DayNumber, 0, 0, new byte[8]),
            Trust = "QQQ",
            SiteCode = "QQQ01",
            Reference = "I",
            On = on,
            Type = "Heating",
            Relation = IncidentRelation.Critical,
            DowntimeHours = hours,
            IsClinical = true,
            CostToRectify = Money.FromPounds(cost),
        };

    private static BacklogItem Item(string site, string reference, RiskCategory category, decimal cost) =>
        new()
        {
            Id = new Guid(reference[^1], (short)site[^1], 0, new byte[8]),
            Trust = "QQQ",
            SiteCode = site,
            Reference = reference,
            Defect = "Worn",
            Category = category,
            Basis = CategoryBasis.Stated,
            Cost = Rounding.ToPence(cost),
            PriceBase = Prices,
        };
}
