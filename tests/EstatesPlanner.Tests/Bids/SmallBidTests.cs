using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Bids;

/// <summary>A csv of the Bids sheet alone is enough for small bids.</summary>
public sealed class SmallBidTests
{
    private const string Row =
        "B1,Roof of block C,Backlog,Mental health,operational; strategic,2026/27,\"£1,200,000\",300000,60000,non cash releasing,Wards,4000000,25000";

    [Fact]
    public async Task A_row_becomes_a_preferred_option_and_business_as_usual()
    {
        using var desk = await Desk.WithRound();
        var answer = await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row), "--trust", Desk.Trust, "--round", "example");

        Assert.Equal("1 1 0 0 0 0", Counts(answer));
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        var bid = desk.Bid("B1");
        Assert.Equal(
            (BidState.Submitted, "example", "host", "mental-health", 10),
            (bid.State, bid.Round, bid.Author, bid.Sector, bid.AppraisalYears)
        );
        Assert.Equal(["operational", "strategic"], bid.Pots);
        Assert.Equal([FinancialYear.Parse("2026/27")], bid.StartYears);
        Assert.Equal(("bau", 11 * 25_000m), (bid.BusinessAsUsual!.Id, bid.BusinessAsUsual.Costs.Single().Flow.Total));
        Assert.Equal((1_200_000m, 300_000m), (bid.Capital[0], bid.Capital[1]));
        var benefit = bid.Preferred!.Benefits.Single();
        Assert.Equal(
            ("b1", BenefitClass.NonCashReleasing, 0m, 60_000m, 9),
            (benefit.Id, benefit.Class, benefit.Flow[1], benefit.Flow[2], benefit.Flow.Amounts.Count)
        );
        Assert.Equal(1.5m, ProductivityGain.Of(bid).Percent);
    }

    [Fact]
    public async Task The_order_of_columns_and_the_name_of_the_file_do_not_matter()
    {
        using var desk = await Desk.WithRound();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, "B1,Roof,backlog,acute,operational,2026/27,100000,5,600,societal,Wards,4000,25"),
            "--trust",
            Desk.Trust,
            "--round",
            "example"
        );
        var shuffled = desk.File(
            "something else.txt",
            "Yearly BAU cost,service,NAME,Baseline input cost (£),Yearly benefit,pots,Bid *,benefit class,sector,type,capital year 1,price base,capital year 0\r\n25,Wards,Roof,4000,600,operational,B1,societal,acute,backlog,5,2026/27,100000\r\n"
        );
        Assert.Equal("1 0 0 1 0 0", Counts(await desk.Json("import", "bids", shuffled, "--trust", Desk.Trust, "--round", "example")));
        Assert.Equal(1, desk.Bid("B1").Version);
    }

    [Fact]
    public async Task Thirty_bids_come_in_at_once_and_are_ranked()
    {
        using var desk = await Desk.WithRound();
        var rows = Enumerable
            .Range(1, 30)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"B{i:00},Scheme {i},capacity,community,operational,2026/27,{100_000 * i},,{1_000 * i},cash-releasing,Service {i},1000000,1000"
                )
            );

        Assert.Equal(
            "30 30 0 0 0 0",
            Counts(await desk.Json("import", "bids", desk.Csv([Desk.BidHeader, .. rows]), "--trust", Desk.Trust, "--round", "example"))
        );

        var ranked = await desk.Json("rank", "example");
        Assert.Equal(30, ranked.GetProperty("bids").GetArrayLength());
        Assert.Equal("B30", ranked.GetProperty("bids")[0].GetProperty("bid").GetString());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        using var desk = await Desk.WithRound();
        var file = desk.Csv(Desk.BidHeader, Row);
        var answer = await desk.Json("import", "bids", file, "--trust", Desk.Trust, "--round", "example", "--dry-run");

        Assert.Equal("1 1 0 0 0 0", Counts(answer));
        Assert.True(answer.GetProperty("dryRun").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("importId").ValueKind);
        Assert.Equal((0, 0), desk.Read(db => (db.Bids.Count(), db.Imports.Count())));
    }

    [Fact]
    public async Task The_same_file_again_gives_the_first_import_and_changes_nothing()
    {
        using var desk = await Desk.WithRound();
        var file = desk.Csv(Desk.BidHeader, Row);
        var first = await desk.Json("import", "bids", file, "--trust", Desk.Trust);
        var again = await desk.Json("import", "bids", file, "--trust", Desk.Trust);
        Assert.Equal(first.GetProperty("importId").GetGuid(), again.GetProperty("importId").GetGuid());
        Assert.Equal("1 0 0 1 0 0", Counts(again));
        Assert.Equal(1, desk.Read(db => db.Imports.Count()));

        // Into a round it is no repetition: the draft is submitted.
        Assert.Equal((BidState.Draft, null), (desk.Bid("B1").State, desk.Bid("B1").Round));
        Assert.Equal("1 0 1 0 0 0", Counts(await desk.Json("import", "bids", file, "--trust", Desk.Trust, "--round", "example")));
        Assert.Equal((BidState.Submitted, "example"), (desk.Bid("B1").State, desk.Bid("B1").Round));
        Assert.Equal("1 0 0 1 0 0", Counts(await desk.Json("import", "bids", file, "--trust", Desk.Trust, "--round", "example")));
    }

    [Fact]
    public async Task A_changed_bid_keeps_its_id_and_both_versions_are_in_the_audit_trail()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row), "--trust", Desk.Trust, "--round", "example");
        var before = desk.Bid("B1");
        Assert.Equal(
            "1 0 1 0 0 0",
            Counts(
                await desk.Json(
                    "import",
                    "bids",
                    desk.Csv(Desk.BidHeader, Row.Replace("300000", "310000", StringComparison.Ordinal)),
                    "--trust",
                    Desk.Trust
                )
            )
        );

        Assert.Equal(
            (before.Id, 2, "example", 310_000m),
            (desk.Bid("B1").Id, desk.Bid("B1").Version, desk.Bid("B1").Round, desk.Bid("B1").Capital[1])
        );
        var trail = desk.Read(db =>
            db.AuditEntries.Where(entry => entry.Object == "CapitalBid RXX/B1").OrderBy(entry => entry.Sequence).ToList()
        );
        Assert.Equal(["import bids", "import bids"], trail.Select(entry => entry.Action));
        Assert.Null(trail[0].Before);
        Assert.Contains("300000", trail[1].Before, StringComparison.Ordinal);
        Assert.Contains("310000", trail[1].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_bid_is_not_changed()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row), "--trust", Desk.Trust, "--round", "example");
        await desk.Change(db =>
        {
            var bid = db.Bids.Single();
            db.Entry(bid).CurrentValues.SetValues(bid with { State = BidState.Decided });
        });

        var answer = await desk.Json(
            ExitCode.BadInput,
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, Row.Replace("300000", "310000", StringComparison.Ordinal)),
            "--trust",
            Desk.Trust
        );
        Assert.Equal("Bid B1 is decided, so it cannot be changed.", answer.GetProperty("problems")[0].GetProperty("message").GetString());
        Assert.Equal((300_000m, BidState.Decided), (desk.Bid("B1").Capital[1], desk.Bid("B1").State));
    }

    /// <summary>Read, added, changed, unchanged, rejected, skipped.</summary>
    internal static string Counts(System.Text.Json.JsonElement answer) =>
        string.Join(
            ' ',
            new[] { "read", "added", "changed", "unchanged", "rejected", "skipped" }.Select(name =>
                answer.GetProperty("rows").GetProperty(name).GetInt32()
            )
        );
}
