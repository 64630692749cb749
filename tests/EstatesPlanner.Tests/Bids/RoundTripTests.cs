using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Bids;

/// <summary>What leaves as a workbook comes back unchanged, and the same bids give the same bytes.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task The_demonstrations_bids_leave_and_come_back_unchanged_byte_for_byte()
    {
        await using var planner = new Installation();
        await planner.Do("demo", "--no-serve");
        var (first, second) = (Path.Combine(planner.Folder, "a.xlsx"), Path.Combine(planner.Folder, "b.xlsx"));
        Assert.Equal(25, (await planner.Do("export", "bids", "--trust", "ZZZ", "--out", first, "--json")).Json.GetProperty("bids").GetInt32());

        var rows = (await planner.Do("import", "bids", first, "--trust", "ZZZ", "--json")).Json.GetProperty("rows");
        Assert.Equal((25, 25, 0, 0), (rows.GetProperty("read").GetInt32(), rows.GetProperty("unchanged").GetInt32(), rows.GetProperty("changed").GetInt32(), rows.GetProperty("added").GetInt32()));
        await planner.Do("export", "bids", "--trust", "ZZZ", "--out", second);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public async Task A_bid_with_every_member_filled_comes_back_whole_in_another_installation()
    {
        using var one = await Desk.WithPeople();
        using var other = await Desk.WithPeople();
        await one.Json("import", "bids", one.Csv(Desk.BidHeader, "P1,Plant,net zero,acute,operational,2026/27,100000,,,,,,5000"), "--trust", Desk.Demonstration, "--as", "ann");
        await one.Change(db =>
        {
            var bid = db.Bids.Single();
            db.Entry(bid).CurrentValues.SetValues(WholeBid.Of(bid));
        });
        var file = one.File("out.xlsx", "");
        await one.Json("export", "bids", "--trust", Desk.Demonstration, "--out", file, "--as", "ann");
        var rows = (await one.Json("import", "bids", file, "--trust", Desk.Demonstration, "--as", "ann")).GetProperty("rows");
        Assert.Equal((1, 1), (rows.GetProperty("read").GetInt32(), rows.GetProperty("unchanged").GetInt32()));

        await other.Json("import", "bids", file, "--trust", Desk.Demonstration, "--as", "ann");
        var again = other.File("out.xlsx", "");
        await other.Json("export", "bids", "--trust", Desk.Demonstration, "--out", again, "--as", "ann");
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(again));
        var whole = other.Bid("P1");
        Assert.Equal(0.25m, whole.Removes[1].Share);
        Assert.Equal(Flow.Of([new(0, 1), new(3, 2.5m)]), whole.Options[1].Benefits[1].Flow);
        Assert.Equal("Local outturn", whole.Options[1].OptimismBias!.Working!.Method);
        Assert.Equal(new RealisedBenefit("b1", FinancialYear.Parse("2028/29"), 12.5m, "Rota"), whole.Realised.Single());
    }

    [Fact]
    public async Task An_older_workbook_leaves_what_no_sheet_of_it_speaks_of()
    {
        using var desk = await Desk.WithPeople();
        const string Row = "P1,Plant,net zero,acute,operational,2026/27,100000,,,,,,5000";
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row), "--trust", Desk.Demonstration, "--as", "ann");
        await desk.Change(db => db.Entry(db.Bids.Single()).CurrentValues.SetValues(db.Bids.Single() with { Narrative = [new NarrativePart("scope", "All of it.")] }));
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row.Replace("Plant", "New plant", StringComparison.Ordinal)), "--trust", Desk.Demonstration, "--as", "ann");
        Assert.Equal(("New plant", "All of it."), (desk.Bid("P1").Name, desk.Bid("P1").Narrative.Single().Text));
    }
}
