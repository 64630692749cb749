using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Eric;

public class ReconciliationTests
{
    private static readonly PublishedCosts Own = new(Pounds(100), Pounds(20), Pounds(3), Pounds(0));

    [Fact]
    public void Every_site_of_either_side_is_there_by_code_under_the_trusts_own_name()
    {
        var reconciled = Reconciliation.Of(
            new Dictionary<string, (string, CostsGiven)>
            {
                ["S3"] = ("Published third", default),
                ["S1"] = ("Published first", CostsGiven.Of(Own)),
            },
            new Dictionary<string, (string, PublishedCosts)> { ["S2"] = ("Our second", Own), ["S1"] = ("Our first", Own) }
        );

        Assert.Equal(
            ["S1 Our first True", "S2 Our second False", "S3 Published third True"],
            reconciled.Sites.Select(site => $"{site.Code} {site.Name} {site.Agrees}")
        );
        Assert.Equal(["S2"], reconciled.Differences.Select(site => site.Code));
    }

    [Fact]
    public void The_difference_is_own_less_published_and_what_is_not_applicable_counts_as_nought()
    {
        var site = new ReconciledSite("S1", "First", new CostsGiven(Pounds(60), null, Pounds(5), Pounds(700)), Own);

        Assert.Equal(new PublishedCosts(Pounds(40), Pounds(20), Pounds(-2), Pounds(-700)), site.Difference);
        Assert.False(site.Agrees);
    }

    [Fact]
    public void Differences_that_cancel_out_in_the_total_do_not_agree() =>
        Assert.False(new ReconciledSite("S1", "First", CostsGiven.Of(Own with { High = Pounds(99), Low = Pounds(1) }), Own).Agrees);

    [Fact]
    public void A_site_that_a_file_repeats_gives_the_sum_of_its_rows_and_stays_not_applicable_where_none_gives_a_cost()
    {
        var row = new EricRow
        {
            Number = 2,
            Trust = "RAA",
            TrustName = "ALPHA",
            Site = "S1",
            High = Pounds(1),
            Significant = Pounds(10),
        };

        Assert.Equal(
            new CostsGiven(Pounds(1), Pounds(30), null, null),
            CostsGiven.Of([row, row with { High = null, Significant = Pounds(20) }])
        );
    }

    [Fact]
    public void The_total_of_costs_given_is_of_those_that_are_there()
    {
        Assert.Equal(Pounds(7), new CostsGiven(null, Pounds(3), null, Pounds(4)).Total);
        Assert.Null(default(CostsGiven).Total);
    }

    private static Money Pounds(long pounds) => Money.FromPounds(pounds);
}
