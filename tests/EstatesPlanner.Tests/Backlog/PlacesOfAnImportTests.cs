using System.Text.Json;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>Sites and blocks that an import names: shown before, taken back with it, and never made unasked by a page.</summary>
public sealed class PlacesOfAnImportTests
{
    private const string Columns = "reference,site,block,block name,remaining life,category,cost,price base\n";

    private const string File = Columns + "A1,RQQ01,A,Tower,20,Low,1000,2026/27\nA2,RQQ02,B,,15,Low,1000,2026/27\n";

    [Fact]
    public async Task A_dry_run_names_every_place_that_would_be_made_or_changed()
    {
        await using var planner = await WithTrust();
        await planner.Do("block", "add", "A", "--name", "Tower", "--life", "30", "--trust", "RQQ", "--site", "RQQ01");
        var answer = (await planner.Do("import", "backlog", planner.Write("r.csv", File), "--trust", "RQQ", "--dry-run", "--json")).Json;
        Assert.Equal(
            ["RQQ02  new", "RQQ01 A remaining life 30 20", "RQQ02 B new"],
            answer.GetProperty("places").EnumerateArray().Select(Words)
        );
        Assert.Contains(
            "1 block is new and is made with this import: RQQ02 B.",
            answer.GetProperty("notes").ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 block changes with this import: RQQ01 A (remaining life 30 ",
            answer.GetProperty("notes").ToString(),
            StringComparison.Ordinal
        );
        using var db = planner.Read();
        Assert.Equal(30, db.Blocks.Single().RemainingLifeYears);
    }

    [Fact]
    public async Task The_undo_takes_back_what_the_import_made_and_puts_back_what_it_changed()
    {
        await using var planner = await WithTrust();
        await planner.Do("block", "add", "A", "--name", "Tower", "--life", "30", "--trust", "RQQ", "--site", "RQQ01");
        var id = (await planner.Do("import", "backlog", planner.Write("r.csv", File), "--trust", "RQQ", "--json"))
            .Json.GetProperty("importId")
            .GetString()!;
        using (var db = planner.Read())
        {
            Assert.Equal(
                ["A 20", "B 15"],
                db.Blocks.OrderBy(block => block.Code).AsEnumerable().Select(block => $"{block.Code} {block.RemainingLifeYears}")
            );
        }

        var undone = (await planner.Do("import", "undo", id, "--json")).Json;
        Assert.Equal((2, 0), (undone.GetProperty("rows").GetInt32(), undone.GetProperty("kept").GetArrayLength()));
        using var after = planner.Read();
        Assert.Equal(["A 30"], after.Blocks.AsEnumerable().Select(block => $"{block.Code} {block.RemainingLifeYears}"));
        Assert.Equal(["RQQ01"], after.Sites.Select(site => site.Code));
        Assert.Equal(
            1,
            (
                await planner.Do(
                    "import",
                    "backlog",
                    planner.Write("again.csv", Columns + "A1,RQQ02,B,,15,Low,1000,2026/27\n"),
                    "--trust",
                    "RQQ",
                    "--json"
                )
            )
                .Json.GetProperty("rows")
                .GetProperty("added")
                .GetInt32()
        );
    }

    [Fact]
    public async Task The_page_that_asks_before_an_undo_names_the_places_that_go_with_it()
    {
        await using var planner = await WithTrust();
        var id = (await planner.Do("import", "backlog", planner.Write("r.csv", File), "--trust", "RQQ", "--json"))
            .Json.GetProperty("importId")
            .GetString()!;
        using var browser = new HttpClient { BaseAddress = await planner.Serve() };
        var page = await browser.GetStringAsync(
            new Uri($"/trust/RQQ/imports/{id}?confirm=undo", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(
            "It also made site RQQ02, block A at RQQ01, block B at RQQ02: each goes too, unless something else has come to stand on it.",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_place_that_something_else_has_come_to_hang_on_stays_and_is_named()
    {
        await using var planner = await WithTrust();
        var id = (await planner.Do("import", "backlog", planner.Write("r.csv", File), "--trust", "RQQ", "--json"))
            .Json.GetProperty("importId")
            .GetString()!;
        await planner.Do("import", "backlog", planner.Write("s.csv", Columns + "Z9,RQQ02,B,,15,Low,1000,2026/27\n"), "--trust", "RQQ");
        await planner.Do("block", "edit", "A", "--name", "West tower", "--trust", "RQQ", "--site", "RQQ01");
        var undone = (await planner.Do("import", "undo", id, "--json")).Json;
        Assert.Equal(
            [
                "Block A at RQQ01 stays as it is: it was changed since.",
                "Block B at RQQ02 stays as it is: 1 item stands in it.",
                "Site RQQ02 stays: items stand on it.",
            ],
            undone.GetProperty("kept").EnumerateArray().Select(sentence => sentence.GetString()).Order(StringComparer.Ordinal)
        );
        using var db = planner.Read();
        Assert.Equal(["A", "B"], db.Blocks.Select(block => block.Code).Order());
    }

    [Fact]
    public async Task A_block_is_removed_by_verb_or_page_once_nothing_stands_in_it()
    {
        await using var planner = await WithTrust();
        await planner.Do("block", "add", "E", "--name", "Empty", "--trust", "RQQ", "--site", "RQQ01");
        await planner.Do("block", "add", "F", "--name", "Folly", "--trust", "RQQ", "--site", "RQQ01");
        await planner.Do("import", "backlog", planner.Write("r.csv", Columns + "A1,RQQ01,A,,20,Low,1000,2026/27\n"), "--trust", "RQQ");
        var held = await planner.Verb("block", "remove", "A", "--trust", "RQQ", "--site", "RQQ01");
        Assert.Equal((3, "Block A at RQQ01 cannot be removed: 1 item stands in it.\n"), (held.Exit, held.Error));
        Assert.Equal(4, (await planner.Verb("block", "remove", "NONE", "--trust", "RQQ", "--site", "RQQ01")).Exit);
        await planner.Do("block", "remove", "E", "--trust", "RQQ", "--site", "RQQ01");

        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/sites/RQQ01/blocks/A/remove");
        Assert.Contains("This block cannot be removed: 1 item stands in it.", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/trust/RQQ/sites/RQQ01/blocks/F/remove");
        await visitor.Send("Remove this block");
        Assert.Contains("Folly is removed.", visitor.Text, StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.Equal(["A"], db.Blocks.Select(block => block.Code));
    }

    [Fact]
    public async Task A_site_text_that_nobody_matches_stops_its_rows_and_a_new_site_is_a_choice()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/imports/backlog");
        await visitor.Upload(
            "own.csv",
            System.Text.Encoding.UTF8.GetBytes(
                "No,Hospital,What is wrong,RAG,Money\n1,Queensbury General,Boiler,High,10\n2,North Wing,Pump,High,20\n3,NW7,Flue,High,30\n4,South Wing,Lift,High,40\n"
            )
        );
        await visitor.Send("Continue");
        await visitor.Send("Continue", ("to-0", "reference"), ("to-1", "site"), ("to-2", "defect"), ("to-3", "category"), ("to-4", "cost"));
        await visitor.Send("Continue", ("price-base", "25/26"));
        Assert.Contains("Nothing makes a new site unless you choose that here.", visitor.Text, StringComparison.Ordinal);
        var theirs = visitor.Page.QuerySelectorAll("input[name=v-site-theirs]").Select(text => text.GetAttribute("value")!).ToList();
        var first = visitor
            .Page.QuerySelectorAll("select[name=v-site-ours]")
            .Select(select => select.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal(
            ["NW7=", "North Wing=", "Queensbury General=RQQ01", "South Wing="],
            theirs.Zip(first, (text, ours) => $"{text}={ours}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["", "(blank)", "(new)", "RQQ01"],
            visitor
                .Page.QuerySelector("select[name=v-site-ours]")!
                .QuerySelectorAll("option")
                .Select(option => option.GetAttribute("value"))
        );

        await visitor.Send(
            "Continue",
            [
                .. theirs.Select(text =>
                    (
                        "v-site-ours",
                        text switch
                        {
                            "Queensbury General" => "RQQ01",
                            "South Wing" => "(new)",
                            _ => "",
                        }
                    )
                ),
                .. theirs.Select(text => ("v-site-code", text == "South Wing" ? "!" : "")),
            ]
        );
        Assert.Contains("South Wing: give the new site a code of 2 to 12 letters and digits.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Continue", [.. theirs.Select(text => ("v-site-code", text == "South Wing" ? "rqq07" : ""))]);
        Assert.EndsWith("/check", visitor.At, StringComparison.Ordinal);
        Assert.Contains(
            "4 rows read: 2 would be added, 0 changed, 0 unchanged, 2 have to be mended",
            visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No site was chosen for North Wing. Choose the site it means, or say that it is a new one.",
            visitor.Text,
            StringComparison.Ordinal
        );
        await visitor.Open(visitor.At + "?show=places");
        Assert.Contains("Site RQQ07", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Import the 2 good rows");
        using (var db = planner.Read())
        {
            Assert.Equal(["RQQ01", "RQQ07"], db.Sites.Select(site => site.Code).Order());
            Assert.Equal("2025/26", db.BacklogItems.First().PriceBase.ToString());
        }

        await visitor.Follow("Undo this import");
        await visitor.Send("Undo this import");
        using var after = planner.Read();
        Assert.Equal(["RQQ01"], after.Sites.Select(site => site.Code));
    }

    private static string Words(JsonElement place) =>
        $"{place.GetProperty("site").GetString()} {place.GetProperty("block").GetString()} {(place.GetProperty("changes").GetArrayLength() == 0 ? "new" : string.Join(' ', place.GetProperty("changes")[0].EnumerateObject().Skip(2).Select(member => member.Value.GetString())))}";

    private static async Task<Kit.Installation> WithTrust()
    {
        var planner = new Kit.Installation();
        await planner.AddTrust();
        return planner;
    }
}
