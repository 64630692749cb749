using System.Text.Json;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>A trust's own columns, read through a mapping that is kept by name.</summary>
public sealed class MappedImportTests
{
    private const string Mapping = """
        {
          "format": "estates-planner/import-mapping/1",
          "columns": { "reference": "No", "site": "Hospital", "defect": "What", "category": "RAG", "consequence": "C", "likelihood": "L", "cost": "Money" },
          "values": { "site": { "The General": "RQQ01" }, "category": { "Red": "High", "Green": "Low" } },
          "defaults": { "category": "Moderate", "price base": "2025/26" },
          "blanks": ["TBC"],
          "readings": ["short-amounts"],
          "notKnown": ["cost"],
          "duplicates": "suffix"
        }
        """;

    private const string Sheet =
        "No,Hospital,What,RAG,C,L,Money\nM&E/1,The General,Boiler,Red,,,£45k\nM&E/2,The General,Pump,,2,2,TBC\nM&E/1,The General,Flue,TBC,,,900\n";

    [Fact]
    public async Task A_mapping_is_kept_by_name_per_trust_and_read_back_as_it_was()
    {
        await using var planner = await WithTrust();
        Assert.Equal("No mapping is kept.\n", (await planner.Do("import", "mapping", "list", "--trust", "RQQ")).Output);
        await planner.Do("import", "mapping", "save", "Estates workbook", planner.Write("mapping.json", Mapping), "--trust", "RQQ");
        await planner.Do("import", "mapping", "save", "Estates workbook", planner.Write("mapping.json", Mapping), "--trust", "RQQ");
        Assert.Equal("Estates workbook\n", (await planner.Do("import", "mapping", "list", "--trust", "RQQ")).Output);
        var shown = (await planner.Do("import", "mapping", "show", "Estates workbook", "--trust", "RQQ")).Output;
        await planner.Do("import", "mapping", "save", "Copy", planner.Write("shown.json", shown), "--trust", "RQQ");
        Assert.Equal(shown, (await planner.Do("import", "mapping", "show", "Copy", "--trust", "RQQ")).Output);

        var answer = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("own.csv", Sheet),
                "--trust",
                "RQQ",
                "--mapping",
                "Estates workbook",
                "--json"
            )
        ).Json;
        Assert.Equal((3, 3), (Count(answer, "read"), Count(answer, "added")));
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("own.csv", Sheet),
            "--trust",
            "RQQ",
            "--mapping",
            "Another",
            "--json"
        );
        Assert.Equal((4, "No mapping of RQQ is called Another. Kept: Copy, Estates workbook.\n"), (run.Exit, run.Error));
    }

    [Fact]
    public async Task What_a_mapping_allows_is_done_and_said()
    {
        await using var planner = await WithTrust();
        var answer = (await Import(planner, Sheet)).Json;
        Assert.Equal(
            ["4: M&E/1 stands here again: it was imported as M&E/1/2."],
            Warnings(answer, "No")
                .Select(warning => $"{warning.GetProperty("row").GetInt32()}: {warning.GetProperty("message").GetString()}")
        );
        Assert.Equal(["TBC"], Warnings(answer, "Money").Select(warning => warning.GetProperty("value").GetString()));
        using var db = planner.Read();
        Assert.Equal(
            ["M&E/1 High Stated 45000 ", "M&E/1/2 Moderate Stated 900 ", "M&E/2 Low Scored 0 Cost not known. The file says: TBC."],
            db.BacklogItems.OrderBy(item => item.Reference)
                .AsEnumerable()
                .Select(item => $"{item.Reference} {item.Category} {item.Basis} {item.Cost.Pounds:0} {item.Notes}")
        );
    }

    [Fact]
    public async Task A_cost_that_is_known_outlives_a_file_that_does_not_know_it_and_a_mark_goes_once_there_is_a_cost()
    {
        await using var planner = await WithTrust();
        await Import(planner, Sheet);
        await Import(planner, Sheet.Replace("£45k", "TBC", StringComparison.Ordinal));
        Assert.Equal([(45000m, null), (900m, null), (0m, "Cost not known. The file says: TBC.")], Costs(planner));
        var answer = (await Import(planner, Sheet.Replace("TBC\n", "1200\n", StringComparison.Ordinal))).Json;
        Assert.Equal(1, Count(answer, "changed"));
        Assert.Equal([(45000m, null), (900m, null), (1200m, null)], Costs(planner));
    }

    [Fact]
    public async Task The_same_file_is_read_again_only_where_asked()
    {
        await using var planner = await WithTrust();
        await Import(planner, Sheet);
        var same = (await Import(planner, Sheet)).Json;
        Assert.Equal((3, 3), (Count(same, "read"), Count(same, "unchanged")));
        Assert.Contains("--again", same.GetProperty("notes").ToString(), StringComparison.Ordinal);
        var other = Mapping.Replace("\"Green\"", "\"TBC\": \"Significant\", \"Green\"", StringComparison.Ordinal);
        var again = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("own.csv", Sheet),
                "--trust",
                "RQQ",
                "--mapping",
                planner.Write("other.json", other),
                "--again",
                "--json"
            )
        ).Json;
        Assert.Equal((0, 1, 2), (Count(again, "added"), Count(again, "changed"), Count(again, "unchanged")));
    }

    [Fact]
    public async Task Rows_left_out_come_back_as_they_were_read_and_go_in_without_the_mapping()
    {
        await using var planner = await WithTrust();
        var bad = Sheet + "M&E/1,The General,Third of that name,Red,,,ask Dave\n";
        var answer = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("own.csv", bad),
                "--trust",
                "RQQ",
                "--mapping",
                planner.Write("mapping.json", Mapping),
                "--accept-valid",
                "--json"
            )
        ).Json;
        Assert.Equal((3, 1), (Count(answer, "added"), Count(answer, "rejected")));
        var mend = (await planner.Verb("import", "backlog", answer.GetProperty("mendFile").GetString()!, "--trust", "RQQ", "--json")).Json;
        var problem = mend.GetProperty("problems")[0];
        Assert.Equal(
            ("ask Dave", "ask Dave is not a number."),
            (problem.GetProperty("value").GetString(), problem.GetProperty("message").GetString())
        );
        using var book = EstatesPlanner.Import.TableFile.Open(
            answer.GetProperty("mendFile").GetString()!,
            EstatesPlanner.Import.ImportLimits.Page
        );
        Assert.StartsWith("M&E/1/3|RQQ01|", string.Join('|', book.Sheets[0].Rows().Last().Cells), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_of_another_part_of_the_trust_does_not_make_items_vanish()
    {
        await using var planner = await WithTrust();
        const string columns = "reference,site,category,cost,price base\n";
        await planner.Do(
            "import",
            "backlog",
            planner.Write("fabric.csv", columns + "F-1,RQQ01,Low,1,2025/26\nF-2,RQQ01,Low,1,2025/26\nF-9,RQQ02,Low,1,2025/26\n"),
            "--trust",
            "RQQ"
        );
        var other = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("plant.csv", columns + "P-1,RQQ01,Low,1,2025/26\n"),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        Assert.Equal(0, other.GetProperty("vanished").GetArrayLength());

        var newer = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("fabric2.csv", columns + "F-1,RQQ01,Low,2,2025/26\n"),
                "--trust",
                "RQQ",
                "--dry-run",
                "--json"
            )
        ).Json;
        Assert.Equal(["F-2"], newer.GetProperty("vanished").EnumerateArray().Select(item => item.GetProperty("reference").GetString()));
        Assert.Contains("Compared with fabric.csv", newer.GetProperty("notes").ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "cost 1.00 2.00",
            string.Join(' ', newer.GetProperty("differences")[0].EnumerateObject().Skip(2).Select(member => member.Value.GetString()))
        );
    }

    private static IEnumerable<JsonElement> Warnings(JsonElement answer, string column) =>
        answer
            .GetProperty("problems")
            .EnumerateArray()
            .Where(problem => problem.GetProperty("level").GetString() == "warning" && problem.GetProperty("column").GetString() == column);

    private static List<(decimal Cost, string? Notes)> Costs(Installation planner)
    {
        using var db = planner.Read();
        return [.. db.BacklogItems.OrderBy(item => item.Reference).AsEnumerable().Select(item => (item.Cost.Pounds, item.Notes))];
    }

    private static int Count(JsonElement answer, string name) => answer.GetProperty("rows").GetProperty(name).GetInt32();

    private static Task<Installation.Run> Import(Installation planner, string sheet) =>
        planner.Do(
            "import",
            "backlog",
            planner.Write("own.csv", sheet),
            "--trust",
            "RQQ",
            "--mapping",
            planner.Write("mapping.json", Mapping),
            "--json"
        );

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }
}
