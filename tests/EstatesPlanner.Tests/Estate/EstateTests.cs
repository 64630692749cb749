using System.Net;
using System.Text.Json;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Tests.Estate;

public class EstateTests
{
    private const string Blocks =
        "site,block,block name,remaining life,intent,leaves on,gross internal area,built year\nRQQ01,A,Tower,20,retain,,8000,1974\nRQQ01,B,Annexe,,dispose,2028-03-31,900,1962\n";

    private const string Facets =
        "site,block,facet,grade,surveyed on,surveyor\nRQQ01,,1,CX,31/03/2020,Nell\nRQQ01,B,space utilisation,u,2025-05-01,Nell\n";

    [Fact]
    public async Task Every_facet_has_grades_a_source_and_a_mark()
    {
        var grades = new ReferenceData().FacetGrades;
        Assert.Equal([1, 2, 3, 4, 5, 6], grades.Facets.Select(scale => scale.Number));
        Assert.All(Enum.GetValues<Facet>(), facet => Assert.NotEmpty(grades.Of(facet).Grades));
        Assert.All(grades.Facets, scale => Assert.Contains(scale.Mark, new[] { "confirmed", "not confirmed" }));
        Assert.NotEmpty(grades.Source);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Blocks_and_facets_come_in_the_same_file_changes_nothing_and_undo_takes_them_out()
    {
        await using var planner = await WithTrust();
        var blocks = (await planner.Do("import", "estate", planner.Write("b.csv", Blocks), "--trust", "RQQ", "--json")).Json;
        var facets = (await planner.Do("import", "estate", planner.Write("f.csv", Facets), "--trust", "RQQ", "--json")).Json;
        Assert.Equal((2, 2), (Count(blocks, "added"), Count(facets, "added")));
        Assert.Equal(
            2,
            Count((await planner.Do("import", "estate", planner.Write("f2.csv", Facets), "--trust", "RQQ", "--json")).Json, "unchanged")
        );

        // A sheet without the column for life keeps what is known of it.
        var newer = (
            await planner.Do(
                "import",
                "estate",
                planner.Write("n.csv", "site,block,intent,leaves on\nRQQ01,A,replace,2030-01-01\nRQQ01,B,dispose,31/03/2028\n"),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        Assert.Equal((0, 1, 1), (Count(newer, "added"), Count(newer, "changed"), Count(newer, "unchanged")));
        using (var db = planner.Read())
        {
            Assert.Equal(
                (BlockIntent.Replace, 20, 2L),
                db.Blocks.Single(block => block.Code == "A") is var tower
                    ? (tower.Intent, tower.RemainingLifeYears, tower.Version)
                    : default
            );
            Assert.Equal(
                [("CX", null), ("U", "B")],
                db.FacetSurveys.OrderBy(survey => survey.SurveyedOn)
                    .Select(survey => new { survey.Grade, survey.BlockCode })
                    .AsEnumerable()
                    .Select(survey => (survey.Grade, survey.BlockCode))
            );
        }

        Assert.Equal(3, (await planner.Verb("import", "undo", blocks.GetProperty("importId").GetString()!)).Exit);
        await planner.Do("import", "undo", newer.GetProperty("importId").GetString()!);
        await planner.Do("import", "undo", facets.GetProperty("importId").GetString()!);
        using var after = planner.Read();
        Assert.Empty(after.FacetSurveys);
        Assert.Equal(BlockIntent.Retain, after.Blocks.Single(block => block.Code == "A").Intent);
    }

    [Theory]
    [InlineData("site,block,intent\nRQQ01,A,demolish\n", "intent", "Intent is retain, replace or dispose.")]
    [InlineData(
        "site,block,leaves on\nRQQ01,A,2030-01-01\n",
        "leaves on",
        "A block that is retained does not leave. Take the day out, or say replace or dispose."
    )]
    [InlineData("site,block\nRQQ09,A\n", "site", "There is no site RQQ09. Add it first.")]
    [InlineData("site,block,built year\nRQQ01,A,19.5\n", "built year", "Year built is a whole number from 1000 to 2100.")]
    [InlineData("site,facet,grade,surveyed on\nRQQ01,3,A,2025-05-01\n", "grade", "A is no grade of Space utilisation: E, U, F, O.")]
    [InlineData(
        "site,facet,grade,surveyed on\nRQQ01,4,BX,2025-05-01\n",
        "grade",
        "BX is no grade of Quality: amenity, comfort, design: A, B, C, D."
    )]
    [InlineData(
        "site,facet,grade,surveyed on\nRQQ01,1,A,2999-05-01\n",
        "surveyed on",
        "The survey is to come: enter its grades once it has been made."
    )]
    [InlineData("site,block,facet,grade,surveyed on\nRQQ01,Z,1,A,2025-05-01\n", "block", "Site RQQ01 has no block Z.")]
    public async Task A_bad_row_refuses_the_file_and_is_named_by_its_own_cell(string file, string column, string message)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb("import", "estate", planner.Write("b.csv", file), "--trust", "RQQ", "--json");
        var problem = run.Json.GetProperty("problems")[0];
        Assert.Equal(
            (1, 2, column, message),
            (
                run.Exit,
                problem.GetProperty("row").GetInt32(),
                problem.GetProperty("column").GetString(),
                problem.GetProperty("message").GetString()
            )
        );
    }

    [Fact]
    public async Task The_blank_workbook_has_the_importers_columns()
    {
        await using var planner = await WithTrust();
        var file = Installation.Repository("templates", "import", "estate.xlsx");
        var run = await planner.Verb("import", "estate", file, "--trust", "RQQ", "--dry-run", "--json");
        Assert.Equal(
            (1, "The file has no rows below the headers of sheet Facets."),
            (run.Exit, run.Json.GetProperty("problems")[0].GetProperty("message").GetString())
        );
        using var table = TableFile.Open(file, ImportLimits.Page);
        Assert.All(
            table.Sheets.Where(sheet => sheet.Name is "Blocks" or "Facets").SelectMany(sheet => sheet.Rows().First().Cells),
            header => Assert.True(BlockFields.Finder.Knows(header) || FacetFields.Finder.Knows(header), header)
        );
    }

    [Fact]
    public async Task Gaps_and_what_is_due_are_listed_by_the_trusts_own_cycle()
    {
        await using var planner = await WithTrust();
        await planner.Do("import", "estate", planner.Write("b.csv", Blocks), "--trust", "RQQ");
        await planner.Do("import", "estate", planner.Write("f.csv", Facets), "--trust", "RQQ");
        await planner.Do(
            "import",
            "backlog",
            planner.Write(
                "r.csv",
                "reference,site,block,defect,category,cost,price base,next review,control expires,interim control\nB-1,RQQ01,B,Roof,High,10,2026/27,2027-01-31,2026-01-31,Propping\n"
            ),
            "--trust",
            "RQQ"
        );

        var gaps = (await planner.Do("estate", "gaps", "--trust", "RQQ", "--json")).Json;
        Assert.Equal(
            (5, false),
            (gaps.GetProperty("cycle").GetProperty("years").GetInt32(), gaps.GetProperty("cycle").GetProperty("confirmed").GetBoolean())
        );
        Assert.Equal(
            [
                "no-type",
                "blocks-without-life",
                "facets-not-surveyed",
                "facets-out-of-date",
                "items-without-survey-date",
                "items-without-score",
                "items-without-element",
                "items-without-condition",
            ],
            gaps.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetProperty("kind").GetString())
        );
        Assert.Contains("Annexe has no remaining life, so it counts as one year", gaps.ToString(), StringComparison.Ordinal);

        await planner.Do("estate", "cycle", "10", "--trust", "RQQ");
        Assert.DoesNotContain(
            "facets-out-of-date",
            (await planner.Do("estate", "gaps", "--trust", "RQQ", "--json")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await planner.Verb("estate", "cycle", "0", "--trust", "RQQ")).Exit);

        var due = (await planner.Do("estate", "due", "--trust", "RQQ", "--json"))
            .Json.GetProperty("due")
            .EnumerateArray()
            .Select(each => (each.GetProperty("on").GetString(), each.GetProperty("kind").GetString()));
        Assert.Equal(
            [
                ("2026-01-31", "control-expiry"),
                ("2027-01-31", "item-review"),
                ("2030-03-31", "facet-survey"),
                ("2035-05-01", "facet-survey"),
            ],
            due
        );
    }

    [Fact]
    public async Task An_item_in_a_block_that_leaves_within_the_plan_is_warned_of()
    {
        await using var planner = await WithTrust();
        await planner.Do(
            "block",
            "add",
            "A",
            "--trust",
            "RQQ",
            "--site",
            "RQQ01",
            "--name",
            "Old wing",
            "--intent",
            "dispose",
            "--leaves-on",
            "31/03/2028"
        );
        await planner.Do(
            "import",
            "backlog",
            planner.Write("r.csv", "reference,site,block,defect,category,cost,price base\nB-1,RQQ01,A,Roof,High,10,2026/27\n"),
            "--trust",
            "RQQ"
        );
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        Assert.Contains(
            "Old wing is to be disposed of on 31 March 2028, within the plan to ",
            await client.GetStringAsync("/trust/RQQ/register/RQQ01/B-1", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no spend on a block that is leaving",
            await client.GetStringAsync("/trust/RQQ/sites/RQQ01", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        await planner.DisposeWeb();
        await planner.Do("block", "edit", "A", "--trust", "RQQ", "--site", "RQQ01", "--leaves-on", "31/03/2060");
        using var later = new HttpClient { BaseAddress = await planner.Serve() };
        Assert.DoesNotContain(
            "no spend",
            await later.GetStringAsync("/trust/RQQ/register/RQQ01/B-1", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_site_a_block_and_a_survey_are_kept_by_their_forms_and_an_old_form_is_refused()
    {
        await using var planner = await WithTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        Assert.Contains(
            "Queensbury Royal is saved.",
            await Post(
                client,
                "/trust/RQQ/sites/RQQ01/edit",
                new()
                {
                    ["Name"] = "Queensbury Royal",
                    ["Type"] = "Hospice",
                    ["FloorArea"] = "12,500",
                    ["Version"] = "1",
                }
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "host changed Queensbury Royal",
            await Post(client, "/trust/RQQ/sites/RQQ01/edit", new() { ["Name"] = "Other", ["Version"] = "1" }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Tower is saved.",
            await Post(
                client,
                "/trust/RQQ/sites/RQQ01/blocks/add",
                new()
                {
                    ["Code"] = "A",
                    ["Name"] = "Tower",
                    ["Intent"] = "retain",
                }
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "already has a block A",
            await Post(client, "/trust/RQQ/sites/RQQ01/blocks/add", new() { ["Code"] = "A", ["Name"] = "Tower" }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Intent",
            await Post(
                client,
                "/trust/RQQ/sites/RQQ01/blocks/A/edit",
                new()
                {
                    ["Name"] = "Tower",
                    ["LeavesOn"] = "tomorrow",
                    ["Version"] = "1",
                }
            ),
            StringComparison.Ordinal
        );

        var survey = new Dictionary<string, string>
        {
            ["Block"] = "A",
            ["SurveyedOn"] = "31/03/2025",
            ["given[physical-condition]"] = "CX",
            ["given[quality]"] = "B",
            ["Confidence"] = "desktop",
        };
        Assert.Contains(
            "Choose the grade of at least one facet.",
            await Post(client, "/trust/RQQ/sites/RQQ01/survey", new() { ["SurveyedOn"] = "31/03/2025" }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 grades are entered.",
            await Post(client, "/trust/RQQ/sites/RQQ01/survey", new(survey)),
            StringComparison.Ordinal
        );
        await Post(client, "/trust/RQQ/sites/RQQ01/survey", new(survey) { ["given[quality]"] = "D" });
        using var db = planner.Read();
        Assert.Equal(["CX", "D"], db.FacetSurveys.OrderBy(each => each.Facet).Select(each => each.Grade));
        Assert.Equal(12500m, db.Sites.Single().GrossInternalAreaM2);
    }

    [Fact]
    public async Task A_merger_is_recorded_with_its_day_and_source_and_never_in_a_circle()
    {
        await using var planner = await WithTrust();
        await planner.Do("trust", "succeed", "RXA", "RQQ", "--on", "01/04/2024", "--source", "ODS");
        await planner.Do("trust", "succeed", "RXB", "RXA", "--on", "01/04/2019");
        var circle = await planner.Verb("trust", "succeed", "RQQ", "RXB", "--on", "01/04/2025");
        Assert.Equal(1, circle.Exit);
        Assert.Contains("a trust cannot be its own successor", circle.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await planner.Verb("trust", "succeed", "RQQ", "RQQ", "--on", "01/04/2025")).Exit);
        using (var client = new HttpClient { BaseAddress = await planner.Serve() })
        {
            Assert.Contains(
                "RXA became part of RQQ on 1 April 2024. Source: ODS.",
                await client.GetStringAsync("/trust/RQQ/estate/trust", TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        await planner.DisposeWeb();
        await planner.Do("trust", "succeed", "RXA", "RQQ", "--remove");
        using var db = planner.Read();
        Assert.Equal("RXB", db.Successions.Single().Predecessor);
    }

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }

    private static int Count(JsonElement answer, string count) => answer.GetProperty("rows").GetProperty(count).GetInt32();

    private static async Task<string> Post(HttpClient client, string path, Dictionary<string, string> fields)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            await client.GetStringAsync(path, TestContext.Current.CancellationToken)
        );
        fields["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync(path, form, TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
