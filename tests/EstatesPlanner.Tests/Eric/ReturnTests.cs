using System.Text.Json;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Tests.Eric;

/// <summary>The trust's own return: lines by site, the bridge that sums to the pound, and the years' own headers.</summary>
public sealed class ReturnTests
{
    private static readonly string[] Categories = ["High", "Significant", "Moderate", "Low"];

    [Fact]
    public async Task The_bridge_goes_from_last_year_to_this_one_by_category_and_sums()
    {
        await using var run = await ReturnRun.Start();
        var answer = await run.Return();
        var movement = answer.GetProperty("movement");

        Assert.True(answer.GetProperty("sums").GetBoolean());
        Assert.Equal([1_500, 400, 1_000, 1_310], Of(movement, "opening"));
        Assert.Equal([0, 0, 701, 0], Of(movement, "new"));
        Assert.Equal([0, 0, 0, 500], Of(movement, "resurveyed"));
        Assert.Equal([0, 0, 0, 0], Of(movement, "repriced"));
        Assert.Equal([1_000, 0, -1_000, 0], Of(movement, "regraded"));
        Assert.Equal([-500, 0, 0, 0], Of(movement, "fixed"));
        Assert.Equal([0, -400, 0, 0], Of(movement, "disposed"));
        Assert.Equal([0, 0, 0, -300], Of(movement, "removed"));
        Assert.Equal([2_000, 0, 701, 1_510], Of(movement, "closing"));
    }

    [Fact]
    public async Task A_total_that_whole_pounds_tell_from_the_registers_says_why()
    {
        await using var planner = new Installation();
        await planner.Do("trust", "add", "RQQ", "Queensbury NHS Trust");
        var file = planner.Write(
            "r.csv",
            $"reference,site,category,cost,price base\nA,RQQ01,Low,10.40,{ReturnRun.Year}\nB,RQQ02,Low,10.40,{ReturnRun.Year}\n"
        );
        await planner.Do("import", "backlog", file, "--trust", "RQQ");
        var answer = (await planner.Do("eric", "return", "--trust", "RQQ", "--year", $"{ReturnRun.Year}", "--json")).Json;
        Assert.Contains(
            "The register shows £20.80 where this return has £20: the return rounds each category of each site to whole pounds.",
            answer.GetProperty("notes").EnumerateArray().Select(note => note.GetString())
        );
        await using var same = await ReturnRun.Start();
        Assert.DoesNotContain(
            (await same.Return()).GetProperty("notes").EnumerateArray(),
            note => note.GetString()!.StartsWith("The register shows", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Sites_sum_to_the_bridge_items_to_their_closing_and_the_opening_is_what_the_register_said()
    {
        await using var run = await ReturnRun.Start();
        var answer = await run.Return();
        var sites = answer.GetProperty("sites").EnumerateArray().ToList();
        foreach (var category in Categories)
        {
            Assert.Equal(
                answer.GetProperty("movement").GetProperty("closing").GetProperty(category).GetDecimal(),
                sites.Sum(site => site.GetProperty(category.ToLowerInvariant()).GetDecimal())
            );
        }

        foreach (var item in answer.GetProperty("items").EnumerateArray())
        {
            var steps = new[] { "opening", "new", "resurveyed", "repriced", "regraded", "fixed", "disposed", "removed" }.Sum(step =>
                item.GetProperty(step).GetDecimal()
            );
            Assert.Equal(item.GetProperty("closing").GetDecimal(), steps);
        }

        var then = (
            await run.Planner.Do("backlog", "summary", "--trust", "RQQ", "--as-at", $"{ReturnRun.Before.LastDay:yyyy-MM-dd}", "--json")
        ).Json;
        Assert.Equal(
            decimal.Round(then.GetProperty("total").GetDecimal()),
            answer.GetProperty("movement").GetProperty("opening").GetProperty("total").GetDecimal()
        );
    }

    [Fact]
    public async Task Prices_that_rose_are_repricing_and_the_index_is_named()
    {
        await using var run = await ReturnRun.Start();
        var answer = await run.Return("--price-base", $"{ReturnRun.Year}");
        Assert.Equal(
            (ReturnRun.Year.ToString(), ReturnRun.Before.ToString(), "GDP deflator, HM Treasury, March 2026"),
            (
                answer.GetProperty("priceBase").GetString(),
                answer.GetProperty("openingPriceBase").GetString(),
                answer.GetProperty("index").GetString()
            )
        );
        Assert.True(answer.GetProperty("sums").GetBoolean());
        var stays = answer.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("reference").GetString() == "stays");
        Assert.Equal(stays.GetProperty("closing").GetDecimal() - 1_000, stays.GetProperty("repriced").GetDecimal());
        Assert.NotEqual(0, stays.GetProperty("repriced").GetDecimal());
    }

    [Fact]
    public async Task The_trusts_own_choice_of_index_carries_the_return()
    {
        await using var run = await ReturnRun.Start();
        await run.Write(db =>
        {
            db.TrustSettings.Add(
                new TrustSetting
                {
                    Trust = "RQQ",
                    Name = Indexes.Setting,
                    Document = PlannerJson.Write(new ReportIndex("ons-construction-opi-2023")),
                }
            );
        });
        Assert.StartsWith("Construction", (await run.Return()).GetProperty("index").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "2015/16",
        "Organisation Code,Organisation Name,Site Code,Site Name,Site Type,Gross internal floor area (m²),Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£),Risk adjusted backlog cost (£)",
        "RQQ,Queensbury NHS Trust,RQQ01,General,,,1500,0,1000,1000,1700"
    )]
    [InlineData(
        "2016/17",
        "Trust Code,Trust Name,Site Code,Site Name,Site Type,Gross internal floor area (m²),Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£),Cost to eradicate Safety related Critical Infrastructure Risk (£),Cost to eradicate non-compliance related Critical Infrastructure Risk (£),Cost to eradicate continuity related Critical Infrastructure Risk (£)",
        "RQQ,Queensbury NHS Trust,RQQ01,General,,,1500,0,1000,1000,1000,0,0"
    )]
    [InlineData(
        "2018/19",
        "Trust Code,Trust Name,Site Code,Site Name,Site Type,Gross internal floor area (m²),Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£)",
        "RQQ,Queensbury NHS Trust,RQQ01,General,,,1500,0,1000,1000"
    )]
    public async Task The_lines_go_under_the_headers_of_the_year_asked_for(string year, string headers, string line)
    {
        await using var run = await ReturnRun.Start(now: false, asAt: new DateOnly(2014, 3, 31));
        var path = Path.Combine(run.Planner.Folder, "return.csv");
        await run.Planner.Do("eric", "return", "--trust", "RQQ", "--year", year, "--out", path);
        Assert.Equal([headers, line], File.ReadAllLines(path)[..2]);
    }

    [Fact]
    public async Task A_year_after_the_last_seen_takes_the_last_known_headers_and_says_so()
    {
        await using var run = await ReturnRun.Start();
        await run.Write(db =>
        {
            db.Incidents.Add(
                Incident("I1", "Lifts & Hoists", IncidentRelation.Critical, clinical: true, patients: 10) with
                {
                    CostToRectify = Money.FromPounds(900),
                    DowntimeHours = 4,
                    IsRiddor = true,
                }
            );
            db.Incidents.Add(
                Incident("I2", "Lifts & Hoists", IncidentRelation.Critical, clinical: true, patients: 1) with
                {
                    CostToRectify = Money.FromPounds(100),
                    DowntimeHours = 1.5m,
                }
            );
            db.Incidents.Add(Incident("I3", "Roofs", IncidentRelation.NonCritical, clinical: false, patients: 0));
            db.Incidents.Add(
                Incident("I0", "Roofs", IncidentRelation.Other, clinical: true, patients: 99) with
                {
                    On = ReturnRun.Before.LastDay,
                }
            );
        });
        var path = Path.Combine(run.Planner.Folder, "return.xlsx");
        var answer = await run.Return("--out", path);
        using var file = TableFile.Open(path, ImportLimits.Verb);
        Assert.Equal(["Site data", "Movement", "Movement by site", "Movement by item", "About"], file.Sheets.Select(sheet => sheet.Name));
        var rows = file.Sheets[0].Rows().ToList();
        string? Cell(int row, string header) => rows[row].Cells.ElementAtOrDefault(rows[0].Cells.ToList().IndexOf(header));

        Assert.Equal(
            ("2", "1", "0", "1"),
            (
                Cell(
                    1,
                    "Clinical service incidents caused by estates and infrastructure failure related to Critical Infrastructure Risk (No)"
                ),
                Cell(1, "Estates and facilities related incidents related to Non-Critical Infrastructure Risk (No)"),
                Cell(1, "Estates and facilities incidents related - other (No)"),
                Cell(1, "Estates and facilities RIDDOR incidents (No)")
            )
        );
        Assert.Equal(
            ("Lifts & Hoists", "2", "1000", "5.5"),
            (
                Cell(1, "Most clinically impactful - Incident type (Select)"),
                Cell(1, "Most clinically impactful - Number of recurring incidents (No.)"),
                Cell(1, "Most clinically impactful - Cost to rectify estates and infrastructure failure (£)"),
                Cell(1, "Most clinically impactful - Down time as a result of estates and infrastructure failure (Hrs)")
            )
        );
        Assert.Null(Cell(1, "Second most clinically impactful - Incident type (Select)"));
        Assert.Equal(2, answer.GetProperty("sites")[0].GetProperty("incidents").GetProperty("clinicalCritical").GetInt32());
        Assert.Contains(
            answer.GetProperty("notes").EnumerateArray(),
            note =>
                note.GetString()!
                    .StartsWith($"Not confirmed for {ReturnRun.Year}: the headers are those last seen", StringComparison.Ordinal)
        );
        Assert.Contains(
            answer.GetProperty("notes").EnumerateArray(),
            note =>
                note.GetString()!.Contains("new questions of 2025/26 not known: check the collection's own list", StringComparison.Ordinal)
        );
        Assert.Contains(
            answer.GetProperty("notes").EnumerateArray(),
            note => note.GetString()!.StartsWith("Left for the trust to fill in: Occupied floor area (m²);", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_return_that_is_published_comes_back_and_agrees_and_a_figure_that_was_changed_is_found()
    {
        await using var run = await ReturnRun.Start();
        var path = Path.Combine(run.Planner.Folder, "return.csv");
        await run.Return("--out", path);
        await run.Planner.Do("import", "eric", path, "--year", $"{ReturnRun.Year}");
        var same = await run.Return("--against", $"{ReturnRun.Year}");
        Assert.Equal(("closing", 0), (same.GetProperty("compared").GetString(), same.GetProperty("reconcile").GetArrayLength()));

        await run.Planner.Do(
            "import",
            "eric",
            run.Planner.Write("restated.csv", File.ReadAllText(path).Replace(",2000,0,0,1500", ",2000,0,0,1400", StringComparison.Ordinal)),
            "--year",
            $"{ReturnRun.Year}"
        );
        var site = Assert.Single((await run.Return("--against", $"{ReturnRun.Year}")).GetProperty("reconcile").EnumerateArray());
        Assert.Equal(
            ("RQQ01", 100, 0),
            (
                site.GetProperty("site").GetString(),
                site.GetProperty("difference").GetProperty("low").GetDecimal(),
                site.GetProperty("difference").GetProperty("high").GetDecimal()
            )
        );
    }

    [Fact]
    public async Task Last_years_published_figures_are_set_against_the_opening_position()
    {
        await using var run = await ReturnRun.Start();
        await run.Planner.Do(
            "import",
            "eric",
            run.Planner.Write("published.csv", PublishedFile.Of("RQQ")),
            "--year",
            $"{ReturnRun.Before}"
        );
        var answer = await run.Return("--against", $"{ReturnRun.Before}");
        Assert.Equal("opening", answer.GetProperty("compared").GetString());
        var sites = answer.GetProperty("reconcile").EnumerateArray().ToDictionary(site => site.GetProperty("site").GetString()!);
        Assert.Equal(
            (350_000, 1_500, -348_500),
            (
                sites["RQQ01"].GetProperty("published").GetProperty("high").GetDecimal(),
                sites["RQQ01"].GetProperty("own").GetProperty("high").GetDecimal(),
                sites["RQQ01"].GetProperty("difference").GetProperty("high").GetDecimal()
            )
        );
        Assert.False(sites.ContainsKey("RQQ03"));
    }

    [Theory]
    [InlineData(1, "2100/01 has not begun.", "--year", "2100/01")]
    [InlineData(1, "soon is not a financial year such as 2026/27.", "--year", "soon")]
    [InlineData(1, "The fields of ERIC before 2013/14 are not known.", "--year", "2012/13")]
    [InlineData(
        4,
        "2015/16 has no ERIC file with the sites of RQQ here, and no frozen return.",
        "--year",
        "2024/25",
        "--against",
        "2015/16"
    )]
    public async Task What_cannot_be_returned_says_why(int exit, string sentence, params string[] args)
    {
        await using var run = await ReturnRun.Start(now: false);
        var answer = await run.Planner.Verb(["eric", "return", "--trust", "RQQ", .. args]);
        Assert.Equal((exit, sentence), (answer.Exit, answer.Error.Trim()));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused()
    {
        await using var run = await ReturnRun.Start();
        var answer = await run.Planner.Verb(
            "eric",
            "return",
            "--trust",
            "RQQ",
            "--year",
            $"{ReturnRun.Year}",
            "--out",
            Path.Combine(run.Planner.Folder, "return.docx")
        );
        Assert.Equal((1, "A return leaves as .xlsx, .csv or .pdf, not as return.docx."), (answer.Exit, answer.Error.Trim()));
    }

    [Fact]
    public async Task Somebody_who_has_some_sites_alone_cannot_make_the_return_of_the_whole_trust()
    {
        await using var run = await ReturnRun.Start();
        await run.Cast("una", Role.Estates, "RQQ01");
        var answer = await run.Planner.Verb("eric", "return", "--trust", "RQQ", "--year", $"{ReturnRun.Year}", "--as", "una");
        Assert.Equal(
            (
                3,
                "Person una may not do this for the whole of RQQ. These roles may, for all its sites: viewer or estates or author or scorer or chair or finance."
            ),
            (answer.Exit, answer.Error.Trim())
        );
    }

    private static Incident Incident(string reference, string type, IncidentRelation relation, bool clinical, int patients) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Trust = "RQQ",
            SiteCode = "RQQ01",
            Reference = reference,
            On = ReturnRun.Year.FirstDay,
            Type = type,
            Relation = relation,
            IsClinical = clinical,
            PatientsAffected = patients,
        };

    private static decimal[] Of(JsonElement movement, string step) =>
        [.. Categories.Select(category => movement.GetProperty(step).GetProperty(category).GetDecimal())];
}
