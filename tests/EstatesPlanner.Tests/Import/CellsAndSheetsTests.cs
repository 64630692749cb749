using System.Text.Json;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Tests.Import;

/// <summary>What every importer says of the cells and sheets it meets, whatever they are about.</summary>
public sealed class CellsAndSheetsTests
{
    private const string Bids = "bid;name;type;pots;capital year 0;yearly benefit;benefit class;yearly bau cost\n";

    private const string Eric =
        "Trust Code,Trust Name,Region,Trust Type,Site Code,Site Name,Site Type,Gross internal floor area (m²),Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£)\n";

    [Theory]
    [InlineData("backlog", "reference,site,category,cost\nA1,RQQ01,High,12,500\n", 2, "E2", "500")]
    [InlineData("backlog", "reference,site,category,cost,,\nA1,RQQ01,High,12,\nA2,RQQ01,Low,7,,spare\n", 3, "F3", "spare")]
    [InlineData("incidents", "incident,site,date,type,relation to CIR\nN1,RQQ01,2026-01-02,Other,critical,late\n", 2, "F2", "late")]
    [InlineData("estate", "site,block\nRQQ01,A,Tower\n", 2, "C2", "Tower")]
    [InlineData("bids", "bid,name,pots\nB1,Roof,operational,extra\n", 2, "D2", "extra")]
    public async Task A_cell_beyond_the_header_of_a_text_file_is_an_error_with_its_row_cell_and_text(
        string kind,
        string csv,
        int row,
        string cell,
        string text
    )
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb("import", kind, planner.Write("file.csv", csv), "--trust", "RQQ", "--json");
        var problem = run.Json.GetProperty("problems").EnumerateArray().First(problem => Text(problem, "cell") == cell);
        Assert.Equal(
            (1, row, text, "error"),
            (run.Exit, problem.GetProperty("row").GetInt32(), Text(problem, "value"), Text(problem, "level"))
        );
        Assert.Contains(
            $"“{text}” in {cell}: this cell stands beyond the last header, ",
            Text(problem, "message"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_published_file_with_a_cell_beyond_its_header_is_refused_and_no_cost_is_cut()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "eric",
            planner.Write("eric.csv", Eric + "RXA,Trust,North,ACUTE - LARGE,RXA01,Site,General acute hospital,1000,1,2,3,12,500\n"),
            "--year",
            "2019/20",
            "--json"
        );
        Assert.Equal((1, "M2"), (run.Exit, Text(run.Json.GetProperty("problems")[0], "cell")));
    }

    [Fact]
    public async Task In_a_workbook_such_a_cell_has_cut_nothing_and_is_warned_of()
    {
        await using var planner = await WithTrust();
        var answer = (
            await planner.Do(
                "import",
                "backlog",
                Save(planner, Tables.Workbook(Tables.Row(1, "", Heads) + Tables.Row(2, "", [.. Item("A1"), "checked by Jo"]))),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        var problem = answer.GetProperty("problems")[0];
        Assert.Equal(
            (2, "G2", "checked by Jo", "warning"),
            (problem.GetProperty("row").GetInt32(), Text(problem, "cell"), Text(problem, "value"), Text(problem, "level"))
        );
    }

    [Theory]
    [InlineData("backlog", "reference,site,category,cost\n")]
    [InlineData("backlog", "reference,site,category,cost\n,,,\n\n")]
    [InlineData("incidents", "incident,site,date,type,relation to CIR\n")]
    [InlineData("estate", "site,block\n")]
    [InlineData("bids", "bid,name,pots\n")]
    public async Task A_file_with_headers_and_no_rows_is_refused_and_no_import_is_kept(string kind, string csv)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb("import", kind, planner.Write("file.csv", csv), "--trust", "RQQ", "--json");
        Assert.Equal((1, JsonValueKind.Null), (run.Exit, run.Json.GetProperty("importId").ValueKind));
        Assert.Equal("The file has no rows below its headers.", Text(run.Json.GetProperty("problems")[0], "message"));
        using var db = planner.Read();
        Assert.Empty(db.Imports);
    }

    [Fact]
    public async Task Amounts_with_two_readings_are_refused_in_bids_wherever_they_stand()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "bids",
            planner.Write("bids.csv", Bids + "D-1;Chiller;backlog;operational;250.000;60.000;non-cash-releasing;2,5\n"),
            "--trust",
            "RQQ",
            "--json"
        );
        Assert.Equal(1, run.Exit);
        Assert.Equal(
            ["capital year 0", "yearly benefit", "yearly bau cost"],
            run.Json.GetProperty("problems")
                .EnumerateArray()
                .Where(problem => Text(problem, "message")!.Contains("can be read two ways", StringComparison.Ordinal))
                .Select(problem => Text(problem, "column")!)
                .OrderBy(column => Bids.IndexOf(column, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_floor_area_with_three_decimals_is_read_and_asked_about()
    {
        await using var planner = await WithTrust();
        var answer = (
            await planner.Do(
                "import",
                "estate",
                planner.Write("blocks.csv", "site;block;gross internal area\nRQQ01;A;10.500\nRQQ01;B;10.5\n"),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        var problem = answer.GetProperty("problems").EnumerateArray().Single();
        Assert.Equal(
            ("C2", "10.500 was read with three decimals. If the point parts thousands, write 10500.", "warning"),
            (Text(problem, "cell"), Text(problem, "message"), Text(problem, "level"))
        );
    }

    [Fact]
    public async Task What_a_workbook_calculated_finer_than_a_penny_is_rounded_half_away_from_nothing_and_counted()
    {
        await using var planner = await WithTrust();
        var book = Tables.Workbook(
            Tables.Row(1, "", Heads)
                + Tables.Row(2, "", "A1", "RQQ01", "Roof", ("12345*1.0827", "13365.9315"), "2026/27", "High")
                + Tables.Row(3, "", "A2", "RQQ01", "Roof", ("97/8", "12.125"), "2026/27", "High")
                + Tables.Row(4, "", "A3", "RQQ01", "Roof", 333.33m, "2026/27", "High")
        );
        var answer = (await planner.Do("import", "backlog", Save(planner, book), "--trust", "RQQ", "--json")).Json;
        var reading = answer.GetProperty("readings").EnumerateArray().Single();
        Assert.Equal(
            ("cost", "rounded to the penny", "13365.9315", "13365.93", 2),
            (
                Text(reading, "column"),
                Text(reading, "how"),
                Text(reading, "from"),
                Text(reading, "to"),
                reading.GetProperty("rows").GetInt32()
            )
        );
        using var db = planner.Read();
        Assert.Equal(
            [13365.93m, 12.13m, 333.33m],
            db.BacklogItems.OrderBy(item => item.Reference).AsEnumerable().Select(item => item.Cost.Pounds)
        );
    }

    [Fact]
    public async Task The_same_amount_typed_as_text_in_a_workbook_keeps_its_two_readings()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            Save(
                planner,
                Tables.Workbook(Tables.Row(1, "", Heads) + Tables.Row(2, "", "A1", "RQQ01", "Roof", "12.125", "2026/27", "High"))
            ),
            "--trust",
            "RQQ",
            "--json"
        );
        Assert.Equal(
            (1, "12.125 can be read two ways. Write 12125 or 12.13."),
            (run.Exit, Text(run.Json.GetProperty("problems")[0], "message"))
        );
    }

    [Fact]
    public async Task Calculated_costs_of_incidents_are_rounded_and_counted_too()
    {
        await using var planner = await WithTrust();
        var book = Tables.Workbook(
            Tables.Row(1, "", "incident", "site", "date", "type", "relation to CIR", "cost")
                + Tables.Row(2, "", "N1", "RQQ01", "2026-01-02", "Roofs", "critical", ("1000/3", "333.3333333333333"))
        );
        var answer = (await planner.Do("import", "incidents", Save(planner, book), "--trust", "RQQ", "--json")).Json;
        Assert.Equal(
            ("cost", "333.33"),
            (Text(answer.GetProperty("readings")[0], "column"), Text(answer.GetProperty("readings")[0], "to"))
        );
    }

    [Fact]
    public async Task Two_sheets_that_fit_are_named_and_one_is_asked_for()
    {
        await using var planner = await WithTrust();
        var book = Save(
            planner,
            Tables.Xlsx(
                Sheet("North", "N1"),
                new ExportSheet(
                    "Cover",
                    ["Estates register"],
                    [
                        ["Printed in May"],
                    ]
                ),
                Sheet("South", "S1")
            )
        );
        var run = await planner.Verb("import", "backlog", book, "--trust", "RQQ", "--json");
        Assert.Equal(
            (1, "Two sheets fit: North and South. Say which one to read. Name it with --sheet."),
            (run.Exit, Text(run.Json.GetProperty("problems")[0], "message"))
        );
        await planner.Do("import", "backlog", book, "--trust", "RQQ", "--sheet", "south", "--json");
        using var db = planner.Read();
        Assert.Equal(["S1"], db.BacklogItems.Select(item => item.Reference));
    }

    [Fact]
    public async Task A_sheet_without_rows_or_without_the_columns_is_no_choice()
    {
        await using var planner = await WithTrust();
        var book = Save(
            planner,
            Tables.Xlsx(
                Sheet("Register", "N1"),
                new ExportSheet("Blank", ["reference", "site", "category", "cost"], []),
                new ExportSheet(
                    "List",
                    ["site", "cost"],
                    [
                        ["RQQ01", 5],
                    ]
                )
            )
        );
        Assert.Equal(
            1,
            (await planner.Do("import", "backlog", book, "--trust", "RQQ", "--json"))
                .Json.GetProperty("rows")
                .GetProperty("added")
                .GetInt32()
        );
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("North", 0)]
    public async Task A_mapping_that_names_its_sheet_settles_it(string? sheet, int exit)
    {
        await using var planner = await WithTrust();
        var book = Save(planner, Tables.Xlsx(Theirs("North"), Theirs("South")));
        var named = sheet is null ? "" : $"\"sheet\": \"{sheet}\", ";
        var mapping = planner.Write(
            "mapping.json",
            $$"""{ "format": "estates-planner/import-mapping/1", {{named}}"columns": { "reference": "No.", "site": "Hospital", "cost": "Pounds", "category": "Colour" } }"""
        );
        Assert.Equal(
            exit,
            (await planner.Verb("import", "backlog", book, "--trust", "RQQ", "--mapping", mapping, "--dry-run", "--json")).Exit
        );
    }

    [Fact]
    public async Task Two_sheets_of_incidents_are_named_and_one_is_asked_for()
    {
        await using var planner = await WithTrust();
        ExportSheet Of(string name) =>
            new(
                name,
                ["incident", "site", "date", "type", "relation to CIR"],
                [
                    [name, "RQQ01", "2026-01-02", "Roofs", "critical"],
                ]
            );
        var book = Save(planner, Tables.Xlsx(Of("Spring"), Of("Summer"), Of("Autumn")));
        var run = await planner.Verb("import", "incidents", book, "--trust", "RQQ", "--json");
        Assert.Equal(
            (1, "3 sheets fit: Spring, Summer and Autumn. Say which one to read. Name it with --sheet."),
            (run.Exit, Text(run.Json.GetProperty("problems")[0], "message"))
        );
        await planner.Do("import", "incidents", book, "--trust", "RQQ", "--sheet", "Summer");
    }

    [Fact]
    public async Task Hidden_rows_columns_and_sheets_are_said()
    {
        await using var planner = await WithTrust();
        var rows =
            Tables.Row(1, "", Heads)
            + Tables.Row(2, "", Item("A1"))
            + Tables.Row(3, "hidden=\"1\"", Item("A2"))
            + Tables.Row(4, "hidden=\"true\"", Item("A3"))
            + Tables.Row(5, "", Item("A4"))
            + Tables.Row(6, "hidden=\"1\"", Item("A5"));
        var answer = (
            await planner.Do(
                "import",
                "backlog",
                Save(planner, Tables.Workbook(rows, columns: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")),
                "--trust",
                "RQQ",
                "--dry-run",
                "--json"
            )
        ).Json;
        Assert.Equal(
            [
                "Rows 3 to 4 and 6 of sheet One are hidden in the workbook, by hand or by a filter, and were read like the others.",
                "Column C (defect) of sheet One is hidden in the workbook and was read like the others.",
            ],
            answer.GetProperty("notes").EnumerateArray().Take(2).Select(note => note.GetString())
        );
        Assert.Equal(5, answer.GetProperty("rows").GetProperty("read").GetInt32());
    }

    [Fact]
    public async Task Days_of_a_column_that_has_the_month_first_are_doubted_in_every_importer()
    {
        await using var planner = await WithTrust();
        var estate = (
            await planner.Verb(
                "import",
                "estate",
                planner.Write("f.csv", "site,facet,grade,surveyed on\nRQQ01,1,B,03/04/2024\nRQQ01,4,B,03/25/2024\n"),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json.GetProperty("problems");
        Assert.Contains(
            estate.EnumerateArray(),
            problem =>
                Row(problem) == 2
                && Text(problem, "message")!.StartsWith("03/04/2024 can be read two ways: row 3", StringComparison.Ordinal)
        );

        var register = planner.Write(
            "r.csv",
            "reference,site,category,cost,surveyed on\nA1,RQQ01,High,10,03/04/2024\nA2,RQQ01,High,10,03/25/2024\n"
        );
        var good = (await planner.Do("import", "backlog", register, "--trust", "RQQ", "--accept-valid", "--json")).Json.GetProperty(
            "problems"
        );
        Assert.Contains(good.EnumerateArray(), problem => Row(problem) == 2 && Text(problem, "level") == "warning");
    }

    [Theory]
    [InlineData("31/03/79", 1, "31/03/79 can be read two ways, and 2079 is yet to come. Write the year with four digits.", "error")]
    [InlineData("31 Mar 55", 1, "31 Mar 55 can be read two ways, and 2055 is yet to come. Write the year with four digits.", "error")]
    [InlineData("2050-01-01", 0, "The survey is on 1 January 2050, which is yet to come: check the year.", "warning")]
    public async Task A_survey_that_is_yet_to_come_is_named_and_two_digits_never_make_one(
        string day,
        int exit,
        string message,
        string level
    )
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("r.csv", $"reference,site,category,cost,price base,surveyed on\nA1,RQQ01,High,10,2026/27,{day}\n"),
            "--trust",
            "RQQ",
            "--json"
        );
        var problem = run.Json.GetProperty("problems")[0];
        Assert.Equal((exit, message, level), (run.Exit, Text(problem, "message"), Text(problem, "level")));
    }

    [Fact]
    public async Task Two_digits_read_through_a_mapping_make_no_survey_to_come_either()
    {
        await using var planner = await WithTrust();
        var mapping = planner.Write("mapping.json", """{ "format": "estates-planner/import-mapping/1", "readings": ["part-dates"] }""");
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write(
                "r.csv",
                "reference,site,category,cost,price base,surveyed on\nA1,RQQ01,High,10,2026/27,Mar 79\nA2,RQQ01,High,10,2026/27,Mar 24\n"
            ),
            "--trust",
            "RQQ",
            "--mapping",
            mapping,
            "--json"
        );
        Assert.Equal(
            (1, "Mar 79 can be read two ways, and 2079 is yet to come. Write the year with four digits."),
            (run.Exit, Text(run.Json.GetProperty("problems").EnumerateArray().Single(), "message"))
        );
    }

    [Theory]
    [InlineData("point-thousands", 45500, 1250.10)]
    [InlineData("point-decimals", 45.50, null)]
    public async Task A_mapping_that_says_what_a_point_means_settles_it(string reading, double first, double? second)
    {
        await using var planner = await WithTrust();
        var mapping = planner.Write("mapping.json", $$"""{ "format": "estates-planner/import-mapping/1", "readings": ["{{reading}}"] }""");
        var rows =
            "reference;site;category;price base;cost\nA1;RQQ01;High;2026/27;45.500\n"
            + (second is null ? "" : "A2;RQQ01;High;2026/27;1.250,10\n");
        var answer = (
            await planner.Do("import", "backlog", planner.Write("r.csv", rows), "--trust", "RQQ", "--mapping", mapping, "--json")
        ).Json;
        Assert.Equal(second is null ? 1 : 2, answer.GetProperty("readings").EnumerateArray().Single().GetProperty("rows").GetInt32());
        using var db = planner.Read();
        Assert.Equal(
            second is null ? [(decimal)first] : [(decimal)first, (decimal)second],
            db.BacklogItems.OrderBy(item => item.Reference).AsEnumerable().Select(item => item.Cost.Pounds)
        );
    }

    [Theory]
    [InlineData("dot-thousands-register.csv", 1, "can be read two ways")]
    [InlineData("extra-cells.csv", 1, "ward closed")]
    [InlineData("stray-quote-merge.csv", 1, "Row 3: ")]
    [InlineData("two-register-sheets.xlsx", 1, "North and South")]
    [InlineData("two-digit-year-future.csv", 1, "yet to come")]
    [InlineData("month-first-mixed.csv", 1, "03/04/2024 can be read two ways")]
    [InlineData("calculated-cost.xlsx", 0, "rounded to the penny")]
    [InlineData("hidden-row.xlsx", 0, "Row 3 of sheet S is hidden")]
    public async Task A_file_that_was_read_wrongly_in_silence_is_told_about(string name, int exit, string says)
    {
        await using var planner = await WithTrust();
        await planner.Do("trust", "add", "RZZ", "Zed Trust");
        await planner.Do("site", "add", "RZZ01", "Zed", "--trust", "RZZ");
        var run = await planner.Verb("import", "backlog", SharedFolder.File($"cases/files/{name}"), "--trust", "RZZ", "--json");
        Assert.Equal(exit, run.Exit);
        Assert.Contains(says, run.Json.ToString(), StringComparison.Ordinal);
    }

    private static readonly object[] Heads = ["reference", "site", "defect", "cost", "price base", "category"];

    private static object[] Item(string reference) => [reference, "RQQ01", "Roof", 1000, "2026/27", "High"];

    private static ExportSheet Sheet(string name, string reference) =>
        new(
            name,
            ["reference", "site", "category", "cost"],
            [
                [reference, "RQQ01", "High", 5],
            ]
        );

    private static ExportSheet Theirs(string name) =>
        new(
            name,
            ["No.", "Hospital", "Pounds", "Colour"],
            [
                [name, "RQQ01", 5, "High"],
            ]
        );

    private static string Save(Installation planner, byte[] book)
    {
        var path = Path.Combine(planner.Folder, "book.xlsx");
        File.WriteAllBytes(path, book);
        return path;
    }

    private static int? Row(JsonElement problem) =>
        problem.TryGetProperty("row", out var row) && row.ValueKind == JsonValueKind.Number ? row.GetInt32() : null;

    private static string? Text(JsonElement thing, string name) => thing.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }
}
