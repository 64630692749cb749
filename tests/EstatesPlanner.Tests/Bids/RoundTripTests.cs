using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Bids;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Bids;

/// <summary>What leaves as a workbook comes back unchanged, and the same bids give the same bytes.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task The_demonstrations_bids_leave_and_come_back_unchanged_byte_for_byte()
    {
        await using var planner = new Installation();
        await planner.Do("demo", "--no-serve");
        await GiveWorkings(planner);
        var (first, second) = (Path.Combine(planner.Folder, "a.xlsx"), Path.Combine(planner.Folder, "b.xlsx"));
        Assert.Equal(
            25,
            (await planner.Do("export", "bids", "--trust", "ZZZ", "--out", first, "--json")).Json.GetProperty("bids").GetInt32()
        );

        var rows = (await planner.Do("import", "bids", first, "--trust", "ZZZ", "--json")).Json.GetProperty("rows");
        Assert.Equal(
            (25, 25, 0, 0),
            (
                rows.GetProperty("read").GetInt32(),
                rows.GetProperty("unchanged").GetInt32(),
                rows.GetProperty("changed").GetInt32(),
                rows.GetProperty("added").GetInt32()
            )
        );
        await planner.Do("export", "bids", "--trust", "ZZZ", "--out", second);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));

        await using var empty = new Installation();
        await empty.Do("trust", "add", "ZZZ", "Another installation");
        await empty.Do("round", "import", Installation.Repository("seeds", "demo-trust", "round.json"), "--trust", "ZZZ");
        var arrived = (await empty.Do("import", "bids", WithoutAuthors(first), "--trust", "ZZZ", "--json")).Json.GetProperty("rows");
        Assert.Equal(
            (25, 25, 0),
            (arrived.GetProperty("read").GetInt32(), arrived.GetProperty("added").GetInt32(), arrived.GetProperty("rejected").GetInt32())
        );
        using var one = planner.Read();
        using var other = empty.Read();
        foreach (var (sent, got) in one.Bids.OrderBy(bid => bid.Reference).ToList().Zip(other.Bids.OrderBy(bid => bid.Reference).ToList()))
        {
            Assert.Equal(BidText.Of(CarriedTests.Content(sent)), BidText.Of(CarriedTests.Content(got)));
        }

        Assert.Equal(
            2,
            other
                .Bids.AsEnumerable()
                .Count(bid =>
                    bid.Options.Any(option => option.CostForm is not null || option.Benefits.Any(benefit => benefit.Working is not null))
                )
        );
    }

    [Fact]
    public async Task A_bid_with_every_member_filled_comes_back_whole_in_another_installation()
    {
        using var one = await Desk.WithPeople();
        using var other = await Desk.WithPeople();
        await one.Json(
            "import",
            "bids",
            one.Csv(Desk.BidHeader, "P1,Plant,net zero,acute,operational,2026/27,100000,,,,,,5000"),
            "--trust",
            Desk.Demonstration,
            "--as",
            "ann"
        );
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
        await desk.Change(db =>
            db.Entry(db.Bids.Single())
                .CurrentValues.SetValues(db.Bids.Single() with { Narrative = [new NarrativePart("scope", "All of it.")] })
        );
        await desk.Json(
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, Row.Replace("Plant", "New plant", StringComparison.Ordinal)),
            "--trust",
            Desk.Demonstration,
            "--as",
            "ann"
        );
        Assert.Equal(("New plant", "All of it."), (desk.Bid("P1").Name, desk.Bid("P1").Narrative.Single().Text));
    }

    /// <summary>None of the seeds has a cost form or a worked benefit: one of the bids is given the form, another the benefits.</summary>
    private static async Task GiveWorkings(Installation planner)
    {
        await using var services = PlannerServices.For(PlannerSettings.From(planner.Folder, null, null));
        await services
            .GetRequiredService<IPlannerWriter>()
            .Run(
                new("host", "give workings"),
                db =>
                {
                    var bids = db.Bids.OrderBy(bid => bid.Reference).Take(2).ToList();
                    foreach (var (bid, made) in bids.Select(bid => (bid, WholeBid.Formed(bid, new ReferenceData()))).ToList())
                    {
                        var option =
                            bid == bids[0] ? made with { Id = "by-form", Benefits = [] } : made with { Id = "by-inputs", CostForm = null };
                        db.Entry(bid).CurrentValues.SetValues(bid with { Options = [.. bid.Options, option] });
                    }
                }
            );
    }

    /// <summary>The fictional authors belong to the demonstration: elsewhere whoever imports is the author.</summary>
    private static string WithoutAuthors(string path)
    {
        var to = Path.ChangeExtension(path, "plain.xlsx");
        using var file = TableFile.Open(path, ImportLimits.Verb);
        using var stream = File.Create(to);
        TableWriter.WriteXlsx(
            stream,
            [
                .. file
                    .Sheets.Select(sheet => (Sheet: sheet, Rows: sheet.Rows().ToList()))
                    .Select(sheet => new ExportSheet(
                        sheet.Sheet.Name!,
                        [.. sheet.Rows[0].Cells.Select(name => name == "author" ? "" : name!)],
                        sheet
                            .Rows.Skip(1)
                            .Select(row =>
                                (IReadOnlyList<object?>)[.. sheet.Rows[0].Cells.Select((name, i) => name == "author" ? null : row[i])]
                            )
                    )),
            ]
        );
        return to;
    }
}
