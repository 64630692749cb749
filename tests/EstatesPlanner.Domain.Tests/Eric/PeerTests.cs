using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Eric;

public class PeerTests
{
    private static readonly EricRow Site = new()
    {
        Number = 2,
        Trust = "RAA",
        TrustName = "ALPHA",
        TrustType = "ACUTE - LARGE",
        Site = "RAA01",
        SiteType = "General acute hospital",
        GrossInternalAreaM2 = 1000,
        High = Money.FromPounds(10_000),
        Significant = Money.FromPounds(20_000),
        Moderate = Money.FromPounds(30_000),
        Low = Money.FromPounds(40_000),
    };

    [Fact]
    public void Backlog_per_square_metre_needs_all_four_costs_and_an_area()
    {
        Assert.Equal(new PublishedDensity(100, 30), PublishedDensity.Of(Site));
        Assert.Null(PublishedDensity.Of(Site with { Low = null }));
        Assert.Null(PublishedDensity.Of(Site with { GrossInternalAreaM2 = 0 }));
        Assert.Null(PublishedDensity.Of(Site with { GrossInternalAreaM2 = null }));
    }

    [Fact]
    public void A_trust_is_one_estate_of_the_sites_that_can_be_compared()
    {
        EricRow[] sites = [Site, Site with { Site = "RAA02", GrossInternalAreaM2 = 3000 }, Site with { Site = "RAA03", High = null }];
        Assert.Equal(new PublishedDensity(50, 15), PublishedDensity.Of(sites));
        Assert.Equal((1, 50m), PeerGroup.OfTrusts(sites).Select(group => (group.Members, group.Total.Median)).Single());
    }

    [Fact]
    public void Sites_that_cannot_be_compared_are_members_but_not_in_the_percentiles()
    {
        var group = Assert.Single(PeerGroup.OfSites([Site, Site with { High = null }, Site with { GrossInternalAreaM2 = 500 }]));
        Assert.Equal((3, 2, 150m), (group.Members, group.Total.Count, group.Total.Median));
    }

    [Fact]
    public void A_merged_trust_stands_among_its_peers_as_the_one_estate_it_became()
    {
        (string, string)[] mergers = [("RAA", "RBB"), ("RBB", "RCC"), ("RCC", "RAA"), ("RXX", "RYY")];
        var merged = Predecessors.Of("RCC", mergers);
        Assert.Equal(["RAA", "RBB"], merged.Codes);
        var rows = merged.Gather([
            Site,
            Site with
            {
                Trust = "RBB",
                TrustName = "BETA",
                GrossInternalAreaM2 = 9000,
            },
            Site with
            {
                Trust = "RXX",
                TrustName = "OTHER",
            },
        ]);
        Assert.Equal([("RCC", "BETA"), ("RCC", "BETA"), ("RXX", "OTHER")], rows.Select(row => (row.Trust, row.TrustName)));
    }

    [Fact]
    public void A_merged_trust_that_returns_itself_keeps_its_own_name_and_type_whatever_the_size_of_its_predecessors()
    {
        var merged = Predecessors.Of("RCC", [("RAA", "RCC")]);
        var own = Site with { Trust = "RCC", TrustName = "GAMMA", TrustType = "COMMUNITY", GrossInternalAreaM2 = 1 };

        Assert.Equal(
            [("RCC", "GAMMA", "COMMUNITY"), ("RCC", "GAMMA", "COMMUNITY")],
            merged.Gather([Site, own]).Select(row => (row.Trust, row.TrustName, row.TrustType))
        );
    }

    [Fact]
    public void Published_costs_move_to_other_prices_category_by_category()
    {
        var index = new PriceIndex("trial", "Trial", new Dictionary<FinancialYear, decimal> { [new(2015)] = 100, [new(2020)] = 110.005m });
        var costs = new PublishedCosts(new(10_01), new(20_00), new(30_00), new(40_00));
        var moved = costs.At(PriceBase.Parse("2015/16"), PriceBase.Parse("2020/21"), index)!.Value;
        Assert.Equal((new Money(11_01), moved.High + moved.Significant + moved.Moderate + moved.Low), (moved.High, moved.Total));
        Assert.Null(costs.At(PriceBase.Parse("2015/16"), PriceBase.Parse("1999/00"), index));
    }
}
