using System.Net;
using System.Text.Json;

namespace EstatesPlanner.Tests.Incidents;

public class IncidentTests
{
    private const string Register =
        "reference,site,block,element,defect,category,cost,price base,incident hours\nB-1,RQQ01,A,B03,Roof,High,10,2026/27,99\nB-2,RQQ01,B,M04,Plant,High,10,2026/27,7\nB-3,RQQ02,,,Floor,Low,10,2026/27,\n";

    private const string Header =
        "incident,site,date,type,relation to CIR,items,description,down time hours,sessions lost,patients affected,bed days lost,cost to rectify,clinical,RIDDOR\n";

    private static readonly string Recent = Clock
        .Today.AddMonths(-1)
        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly string Good =
        Header
        + $"N-1,RQQ01,{Recent},Roofs,critical,B-1; B-2,Rain came in,5,2,7,0,800,yes,no\n"
        + $"N-2,RQQ01,{Recent},lifts and hoists,non-CIR,,Stuck,3,,,,,no,yes\n"
        + "N-3,RQQ02,31/03/2024,Structure,other,RQQ02/B-3,Old,1.5,,,,,yes,\n";

    [Fact]
    public async Task A_sheet_of_incidents_comes_in_and_each_site_counts_each_incident_once()
    {
        await using var planner = await WithRegister();
        var answer = (await planner.Do("import", "incidents", planner.Write("i.csv", Good), "--trust", "RQQ", "--json")).Json;
        Assert.Equal((3, 3), (Count(answer, "read"), Count(answer, "added")));

        var summary = (await planner.Do("incidents", "summary", "--trust", "RQQ", "--json")).Json;
        Assert.Equal(
            (3, 9.5m, 6.5m),
            (
                summary.GetProperty("total").GetProperty("incidents").GetInt32(),
                Hours(summary.GetProperty("total"), "hoursDown"),
                Hours(summary.GetProperty("total"), "clinicalHours")
            )
        );
        Assert.Equal([("RQQ01", 8m), ("RQQ02", 1.5m)], Groups(summary, "bySite", "site").Order());
        Assert.Equal(
            [("", 3m), ("A", 2.5m), ("B", 2.5m), ("", 1.5m)],
            Groups(summary, "byBlock", "block").OrderByDescending(group => group.Hours).ThenBy(group => group.Key)
        );
        Assert.Equal(2.5m, Groups(summary, "byItem", "item").Single(group => group.Key == "B-2").Hours);
        Assert.Equal(
            ["2023/24"],
            (await planner.Do("incidents", "list", "--trust", "RQQ", "--site", "RQQ02", "--json"))
                .Json.GetProperty("incidents")
                .EnumerateArray()
                .Select(each => each.GetProperty("year").GetString())
        );
    }

    [Fact]
    public async Task Clinical_time_and_income_lost_come_in_go_out_and_come_back_and_a_blank_is_no_nought()
    {
        await using var planner = await WithRegister();
        var head = Header.Replace(
            "clinical,RIDDOR",
            "clinical,lost clinical time (hrs),lost clinical income (£),RIDDOR",
            StringComparison.Ordinal
        );
        await planner.Do(
            "import",
            "incidents",
            planner.Write(
                "i.csv",
                $"{head}N-1,RQQ01,{Recent},Roofs,critical,,Rain,5,,,,,yes,\"1,040.25\",\"£12,500.50\",\nN-2,RQQ01,{Recent},Roofs,critical,,Rain,3,,,,,yes,0,0,\nN-3,RQQ01,{Recent},Roofs,critical,,Rain,2,,,,,yes,,,\n"
            ),
            "--trust",
            "RQQ"
        );
        string[] Lost(JsonElement list) =>
            [
                .. list.GetProperty("incidents")
                    .EnumerateArray()
                    .OrderBy(each => each.GetProperty("reference").GetString(), StringComparer.Ordinal)
                    .Select(each =>
                        $"{each.GetProperty("lostClinicalHours").GetRawText()} {each.GetProperty("lostClinicalIncome").GetRawText()}"
                    ),
            ];
        var list = (await planner.Do("incidents", "list", "--trust", "RQQ", "--json")).Json;
        Assert.Equal(["1040.25 12500.5", "0.0 0", "null null"], Lost(list));
        Assert.Equal(
            1040.25m + 0 + 2,
            Hours((await planner.Do("incidents", "summary", "--trust", "RQQ", "--json")).Json.GetProperty("total"), "clinicalHours")
        );

        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var sheet = await client.GetStringAsync("/trust/RQQ/incidents?format=csv", TestContext.Current.CancellationToken);
        await planner.DisposeWeb();
        Assert.Equal(
            3,
            Count((await planner.Do("import", "incidents", planner.Write("back.csv", sheet), "--trust", "RQQ", "--json")).Json, "unchanged")
        );

        var refused = await planner.Verb(
            "import",
            "incidents",
            planner.Write("wrong.csv", $"{head}N-4,RQQ01,{Recent},Roofs,critical,,Rain,2,,,,,no,3,,\n"),
            "--trust",
            "RQQ",
            "--json"
        );
        Assert.Equal(
            "Clinical time or income was lost, so this is a clinical incident. Write yes under clinical, or leave this blank.",
            refused.Json.GetProperty("problems")[0].GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task The_same_file_changes_nothing_a_newer_one_changes_what_it_says_and_undo_puts_it_back()
    {
        await using var planner = await WithRegister();
        var first = (await planner.Do("import", "incidents", planner.Write("i.csv", Good), "--trust", "RQQ", "--json"))
            .Json.GetProperty("importId")
            .GetGuid();
        var again = (await planner.Do("import", "incidents", planner.Write("i2.csv", Good), "--trust", "RQQ", "--json")).Json;
        Assert.Equal((first, 3, 0), (again.GetProperty("importId").GetGuid(), Count(again, "unchanged"), Count(again, "added")));

        // No column for sessions: what is known of them stays. The items change alone.
        var newer = (
            await planner.Do(
                "import",
                "incidents",
                planner.Write(
                    "n.csv",
                    $"incident,site,date,type,relation to CIR,items\nN-1,RQQ01,{Recent},Roofs,critical,B-1\nN-4,RQQ02,2026-01-02,Roofs,other,\n"
                ),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        Assert.Equal((1, 1, 0), (Count(newer, "added"), Count(newer, "changed"), Count(newer, "unchanged")));
        using (var db = planner.Read())
        {
            Assert.Equal(
                (2m, 1, 2L),
                (
                    db.Incidents.Single(incident => incident.Reference == "N-1").SessionsLost,
                    db.IncidentItems.Count(link => db.Incidents.Single(incident => incident.Reference == "N-1").Id == link.Incident),
                    db.Incidents.Single(incident => incident.Reference == "N-1").Version
                )
            );
        }

        await planner.Do("import", "undo", newer.GetProperty("importId").GetString()!);
        var list = (await planner.Do("incidents", "list", "--trust", "RQQ", "--json")).Json.GetProperty("incidents");
        Assert.Equal(3, list.GetArrayLength());
        Assert.Equal(
            ["B-1", "B-2"],
            list.EnumerateArray()
                .Single(each => each.GetProperty("reference").GetString() == "N-1")
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetString())
        );
        Assert.Equal(3, (await planner.Verb("import", "undo", first.ToString())).Exit);
        using var after = planner.Read();
        Assert.Null(EstatesPlanner.Storage.Audit.AuditChain.Verify(after).FirstBad);
    }

    [Theory]
    [InlineData(",RQQ01,2026-01-02,Roofs,critical,,,,,,,,,", "incident", "Enter a reference.")]
    [InlineData("N-9,RQQ09,2026-01-02,Roofs,critical,,,,,,,,,", "site", "RQQ has no site RQQ09. Add it first.")]
    [InlineData("N-9,RQQ01,29/02/2026,Roofs,critical,,,,,,,,,", "date", "29 February 2026 does not exist.")]
    [InlineData(
        "N-9,RQQ01,2999-01-01,Roofs,critical,,,,,,,,,",
        "date",
        "The date is to come: an incident is recorded once it has happened."
    )]
    [InlineData(
        "N-9,RQQ01,2026-01-02,Roofs,perhaps,,,,,,,,,",
        "relation to CIR",
        "Say whether it is related to critical infrastructure risk: critical, non-critical or other."
    )]
    [InlineData("N-9,RQQ01,2026-01-02,Roofs,critical,B-1; B-3; B-7,,,,,,,,", "items", "Site RQQ01 has no item B-3, B-7 in the register.")]
    [InlineData("N-9,RQQ01,2026-01-02,Roofs,critical,,,1.234,,,,,,", "down time hours", "Write at most two decimal places.")]
    [InlineData("N-9,RQQ01,2026-01-02,Roofs,critical,,,,,2.5,,,,", "patients affected", "Write a whole number.")]
    [InlineData("N-9,RQQ01,2026-01-02,Roofs,critical,,,,,,,£1.2m,,", "cost to rectify", "£1.2m: write 1200000.")]
    [InlineData("N-9,RQQ01,2026-01-02,Roofs,critical,,,,,,,,maybe,", "clinical", "Clinical is yes or no.")]
    [InlineData("N-1,RQQ01,2026-01-02,Roofs,critical,,,,,,,,,", "incident", "Rows 2 and 5 share reference N-1.")]
    public async Task One_bad_row_refuses_the_file_and_is_named_by_its_own_cell(string row, string column, string message)
    {
        await using var planner = await WithRegister();
        var run = await planner.Verb("import", "incidents", planner.Write("i.csv", Good + row + "\n"), "--trust", "RQQ", "--json");
        var problem = run.Json.GetProperty("problems")[0];
        Assert.Equal(
            (1, 5, column, message),
            (
                run.Exit,
                problem.GetProperty("row").GetInt32(),
                problem.GetProperty("column").GetString(),
                problem.GetProperty("message").GetString()
            )
        );
        using var db = planner.Read();
        Assert.Empty(db.Incidents);
    }

    [Fact]
    public async Task A_type_that_the_return_does_not_have_is_refused_with_those_it_has()
    {
        await using var planner = await WithRegister();
        var run = await planner.Verb(
            "import",
            "incidents",
            planner.Write("i.csv", Header + "N-9,RQQ01,2026-01-02,Not Applicable,critical,,,,,,,,,\n"),
            "--trust",
            "RQQ"
        );
        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "Not Applicable is none of the Incident types of ERIC 2022/23: Ventilation systems;",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_import_of_a_register_is_not_undone_from_under_its_incidents()
    {
        await using var planner = await WithRegister();
        await planner.Do("import", "incidents", planner.Write("i.csv", Good), "--trust", "RQQ");
        var register = (await planner.Do("import", "list", "--json"))
            .Json.EnumerateArray()
            .Single(import => import.GetProperty("kind").GetString() == "backlog")
            .GetProperty("id")
            .GetString()!;
        var run = await planner.Verb("import", "undo", register);
        Assert.Equal(3, run.Exit);
        Assert.Contains("RQQ01 B-1 (incidents or evidence hang on it)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incidents_leave_as_a_file_that_comes_back_unchanged()
    {
        await using var planner = await WithRegister();
        await planner.Do("import", "incidents", planner.Write("i.csv", Good), "--trust", "RQQ");
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var csv = await client.GetStringAsync("/trust/RQQ/incidents?format=csv", TestContext.Current.CancellationToken);
        var lost = await client.GetStringAsync("/trust/RQQ/incidents/lost?by=site&format=csv", TestContext.Current.CancellationToken);
        await planner.DisposeWeb();
        Assert.Equal(
            [2m, 1, 1, 8, 5, 2, 7, 0, 800],
            lost.Split("\r\n")
                .Single(line => line.StartsWith("RQQ01", StringComparison.Ordinal))
                .Split(',')
                .Skip(1)
                .Select(cell => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal(
            (3, 3),
            (await planner.Do("import", "incidents", planner.Write("back.csv", csv), "--trust", "RQQ", "--json")).Json is var back
                ? (Count(back, "read"), Count(back, "unchanged"))
                : default
        );
    }

    [Fact]
    public async Task A_round_counts_recorded_hours_where_there_are_any_and_stated_hours_where_not()
    {
        await using var planner = await WithRegister();
        await planner.Do("import", "incidents", planner.Write("i.csv", Good), "--trust", "RQQ");
        await planner.Do("round", "import", planner.Write("round.json", Round), "--trust", "RQQ");
        await planner.Do(
            "import",
            "bids",
            planner.Write(
                "bids.csv",
                "bid,name,type,pots,price base,capital year 0,yearly bau cost,removes\nC-1,Roof,backlog,p,2026/27,1000,10,RQQ01/B-1\nC-2,Both,backlog,p,2026/27,1000,10,RQQ01/B-1; RQQ02/B-3\nC-3,Plant,backlog,p,2026/27,1000,10,RQQ01/B-2\n"
            ),
            "--trust",
            "RQQ",
            "--round",
            "r1"
        );
        var bids = (await planner.Do("rank", "r1", "--trust", "RQQ", "--json"))
            .Json.GetProperty("bids")
            .EnumerateArray()
            .ToDictionary(bid => bid.GetProperty("bid").GetString()!, bid => bid.GetProperty("score").GetDecimal());

        // 2.5 hours of a scale to 100; 99 stated hours of B-1 give way to its share of what is recorded.
        Assert.Equal((2.5m, 2.5m, 2.5m), (bids["C-1"], bids["C-2"], bids["C-3"]));
    }

    [Fact]
    public async Task An_incident_is_recorded_changed_and_taken_out_by_its_form_and_an_old_form_is_refused()
    {
        await using var planner = await WithRegister();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var fields = new Dictionary<string, string>
        {
            ["Reference"] = "N-1",
            ["Site"] = "RQQ01",
            ["Date"] = Recent,
            ["Type"] = "Roofs",
            ["Relation"] = "critical",
            ["Items"] = "B-1",
            ["Downtime"] = "4",
            ["Clinical"] = "yes",
        };
        var bad = await Post(client, "/trust/RQQ/incidents/add", new(fields) { ["Items"] = "B-9" });
        Assert.Contains("Site RQQ01 has no item B-9 in the register.", bad, StringComparison.Ordinal);
        Assert.Contains("Incident N-1 is recorded.", await Post(client, "/trust/RQQ/incidents/add", fields), StringComparison.Ordinal);
        Assert.Contains(
            "4 from recorded incidents",
            await client.GetStringAsync("/trust/RQQ/register/RQQ01/B-1", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains("already has an incident N-1", await Post(client, "/trust/RQQ/incidents/add", fields), StringComparison.Ordinal);

        Assert.Contains(
            "Incident N-1 is saved.",
            await Post(client, "/trust/RQQ/incidents/N-1/edit", new(fields) { ["Version"] = "1", ["Items"] = "B-2" }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "host changed N-1",
            await Post(client, "/trust/RQQ/incidents/N-1/edit", new(fields) { ["Version"] = "1" }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Incident N-1 is removed.",
            await Post(client, "/trust/RQQ/incidents/N-1/edit?handler=remove", new() { ["version"] = "2" }),
            StringComparison.Ordinal
        );
        using var db = planner.Read();
        Assert.Empty(db.Incidents);
        Assert.Empty(db.IncidentItems);
    }

    private const string Round = """
        { "format": "estates-planner/round/1", "id": "r1", "name": "Round", "priceBase": "2026/27", "years": ["2026/27"], "objective": "score", "beyondHorizon": "forbid",
          "criteria": [ { "id": "hours", "name": "Hours", "measure": "incidentHours", "unit": "hours", "points": [ [0,0], [100,100] ], "zeroMeans": "None", "hundredMeans": "A hundred", "swing": 100, "swingReason": "all" } ],
          "pots": [ { "id": "p", "name": "Pot", "limits": { "2026/27": 4000 }, "carryForwardPercent": 0 } ], "rules": [] }
        """;

    private static async Task<string> Post(HttpClient client, string path, Dictionary<string, string> fields)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            await client.GetStringAsync(
                path.Replace("?handler=", "?confirm=", StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            )
        );
        fields["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync(path, form, TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Installation> WithRegister()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("r.csv", Register), "--trust", "RQQ");
        return planner;
    }

    private static int Count(JsonElement answer, string count) => answer.GetProperty("rows").GetProperty(count).GetInt32();

    private static decimal Hours(JsonElement totals, string member) => totals.GetProperty(member).GetDecimal();

    private static IEnumerable<(string Key, decimal Hours)> Groups(JsonElement summary, string grouping, string key) =>
        summary
            .GetProperty(grouping)
            .EnumerateArray()
            .Select(group => (group.GetProperty(key).GetString() ?? "", Hours(group.GetProperty("lost"), "hoursDown")));
}
