using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Eric;

/// <summary>Where a site and a trust stand among their peers.</summary>
public class StandingTests
{
    private static readonly EricRow[] Sites =
    [
        Site("RAA01", 100),
        Site("RAA02", 300),
        Site("RAA03", 200),
        Site("RAA04", 400) with
        {
            High = null,
        },
        Site("RAA00", 500) with
        {
            GrossInternalAreaM2 = null,
        },
        Site("RAA05", 0),
    ];

    [Fact]
    public void A_benchmark_gives_the_percentiles_people_quote()
    {
        // Linear percentiles of 0, 10, ... 100, as spreadsheets give them.
        var benchmark = Benchmark.Of(Enumerable.Range(0, 11).Select(i => (decimal)(100 - (10 * i))))!;

        Assert.Equal(
            (25m, 50m, 75m, 90m, 99m, 100m),
            (
                benchmark.LowerQuartile,
                benchmark.Median,
                benchmark.UpperQuartile,
                benchmark.Ninetieth,
                benchmark.NinetyNinth,
                benchmark.Highest
            )
        );
        Assert.Equal((11, 30m), (benchmark.Count, benchmark.RankOf(30)!.Value));
    }

    [Fact]
    public void Where_there_are_no_values_there_is_no_benchmark() => Assert.Null(Benchmark.Of([]));

    [Fact]
    public void Sites_come_highest_backlog_per_square_metre_first_and_what_cannot_be_compared_last_by_code()
    {
        var standing = SiteStanding.Of(Sites, PeerGroup.OfSites(Sites));

        Assert.Equal(
            ["RAA02 100 100", "RAA03 67 67", "RAA01 33 33", "RAA05 0 0", "RAA00  ", "RAA04  "],
            standing.Select(site => $"{site.Row.Site} {site.TotalRank:0} {site.CriticalRank:0}")
        );
    }

    [Fact]
    public void A_site_of_a_type_in_which_nobody_can_be_compared_has_no_rank()
    {
        var standing = SiteStanding.Of([Site("RAA09", 100) with { SiteType = "Treatment centre" }], PeerGroup.OfSites(Sites));

        Assert.Null(Assert.Single(standing).Group);
        Assert.Null(standing[0].TotalRank);
    }

    [Fact]
    public void A_site_without_a_type_stands_among_the_others_that_state_none()
    {
        EricRow[] untyped = [.. Sites.Select(site => site with { SiteType = null })];

        Assert.Equal(100, SiteStanding.Of(untyped, PeerGroup.OfSites(untyped))[0].TotalRank);
    }

    [Fact]
    public void Trusts_of_a_type_come_highest_first_each_as_one_estate()
    {
        EricRow[] rows =
        [
            Site("RAA01", 100),
            Site("RAA02", 300),
            Trust("RBB", 150),
            Trust("RDD", 900) with
            {
                Low = null,
            },
            Trust("RCC", 250),
            Trust("RFF", 0),
            Trust("REE", 999) with
            {
                TrustType = "AMBULANCE",
            },
        ];

        Assert.Equal(
            [("RCC", 250m), ("RAA", 200m), ("RBB", 150m), ("RFF", 0m), ("RDD", (decimal?)null)],
            TrustStanding.OfType(rows, "Acute - large").Select(trust => (trust.Code, trust.Density?.Total))
        );
    }

    private static EricRow Trust(string code, long perSquareMetre) => Site($"{code}01", perSquareMetre) with { Trust = code };

    /// <summary>Of a thousand square metres; a quarter of its backlog in each category.</summary>
    private static EricRow Site(string code, long perSquareMetre) =>
        new()
        {
            Number = 2,
            Trust = "RAA",
            TrustName = "ALPHA",
            TrustType = "ACUTE - LARGE",
            Site = code,
            SiteType = "General acute hospital",
            GrossInternalAreaM2 = 1000,
            High = Money.FromPounds(perSquareMetre * 250),
            Significant = Money.FromPounds(perSquareMetre * 250),
            Moderate = Money.FromPounds(perSquareMetre * 250),
            Low = Money.FromPounds(perSquareMetre * 250),
        };
}
