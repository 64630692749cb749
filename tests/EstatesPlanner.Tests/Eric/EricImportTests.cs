using System.Text;

namespace EstatesPlanner.Tests.Eric;

public sealed class EricImportTests : IDisposable
{
    private const string Header =
        "Trust Code,Trust Name,Trust Type,Site Code,Site Name,Gross internal floor area (m²),Site Type,Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£)\n";
    private const string One = "RAA,ALPHA,ACUTE - LARGE,RAA01,ONE,1000,General acute hospital,1,2,3,4\n";
    private const string Two = "RAA,ALPHA,ACUTE - LARGE,RAA02,TWO,1000,General acute hospital,10,20,30,40\n";
    private const string ByTrust =
        "Trust Code,Trust Name,Trust Type,Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£)\nRAA,ALPHA,ACUTE - LARGE,7,7,7,7\n";

    private readonly EricRun run = new();

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_gives_the_first_id()
    {
        var file = File("a.csv", Header + One + Two);
        var first = await run.Take(file, "2015/16");
        var again = await run.Take(file, "2015/16");
        Assert.Equal(first.GetProperty("importId").GetGuid(), again.GetProperty("importId").GetGuid());
        Assert.Equal((2, 0, 0, 2), Counts(again));
    }

    [Fact]
    public async Task The_same_figures_under_another_year_are_warned_of_whatever_the_file_is_called()
    {
        await run.Take(File("a.csv", Header + One), "2015/16");
        var answer = await run.Take(File("b.csv", Header + One), "2016/17");
        Assert.Equal((1, 1, 0, 0), Counts(answer));
        Assert.StartsWith("The same file is here already for 2015/16: a.csv, imported on ", Message(answer), StringComparison.Ordinal);
        Assert.StartsWith(
            "The same figures are here already for 2015/16: a.csv, imported on ",
            Message(await run.Take(File("c.csv", Header + One.TrimEnd() + "\r\n"), "2017/18")),
            StringComparison.Ordinal
        );
        Assert.Empty((await run.Take(File("d.csv", Header + Two), "2017/18")).GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task A_later_version_takes_the_place_of_the_former_and_says_what_it_changes()
    {
        await run.Take(File("v1.csv", Header + One + Two), "2015/16");
        var answer = await run.Take(
            File(
                "v2.csv",
                Header
                    + One
                    + Two.Replace(",10,", ",99,", StringComparison.Ordinal)
                    + One.Replace("RAA01", "RAA03", StringComparison.Ordinal)
            ),
            "2015/16"
        );
        Assert.Equal((3, 1, 1, 1), Counts(answer));
        Assert.Contains(
            "total £110 becomes £209, high £11 becomes £101.",
            answer.GetProperty("notes")[0].GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal([101, 24, 36, 48, 209], EricRun.Costs(await run.Summary("2015/16")));
        Assert.Contains(
            "No longer there: RAA / RAA01",
            (await run.Take(File("v3.csv", Header + Two), "2015/16")).GetProperty("notes")[1].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Site_rows_win_over_trust_rows_whichever_came_first()
    {
        await run.Take(File("t.csv", ByTrust), "2015/16");
        Assert.Equal([7, 7, 7, 7, 28], EricRun.Costs(await run.Summary("2015/16")));
        await run.Take(File("s.csv", Header + One), "2015/16");
        var summary = await run.Summary("2015/16");
        Assert.Equal(("site", 10m), (summary.GetProperty("level").GetString(), summary.GetProperty("total").GetDecimal()));
    }

    [Fact]
    public async Task Trust_rows_have_no_sites_to_count_and_no_site_types()
    {
        await run.Take(File("t.csv", ByTrust), "2015/16");
        var summary = await run.Summary("2015/16", "--by", "trust-type");
        Assert.Equal(
            "null null null null",
            $"{summary.GetProperty("sites").GetRawText()} {summary.GetProperty("notApplicableSites").GetRawText()} {summary.GetProperty("riskAdjusted").GetRawText()} {summary.GetProperty("groups")[0].GetProperty("sites").GetRawText()}"
        );
        var (exit, _, error) = await run.Verb("eric", "summary", "--year", "2015/16", "--by", "site-type");
        Assert.Equal(
            (1, "The data for 2015/16 is by trust and has no site types. Import a site file for 2015/16 first."),
            (exit, error.Trim())
        );
    }

    [Theory]
    [InlineData(4, "No ERIC file for 2019/20 has been imported.", "--year", "2019/20")]
    [InlineData(4, "No trust RZZ in the ERIC data for 2015/16.", "--year", "2015/16", "--trust", "RZZ")]
    [InlineData(1, "2015 is not a financial year such as 2015/16.", "--year", "2015")]
    [InlineData(1, "colour is not a grouping. Write trust-type, region or site-type.", "--year", "2015/16", "--by", "colour")]
    public async Task A_summary_that_cannot_be_given_says_why(int exit, string sentence, params string[] args)
    {
        await run.Take(File("a.csv", Header + One), "2015/16");
        var answer = await run.Verb(["eric", "summary", .. args]);
        Assert.Equal((exit, sentence), (answer.Exit, answer.Error.Trim()));
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        var (exit, answer, _) = await run.Import(File("a.csv", Header + One), "2015/16", "--dry-run");
        Assert.Equal(
            (0, "null", true, (1, 1, 0, 0)),
            (exit, answer.GetProperty("importId").GetRawText(), answer.GetProperty("dryRun").GetBoolean(), Counts(answer))
        );
        Assert.Equal(4, (await run.Verb("eric", "summary", "--year", "2015/16")).Exit);
    }

    [Theory]
    [InlineData("£1.2m", "£1.2m: write 1200000.")]
    [InlineData("1.250,10", "1.250,10 can be read two ways. Write 1250.10.")]
    [InlineData("lots", "lots is not a number.")]
    public async Task A_cost_that_is_no_number_keeps_the_whole_file_out(string cost, string message)
    {
        var (exit, answer, _) = await run.Import(
            File("a.csv", Header + One + Two.Replace(",10,", $",\"{cost}\",", StringComparison.Ordinal)),
            "2015/16"
        );
        var problem = answer
            .GetProperty("problems")
            .EnumerateArray()
            .Single(candidate => candidate.GetProperty("level").GetString() == "error");
        Assert.Equal((1, "null", (2, 0, 0, 0)), (exit, answer.GetProperty("importId").GetRawText(), Counts(answer)));
        Assert.Equal(
            (3, "H3", "Cost to eradicate high risk backlog (£)", cost, message),
            (
                problem.GetProperty("row").GetInt32(),
                problem.GetProperty("cell").GetString(),
                problem.GetProperty("column").GetString(),
                problem.GetProperty("value").GetString(),
                problem.GetProperty("message").GetString()
            )
        );
        Assert.Equal(4, (await run.Verb("eric", "summary", "--year", "2015/16")).Exit);
    }

    [Fact]
    public async Task Amounts_that_look_like_the_wrong_unit_are_warned_of_and_taken()
    {
        await run.Take(
            File("a.csv", Header + Two.Replace(",10,20,30,40", ",100000,200000,300000,400000", StringComparison.Ordinal)),
            "2015/16"
        );
        var answer = await run.Take(
            File("b.csv", Header + Two.Replace(",10,20,30,40", ",100000000,200000000,300000000,400000000", StringComparison.Ordinal)),
            "2016/17"
        );
        Assert.Equal(
            [
                "£1,000,000,000 is £1,000,000 a square metre, more than 99 of 100 sites of its type. Is the unit right?",
                "£1,000,000,000 against £1,000,000 the year before: ten times or more. Is the unit right?",
            ],
            answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("message").GetString())
        );
    }

    [Fact]
    public async Task A_level_that_the_columns_contradict_is_refused()
    {
        Assert.StartsWith(
            "No column for Site Code: the file holds trusts, not sites.",
            (await run.Import(File("t.csv", ByTrust), "2015/16", "--level", "site")).Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The file holds sites, not trusts",
            (await run.Import(File("s.csv", Header + One), "2015/16", "--level", "trust")).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_rows_of_one_trust_and_site_are_both_counted_and_named()
    {
        var answer = await run.Take(File("a.csv", Header + One + One), "2015/16");
        Assert.Equal(
            "Rows 2 and 3 share RAA / RAA01; both are counted.",
            Assert.Single(answer.GetProperty("problems").EnumerateArray()).GetProperty("message").GetString()
        );
        Assert.Equal(20, (await run.Summary("2015/16")).GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task The_import_is_listed_and_the_trail_holds_the_hash_of_its_rows_and_not_a_line_for_each()
    {
        await run.Take(File("a.csv", Header + One + Two), "2015/16");
        Assert.Equal("eric", Assert.Single((await run.Verb("import", "list")).Answer.EnumerateArray()).GetProperty("kind").GetString());
        using var db = run.Read();
        Assert.Equal(2, db.EricRows.Count());
        var entries = db.AuditEntries.ToList();
        Assert.Equal(["EricFile", "ImportRecord"], entries.Select(entry => entry.Object.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Contains(
            "rowsSha256",
            entries.Single(entry => entry.Object.StartsWith("EricFile", StringComparison.Ordinal)).After,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_such_file_and_no_such_level_are_the_persons_mistakes()
    {
        Assert.Equal(1, (await run.Import("nowhere.csv", "2015/16")).Exit);
        Assert.Equal(1, (await run.Import(File("a.csv", Header + One), "2015/16", "--level", "ward")).Exit);
        Assert.Equal(1, (await run.Import(File("a.csv", Header + One), "15-17")).Exit);
    }

    [Theory]
    [InlineData("-5000", "-£5,000 is below £0, and a cost to eradicate backlog cannot be.")]
    [InlineData("(0.01)", "-£0.01 is below £0, and a cost to eradicate backlog cannot be.")]
    public async Task A_cost_below_nothing_is_warned_of_where_it_stands(string cost, string sentence)
    {
        var answer = await run.Take(File("a.csv", Header + One + Two.Replace(",20,", $",{cost},", StringComparison.Ordinal)), "2015/16");
        var problem = Assert.Single(answer.GetProperty("problems").EnumerateArray());
        Assert.Equal(("warning", "I3"), (problem.GetProperty("level").GetString(), problem.GetProperty("cell").GetString()));
        Assert.StartsWith(sentence, Message(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RAA 02!!", "RAA 02!! is not a site code")]
    [InlineData("RAA_02", "RAA_02 is not a site code")]
    [InlineData("", "No site code.")]
    [InlineData("RE9 13", null)]
    [InlineData("RWF\u00A03", null)]
    [InlineData("H4S9Q-X", null)]
    public async Task A_site_code_that_is_none_is_warned_of(string code, string? sentence)
    {
        var answer = await run.Take(File("a.csv", Header + Two.Replace("RAA02", code, StringComparison.Ordinal)), "2015/16");
        Assert.StartsWith(
            sentence ?? "",
            answer.GetProperty("problems").GetArrayLength() == 0 ? "" : Message(answer),
            StringComparison.Ordinal
        );
        Assert.Equal(sentence is null ? 0 : 1, answer.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Costs_under_a_code_that_is_no_trusts_are_not_lost_in_silence()
    {
        var answer = await run.Take(File("a.csv", Header + One + Two.Replace("RAA,", "RAA 01!!,", StringComparison.Ordinal)), "2015/16");
        Assert.Equal(
            "RAA 01!! is not the code of a trust, so the row and its costs are left out. Write the code, such as RXX or G6V2S.",
            Message(answer)
        );
        var (exit, _, error) = await run.Import(
            File("b.csv", Header + Two.Replace("RAA,", "RAA 01!!,", StringComparison.Ordinal)),
            "2015/16"
        );
        Assert.Equal(
            (
                1,
                "The file has headers but no rows of trusts or sites. Row 2, Trust Code: RAA 01!! is not the code of a trust, so the row and its costs are left out. Write the code, such as RXX or G6V2S."
            ),
            (exit, error.Trim())
        );
    }

    public void Dispose() => run.Dispose();

    private static string Message(System.Text.Json.JsonElement answer) =>
        answer.GetProperty("problems").EnumerateArray().Single().GetProperty("message").GetString()!;

    private string File(string name, string text) => run.Write(name, Encoding.UTF8.GetBytes(text));

    private static (int Read, int Added, int Changed, int Unchanged) Counts(System.Text.Json.JsonElement answer) =>
        answer.GetProperty("rows") is var rows
            ? (
                rows.GetProperty("read").GetInt32(),
                rows.GetProperty("added").GetInt32(),
                rows.GetProperty("changed").GetInt32(),
                rows.GetProperty("unchanged").GetInt32()
            )
            : default;
}
