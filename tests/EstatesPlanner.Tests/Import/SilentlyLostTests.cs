using System.Text.Json;

namespace EstatesPlanner.Tests.Import;

/// <summary>Texts, columns and days that an importer may not pass over or take for something else.</summary>
public sealed class SilentlyLostTests
{
    private static readonly object[] Heads = ["reference", "site", "block", "category", "cost", "location"];

    [Theory]
    [InlineData("backlog", "reference,site,category,cost\nA,RQQ01,High,500+\n", "D2")]
    [InlineData("incidents", "incident,site,date,type,relation to CIR,cost to rectify\nN1,RQQ01,2026-01-02,Roofs,critical,20+\n", "F2")]
    [InlineData("estate", "site,block,gross internal area\nRQQ01,A,300+\n", "C2")]
    public async Task A_number_or_more_is_no_number(string kind, string csv, string cell)
    {
        var problem = (await Refused(kind, csv)).Single(problem => problem.Cell == cell);
        Assert.EndsWith(
            "+ says “or more”, and that is no number. Write the number that is meant.",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("backlog", "reference,site,category,cost,surveyed on\nA,RQQ01,High,500,30/12/1899\n", "E2")]
    [InlineData("backlog", "reference,site,category,cost,surveyed on\nA,RQQ01,High,500,31/03/0026\n", "E2")]
    [InlineData("incidents", "incident,site,date,type,relation to CIR\nN1,RQQ01,30/12/1899,Roofs,critical\n", "C2")]
    [InlineData("estate", "site,facet,grade,surveyed on\nRQQ01,physical-condition,B,1/1/1900\n", "D2")]
    public async Task A_day_before_the_NHS_began_is_refused_at_its_cell(string kind, string csv, string cell)
    {
        var problem = (await Refused(kind, csv)).Single(problem => problem.Cell == cell);
        Assert.EndsWith("is before the NHS began. Check the year.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_that_is_not_built_yet_is_refused()
    {
        var problem = Assert.Single(await Refused("estate", "site,block,built year\nRQQ01,A,2062\n"));
        Assert.Equal(("C2", "2062 is yet to come: a block stands in the register once it is built."), problem);
    }

    [Fact]
    public async Task A_text_below_a_merged_cell_is_asked_about_and_a_filled_one_is_not()
    {
        await using var planner = await WithTrust();
        var rows =
            Tables.Row(1, "", Heads)
            + Tables.Row(2, "", "A", "RQQ01", "TOWER", "High", 100m, "Roof")
            + Tables.Row(3, "", "B", "RQQ01", "", "Low", 50m, "Plant")
            + Tables.Row(4, "", "C", "RQQ01", "WEST", "Low", 50m, "Plant");
        var problems = Problems(
                (
                    await planner.Do(
                        "import",
                        "backlog",
                        Save(planner, Tables.Merged(rows, "C2:C3")),
                        "--trust",
                        "RQQ",
                        "--dry-run",
                        "--json"
                    )
                ).Json
            )
            .Where(problem => problem.Cell is not null);
        Assert.Equal(
            [
                (
                    "C3",
                    "C2:C3 is one merged cell. What it says was read for row 2 alone, and row 3 was read as blank in block. Take the merge apart and fill each cell, or import with a mapping that fills it down."
                ),
            ],
            problems
        );

        var mapping = planner.Write(
            "m.json",
            """{"format":"estates-planner/import-mapping/1","headerRow":1,"columns":{"reference":"reference","site":"site","block":"block","category":"category","cost":"cost","location":"location"},"fillDown":["block"]}"""
        );
        Assert.DoesNotContain(
            Problems(
                (
                    await planner.Do(
                        "import",
                        "backlog",
                        Path.Combine(planner.Folder, "file.xlsx"),
                        "--trust",
                        "RQQ",
                        "--mapping",
                        mapping,
                        "--dry-run",
                        "--json"
                    )
                ).Json
            ),
            problem => problem.Cell is not null
        );
    }

    [Theory]
    [InlineData("backlog", "reference,site,,category,cost,ward manager\nA,RQQ01,ward closed,High,500,Jo\n", "ward manager")]
    [InlineData("incidents", "incident,site,,date,type,relation to CIR,ward\nN1,RQQ01,ward closed,2026-01-02,Roofs,critical,7\n", "ward")]
    [InlineData("estate", "site,block,,ward\nRQQ01,A,ward closed,7\n", "ward")]
    public async Task Columns_that_say_something_and_are_not_read_are_named(string kind, string csv, string unknown)
    {
        await using var planner = await WithTrust();
        var answer = (await planner.Do("import", kind, planner.Write("file.csv", csv), "--trust", "RQQ", "--dry-run", "--json")).Json;
        Assert.Equal(
            [
                "Column C has no header and was not read: “ward closed” in C2. Give it a header, or clear it.",
                $"The column {unknown} is not known and was not read.",
            ],
            answer
                .GetProperty("notes")
                .EnumerateArray()
                .Select(note => note.GetString())
                .Where(note => note!.Contains("not read", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task What_our_own_sheet_says_beside_the_items_is_no_unread_column()
    {
        await using var planner = await WithTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("file.csv", "reference,site,category,cost,element\nA,RQQ01,High,500,M04\n"),
            "--trust",
            "RQQ"
        );
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var sheet = await client.GetByteArrayAsync(
            new Uri("/trust/RQQ/register?format=xlsx", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var answer = (await planner.Do("import", "backlog", Save(planner, sheet), "--trust", "RQQ", "--dry-run", "--json")).Json;
        Assert.Equal(1, answer.GetProperty("rows").GetProperty("unchanged").GetInt32());
        Assert.DoesNotContain(
            answer.GetProperty("notes").EnumerateArray(),
            note => note.GetString()!.Contains("not read", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("12 50", false)]
    [InlineData("1 2 3", false)]
    [InlineData("12 500", true)]
    [InlineData("1 250 000.50", true)]
    public async Task Spaces_part_thousands_or_nothing(string amount, bool isRead)
    {
        await using var planner = await WithTrust();
        var mapping = planner.Write(
            "m.json",
            """{"format":"estates-planner/import-mapping/1","headerRow":1,"columns":{"reference":"reference","site":"site","category":"category","cost":"cost"},"readings":["spaced-amounts","point-thousands"]}"""
        );
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("file.csv", $"reference,site,category,cost\nA,RQQ01,High,{amount}\n"),
            "--trust",
            "RQQ",
            "--mapping",
            mapping,
            "--dry-run"
        );
        Assert.Equal(isRead ? 0 : 1, run.Exit);
    }

    [Fact]
    public async Task A_header_row_that_is_not_there_is_named()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("file.csv", "reference,site,category,cost\nA,RQQ01,High,1\n"),
            "--trust",
            "RQQ",
            "--header-row",
            "99"
        );
        Assert.Contains("Row 99 was named as the header, and nothing stands in it.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_is_not_named_in_a_text_file()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("file.csv", "reference,site,category,cost\nA,RQQ01,High,1\n"),
            "--trust",
            "RQQ",
            "--sheet",
            "Nope"
        );
        Assert.Equal((1, "file.csv is a text file, which is one sheet without a name: leave Nope out."), (run.Exit, run.Error.Trim()));
    }

    [Fact]
    public async Task A_bid_typed_finer_than_a_penny_is_refused()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "bids",
            planner.Write("bids.csv", "bid;name;type;pots;capital year 0\nB1;Roof;backlog;operational;40000.555\n"),
            "--trust",
            "RQQ",
            "--json"
        );
        Assert.Contains("40000.555: write pounds and pence.", Problems(run.Json).Select(problem => problem.Message));
    }

    [Fact]
    public async Task A_database_that_was_named_and_is_not_there_is_not_made_by_reading()
    {
        await using var planner = await WithTrust();
        var path = Path.Combine(planner.Folder, "elsewhere", "a.db");
        var run = await planner.Verb("backlog", "list", "--trust", "RQQ", "--database", path);
        Assert.Equal((4, false), (run.Exit, Directory.Exists(Path.GetDirectoryName(path))));
        Assert.StartsWith($"There is no database {path}.", run.Error, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<(string? Cell, string Message)>> Refused(string kind, string csv)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb("import", kind, planner.Write("file.csv", csv), "--trust", "RQQ", "--json");
        Assert.Equal(1, run.Exit);
        return Problems(run.Json);
    }

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.Do("trust", "add", "RQQ", "Quiet Trust");
        await planner.Do("site", "add", "RQQ01", "Main", "--trust", "RQQ");
        return planner;
    }

    private static string Save(Installation planner, byte[] bytes)
    {
        var path = Path.Combine(planner.Folder, "file.xlsx");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static IReadOnlyList<(string? Cell, string Message)> Problems(JsonElement answer) =>
        [
            .. answer
                .GetProperty("problems")
                .EnumerateArray()
                .Select(problem => (problem.GetProperty("cell").GetString(), problem.GetProperty("message").GetString()!)),
        ];
}
