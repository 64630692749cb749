using System.Text;
using System.Text.Json;

namespace EstatesPlanner.Tests.Backlog;

public class ImportBacklogTests
{
    private const string Header =
        "reference,site,site name,block,remaining life,element,defect,condition,consequence,likelihood,category,override reason,cost,price base,surveyed on,incident hours\n";

    private const string Good =
        Header
        + "B-1,RQQ01,Queensbury General,A,20,B03,Roof past patching,DX,5,4,,,\"£1,250.10\",2026/27,31/03/2026,12\n"
        + "B-2,RQQ01,,A,,M04,Air plant failed its test,D,4,4,,,300000,2026/27,,\n"
        + "B-3,RQQ02,Kingsbury Clinic,,,,Worn floor,C,,,Low,,5000,2026/27,,\n";

    [Fact]
    public async Task A_register_comes_in_with_the_sites_and_blocks_it_names_and_sums_by_category()
    {
        await using var planner = await WithTrust();
        var answer = (await planner.Do("import", "backlog", planner.Write("register.csv", Good), "--trust", "RQQ", "--json")).Json;
        Assert.Equal((3, 3, 0), (Count(answer, "read"), Count(answer, "added"), Count(answer, "rejected")));

        var summary = (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json;
        Assert.Equal(1250.10m, summary.GetProperty("byCategory").GetProperty("High").GetProperty("cost").GetDecimal());
        Assert.Equal(300000m, summary.GetProperty("byCategory").GetProperty("Significant").GetProperty("cost").GetDecimal());
        Assert.Equal(301250.10m, summary.GetProperty("cir").GetDecimal());
        Assert.Equal(301250.10m + 5000m, summary.GetProperty("riskAdjusted").GetDecimal());
        Assert.Equal(2, summary.GetProperty("bySite").GetArrayLength());
        using var db = planner.Read();
        Assert.Equal("Stated", db.BacklogItems.Single(item => item.Reference == "B-3").Basis.ToString());
        Assert.Equal(20, db.Blocks.Single().RemainingLifeYears);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        await using var planner = await WithTrust();
        var answer = (
            await planner.Do("import", "backlog", planner.Write("register.csv", Good), "--trust", "RQQ", "--dry-run", "--json")
        ).Json;
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("importId").ValueKind);
        Assert.Equal(3, Count(answer, "added"));
        Assert.Contains("Site RQQ02 (Kingsbury Clinic) is new", answer.GetProperty("notes").ToString(), StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.Empty(db.BacklogItems);
        Assert.Empty(db.Sites.Where(site => site.Code == "RQQ02"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_gives_the_first_import()
    {
        await using var planner = await WithTrust();
        var file = planner.Write("register.csv", Good);
        var first = (await planner.Do("import", "backlog", file, "--trust", "RQQ", "--json")).Json;
        var again = (await planner.Do("import", "backlog", planner.Write("renamed.csv", Good), "--trust", "RQQ", "--json")).Json;
        Assert.Equal(first.GetProperty("importId").GetGuid(), again.GetProperty("importId").GetGuid());
        Assert.Equal((3, 0, 3), (Count(again, "read"), Count(again, "added"), Count(again, "unchanged")));
    }

    [Theory]
    [InlineData("B-9,RQQ01,,,,,Leak,C,4,4,,,£1.2m,2026/27,,", "cost", "£1.2m: write 1200000.")]
    [InlineData("B-9,RQQ01,,,,,Leak,C,4,4,,,\"1.250,10\",2026/27,,", "cost", "1.250,10 can be read two ways. Write 1250.10.")]
    [InlineData("B-9,RQQ01,,,,,Leak,C,4,4,,,,2026/27,,", "cost", "Enter the cost to eradicate.")]
    [InlineData("B-9,RQQ01,,,,,Leak,C,6,4,,,10,2026/27,,", "consequence", "Consequence is a whole number from 1 to 5.")]
    [InlineData("B-9,RQQ01,,,,,Leak,C,4,,,,10,2026/27,,", "likelihood", "Enter consequence and likelihood together.")]
    [InlineData("B-9,RQQ01,,,,,Leak,C,,,,,10,2026/27,,", "category", "Enter consequence and likelihood, or a risk category.")]
    [InlineData(
        "B-9,RQQ01,,,,,Leak,C,1,1,High,,10,2026/27,,",
        "override reason",
        "The score makes this Low. Give the reason for High, or leave the category blank."
    )]
    [InlineData(
        "B-9,RQQ01,,,,,Leak,E,1,1,,,10,2026/27,,",
        "condition",
        "Condition is A, B, C or D, with X where only replacement will improve it."
    )]
    [InlineData("B-9,RQQ01,,,,,Leak,C,1,1,,,10,2026,,", "price base", "Price base is a financial year such as 2026/27.")]
    [InlineData("B-9,RQQ01,,,,,Leak,C,1,1,,,10,2026/27,29/02/2026,", "surveyed on", "29 February 2026 does not exist.")]
    [InlineData("B-1,RQQ01,,,,,Twice,C,1,1,,,10,2026/27,,", "reference", "Rows 2 and 5 share reference B-1 at site RQQ01.")]
    public async Task One_bad_row_refuses_the_file_and_is_named_by_its_own_cell(string row, string column, string message)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb("import", "backlog", planner.Write("register.csv", Good + row + "\n"), "--trust", "RQQ", "--json");
        Assert.Equal(1, run.Exit);
        var problem = run.Json.GetProperty("problems")[0];
        Assert.Equal(
            (5, column, message, "error"),
            (
                problem.GetProperty("row").GetInt32(),
                problem.GetProperty("column").GetString(),
                problem.GetProperty("message").GetString(),
                problem.GetProperty("level").GetString()
            )
        );
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("importId").ValueKind);
        Assert.Equal(0, Count(run.Json, "added"));
        using var db = planner.Read();
        Assert.Empty(db.BacklogItems);
    }

    [Fact]
    public async Task Good_rows_may_be_accepted_and_the_rest_come_back_to_mend()
    {
        await using var planner = await WithTrust();
        var answer = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("register.csv", Good + "B-9,RQQ01,,,,,Leak,C,4,4,,,TBC,2026/27,,\n"),
                "--trust",
                "RQQ",
                "--accept-valid",
                "--json"
            )
        ).Json;
        Assert.Equal((4, 3, 1), (Count(answer, "read"), Count(answer, "added"), Count(answer, "rejected")));
        Assert.True(File.Exists(answer.GetProperty("mendFile").GetString()));
    }

    [Fact]
    public async Task A_newer_file_changes_what_it_says_and_undo_puts_it_back()
    {
        await using var planner = await WithTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", Good), "--trust", "RQQ");
        var newer = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("newer.csv", Good.Replace("300000", "350000", StringComparison.Ordinal)),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        Assert.Equal((0, 1, 2), (Count(newer, "added"), Count(newer, "changed"), Count(newer, "unchanged")));

        await planner.Do("import", "undo", newer.GetProperty("importId").GetString()!);
        using var db = planner.Read();
        Assert.Equal(30000000, db.BacklogItems.Single(item => item.Reference == "B-2").Cost.Pence);
    }

    [Fact]
    public async Task An_import_is_not_undone_over_a_later_edit()
    {
        await using var planner = await WithTrust();
        var first = (await planner.Do("import", "backlog", planner.Write("register.csv", Good), "--trust", "RQQ", "--json")).Json;
        await planner.Do(
            "import",
            "backlog",
            planner.Write("newer.csv", Good.Replace("300000", "350000", StringComparison.Ordinal)),
            "--trust",
            "RQQ"
        );
        var undo = await planner.Verb("import", "undo", first.GetProperty("importId").GetString()!);
        Assert.Equal(3, undo.Exit);
        Assert.Contains("RQQ01 B-2", undo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_in_any_order_under_other_names_with_totals_and_blank_rows_read_the_same()
    {
        await using var planner = await WithTrust();
        const string shuffled =
            "Cost to eradicate (£);Risk category;Item ref;Site code;Description\n5000;Low;B-3;RQQ01;Worn floor\n;;;;\n5000;;Total;;\n";
        var answer = (await planner.Do("import", "backlog", planner.Write("other.txt", shuffled), "--trust", "RQQ", "--json")).Json;
        Assert.Equal((1, 1, 2), (Count(answer, "read"), Count(answer, "added"), Count(answer, "skipped")));
    }

    [Fact]
    public async Task The_templates_headers_are_the_importers()
    {
        await using var planner = await WithTrust();
        foreach (var template in new[] { "backlog.csv", "backlog.xlsx" })
        {
            var run = await planner.Verb(
                "import",
                "backlog",
                Installation.Repository("templates", "import", template),
                "--trust",
                "RQQ",
                "--dry-run",
                "--json"
            );
            Assert.Equal(1, run.Exit);
            Assert.StartsWith(
                "The file has no rows below",
                run.Json.GetProperty("problems")[0].GetProperty("message").GetString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_person_imports_into_their_own_sites_alone()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb("import", "backlog", planner.Write("register.csv", Good), "--trust", "RXX", "--json");
        Assert.Equal(4, run.Exit);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_come_in_whole()
    {
        await using var planner = await WithTrust();
        var rows = new StringBuilder(Header);
        for (var i = 0; i < 100_000; i++)
        {
            rows.Append("N-")
                .Append(i)
                .Append(",RQQ01,,A,20,B03,Roof past patching over the ward,D,")
                .Append((i % 5) + 1)
                .Append(',')
                .Append((i % 4) + 1)
                .Append(",,,")
                .Append((i % 9000) + 100)
                .Append(",2026/27,2026-03-31,0\n");
        }

        var answer = (await planner.Do("import", "backlog", planner.Write("large.csv", rows.ToString()), "--trust", "RQQ", "--json")).Json;
        Assert.Equal(100_000, Count(answer, "added"));
        using var db = planner.Read();
        Assert.Equal(100_000, db.BacklogItems.Count());
        Assert.Null(EstatesPlanner.Storage.Audit.AuditChain.Verify(db).FirstBad);
    }

    private static int Count(JsonElement answer, string name) => answer.GetProperty("rows").GetProperty(name).GetInt32();

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }
}
