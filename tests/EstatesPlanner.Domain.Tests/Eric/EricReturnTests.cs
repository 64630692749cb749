using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Eric;

/// <summary>A return of two sites: what it sums to, and that its bridge proves its figures.</summary>
public class EricReturnTests
{
    private static readonly MovementLine Roof = Line(
        "S1",
        "roof",
        RiskCategory.High,
        new() { Opening = Pounds(100), Repriced = Pounds(3) }
    );
    private static readonly MovementLine Boiler = Line("S1", "boiler", RiskCategory.Low, new() { New = Pounds(40) });
    private static readonly MovementLine Lift = Line("S2", "lift", RiskCategory.High, new() { Opening = Pounds(20) }) with
    {
        Before = RiskCategory.Moderate,
    };
    private static readonly MovementLine Mended = Line(
        "S2",
        "mended",
        RiskCategory.High,
        new() { Opening = Pounds(5), Fixed = Pounds(-5) }
    ) with
    {
        After = null,
    };

    private static readonly EricReturn Return = new()
    {
        Trust = "RQQ",
        TrustName = "Queensbury",
        Year = new FinancialYear(2024),
        AsAt = new DateOnly(2025, 3, 31),
        Until = new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc),
        PriceBase = PriceBase.Parse("2024/25"),
        OpeningPriceBase = PriceBase.Parse("2023/24"),
        Index = "Trial",
        CostBasis = "Works alone",
        Bands = "Trial",
        OpeningIs = "The return of 2023/24.",
        Sites =
        [
            Site("S1", high: 103, low: 40, estates: 2),
            Site("S2", high: 20, low: 0, estates: 1),
            Site("S3", high: 0, low: 0, estates: 0),
        ],
        Lines = [Roof, Boiler, Lift, Mended],
        Notes = [],
    };

    [Fact]
    public void Costs_and_incidents_of_the_trust_are_the_sums_of_its_sites()
    {
        Assert.Equal(new PublishedCosts(Pounds(123), Pounds(0), Pounds(0), Pounds(40)), Return.Costs);
        Assert.Equal(3, Return.Incidents.Estates);
    }

    [Fact]
    public void A_bridge_that_ends_at_the_figures_of_every_site_and_category_proves_them() => Assert.True(Return.Sums);

    [Fact]
    public void A_pound_in_another_category_or_at_another_site_is_no_proof()
    {
        Assert.False((Return with { Sites = [Site("S1", high: 102, low: 41, estates: 0), .. Return.Sites.Skip(1)] }).Sums);
        Assert.False(
            (
                Return with
                {
                    Sites = [Site("S1", high: 102, low: 40, estates: 0), Site("S2", high: 21, low: 0, estates: 0), Return.Sites[2]],
                }
            ).Sums
        );
    }

    [Fact]
    public void A_bridge_of_a_site_that_is_not_returned_is_no_proof() =>
        Assert.False((Return with { Sites = [Return.Sites[0], Return.Sites[2]] }).Sums);

    [Fact]
    public void Re_graded_backlog_opens_in_the_category_it_left() =>
        Assert.Equal(new PublishedCosts(Pounds(5), Pounds(0), Pounds(20), Pounds(0)), Return.OpeningOf("S2"));

    [Fact]
    public void What_stands_for_the_next_year_is_what_is_still_backlog_at_the_return_s_own_costs()
    {
        var kept = Return with
        {
            Lines = [Roof with { Cost = new Money(10_299), PriceBase = PriceBase.Parse("2022/23") }, Boiler, Lift, Mended],
        };

        Assert.Equal(
            [
                ("roof", RiskCategory.High, 10_299L, "2022/23"),
                ("boiler", RiskCategory.Low, 4000L, "2024/25"),
                ("lift", RiskCategory.High, 2000L, "2024/25"),
            ],
            kept.Standing().Select(item => (item.Reference, item.Category, item.Cost.Pence, item.PriceBase.ToString()))
        );
        Assert.All(kept.Standing(), item => Assert.True(item.Status.IsLive()));
    }

    [Theory]
    [InlineData("2025-03-30", true)]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", false)]
    public void A_return_as_at_a_day_before_31_March_is_before_the_year_end(string day, bool isBefore) =>
        Assert.Equal(
            isBefore,
            (Return with { AsAt = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).IsBeforeYearEnd
        );

    private static MovementLine Line(string site, string reference, RiskCategory category, MovementSteps steps) =>
        new(site, reference, reference, steps.Opening == Money.Zero ? null : category, category, steps);

    private static ReturnSite Site(string code, long high, long low, int estates) =>
        new()
        {
            Code = code,
            Name = code,
            Costs = new(Pounds(high), Pounds(0), Pounds(0), Pounds(low)),
            RiskAdjusted = Money.Zero,
            Safety = Money.Zero,
            NonCompliance = Money.Zero,
            Continuity = Money.Zero,
            Incidents = new IncidentCounts { EstatesOther = estates },
            Impactful = [],
        };

    private static Money Pounds(long pounds) => Money.FromPounds(pounds);
}
