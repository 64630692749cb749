using System.Text.Json;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>What a register may say and what is asked about: headers, years, price bases, lives, conditions, references.</summary>
public sealed class WhatRegistersTakeTests
{
    private const string Columns = "reference,site,category,cost,price base\n";

    [Theory]
    [InlineData("25/26")]
    [InlineData("2025-26")]
    [InlineData("2025/2026")]
    [InlineData("2025-2026")]
    [InlineData("FY25/26")]
    [InlineData("25-26")]
    public async Task A_financial_year_is_read_however_it_is_written_and_shown_one_way(string year)
    {
        await using var planner = await WithTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("r.csv", $"reference,site,category,cost,price base,planned year\nA,RQQ01,High,1000,{year},{year}\n"),
            "--trust",
            "RQQ"
        );
        var item = (await planner.Do("backlog", "show", "A", "--trust", "RQQ", "--json")).Json;
        Assert.Equal(("2025/26", "2025/26"), (item.GetProperty("priceBase").GetString(), item.GetProperty("plannedYear").GetString()));
        Assert.Equal(
            "2025/26",
            (await planner.Do("backlog", "summary", "--trust", "RQQ", "--price-base", year, "--json"))
                .Json.GetProperty("priceBase")
                .GetString()
        );
    }

    [Theory]
    [InlineData("25/27")]
    [InlineData("26/25")]
    [InlineData("2025/2027")]
    public async Task Years_that_do_not_follow_each_other_are_refused(string year)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("r.csv", Columns + $"A,RQQ01,High,1000,{year}\n"),
            "--trust",
            "RQQ",
            "--json"
        );
        Assert.Equal(
            (1, "Price base is a financial year such as 2026/27."),
            (run.Exit, run.Json.GetProperty("problems")[0].GetProperty("message").GetString())
        );
    }

    [Theory]
    [InlineData(
        "reference,site,item,description,cost,price base,category",
        "Two columns stand for defect: item (C1) and description (D1). Rename one of them, or use a mapping that says what each column holds."
    )]
    [InlineData(
        "reference,site,defect,risk,risk category,cost,price base",
        "Two columns stand for category: risk (D1) and risk category (E1). Rename one of them, or use a mapping that says what each column holds."
    )]
    [InlineData(
        "Item Ref,site,Ref,ID,cost,price base,category",
        "3 columns stand for reference: Item Ref (A1), Ref (C1) and ID (D1). Keep one and rename the others, or use a mapping that says what each column holds."
    )]
    public async Task Two_headers_of_one_meaning_are_named_as_the_file_has_them(string headers, string message)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("r.csv", headers + "\nQ1,RQQ01,a,b,1000,2026/27,High\n"),
            "--trust",
            "RQQ"
        );
        Assert.Equal((1, message + "\n"), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData(
        "ref,site,element,sub_element,defect,grade,cost,price base,category\nQ1,RQQ01,Roofs,Flat roof covering,Leaks,C,1000,2026/27,High\n",
        "\"reference\": \"ref\", \"defect\": [\"element\", \"sub_element\", \"defect\"], \"condition\": \"grade\"",
        "Roofs, Flat roof covering, Leaks"
    )]
    [InlineData(
        "reference,site,item,description,cost,price base,category\nQ1,RQQ01,Lift 3,Controller obsolete,1000,2026/27,High\n",
        "\"reference\": \"reference\", \"defect\": [\"item\", \"description\"]",
        "Lift 3, Controller obsolete"
    )]
    [InlineData(
        "id,ref,site,details,cost,price base,risk,category\n7,Q1,RQQ01,Leaks,1000,2026/27,see log,High\n",
        "\"reference\": \"ref\", \"defect\": \"details\"",
        "Leaks"
    )]
    public async Task A_mapping_that_says_what_each_column_holds_settles_it(string file, string columns, string defect)
    {
        await using var planner = await WithTrust();
        var mapping = planner.Write(
            "m.json",
            $$"""{ "format": "estates-planner/import-mapping/1", "headerRow": 1, "columns": { {{columns}}, "site": "site", "cost": "cost", "price base": "price base", "category": "category" } }"""
        );
        await planner.Do("import", "backlog", planner.Write("r.csv", file), "--trust", "RQQ", "--mapping", mapping);
        using var db = planner.Read();
        Assert.Equal(
            ("Q1", defect, 1000m),
            db.BacklogItems.AsEnumerable().Select(item => (item.Reference, item.Defect, item.Cost.Pounds)).Single()
        );
    }

    [Theory]
    [InlineData("2062/63", "Prices of 2062/63 are not known yet. Give the year of the prices in which the cost is stated.")]
    [InlineData("62/63", "Prices of 2062/63 are not known yet. Give the year of the prices in which the cost is stated.")]
    [InlineData("2041-42", "Prices of 2041/42 are not known yet. Give the year of the prices in which the cost is stated.")]
    public async Task A_price_base_that_nobody_can_know_is_refused_at_its_cell(string year, string message)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            planner.Write("r.csv", Columns + $"A1,RQQ01,High,1000,2026/27\nA2,RQQ01,High,1000,{year}\n"),
            "--trust",
            "RQQ",
            "--json"
        );
        var problem = run.Json.GetProperty("problems")[0];
        Assert.Equal(
            (1, "E3", year, message),
            (
                run.Exit,
                problem.GetProperty("cell").GetString(),
                problem.GetProperty("value").GetString(),
                problem.GetProperty("message").GetString()
            )
        );
    }

    [Fact]
    public async Task A_price_base_the_index_does_not_reach_back_to_comes_in_with_a_warning_and_is_set_apart_by_name()
    {
        await using var planner = await WithTrust();
        var answer = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("r.csv", Columns + "A1,RQQ01,High,1000,2026/27\nOLD,RQQ01,High,500,1998/99\n"),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        Assert.Contains(
            "has no value for 1998/99, so this cost cannot be carried to other prices: reports set it apart.",
            Messages(answer).Single(),
            StringComparison.Ordinal
        );
        await IsSetApart(planner, "OLD", "1998/99");
    }

    [Fact]
    public async Task One_item_at_prices_of_2062_that_is_there_already_is_named_and_stops_nothing()
    {
        await using var planner = await WithTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("r.csv", Columns + "A1,RQQ01,High,1000,2026/27\nSLIP,RQQ01,High,500,2026/27\n"),
            "--trust",
            "RQQ"
        );
        Reprice(planner, "backlog_items", "SLIP", 2062);
        await IsSetApart(planner, "SLIP", "2062/63");
        await planner.Do("forecast", "--trust", "RQQ", "--json");
        using var page = new HttpClient { BaseAddress = await planner.Serve() };
        Assert.Contains(
            "RQQ01 SLIP is left out of these figures: its cost is at 2062/63 prices",
            await page.GetStringAsync(new Uri("/trust/RQQ", UriKind.Relative), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.True(
            (
                await page.GetAsync(new Uri("/trust/RQQ/sites/RQQ01/scorecard", UriKind.Relative), TestContext.Current.CancellationToken)
            ).IsSuccessStatusCode
        );
    }

    [Fact]
    public async Task A_price_base_that_is_asked_for_and_not_reached_is_the_askers_mistake()
    {
        await using var planner = await WithTrust();
        await planner.Do("import", "backlog", planner.Write("r.csv", Columns + "A1,RQQ01,High,1000,2026/27\n"), "--trust", "RQQ");
        var run = await planner.Verb("backlog", "summary", "--trust", "RQQ", "--price-base", "2062/63");
        Assert.Equal(1, run.Exit);
        Assert.Contains("does not cover 2026/27 to 2062/63", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1,RQQ01,A,20\nA2,RQQ01,A,50\n", 3, "Rows 2 and 3 give block A at RQQ01 two remaining lives, 20 and 50 years.")]
    [InlineData(
        "A1,RQQ01,A,20\nA2,RQQ01,A,\nA3,RQQ01,A,20\nA4,RQQ01,A,0\n",
        5,
        "Rows 2 and 5 give block A at RQQ01 two remaining lives, 20 and 0 years."
    )]
    public async Task Two_lives_of_one_block_are_refused(string rows, int row, string message)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb("import", "backlog", planner.Write("r.csv", Lives(rows)), "--trust", "RQQ", "--json");
        var problem = run.Json.GetProperty("problems").EnumerateArray().Single(each => each.GetProperty("level").GetString() == "error");
        Assert.Equal((1, row), (run.Exit, problem.GetProperty("row").GetInt32()));
        Assert.StartsWith(message, problem.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "A1,RQQ01,A,\nA2,RQQ01,B,0\nA3,RQQ01,A,\n",
        "2: The remaining life of block A at RQQ01 is blank: it counts as 1 year in the risk-adjusted backlog.|3: The remaining life of block B at RQQ01 is below 1 year: it counts as 1 year in the risk-adjusted backlog."
    )]
    [InlineData("A1,RQQ01,A,\nA2,RQQ01,A,30\nA3,RQQ02,A,30\n", "")]
    [InlineData(
        "A1,RQQ01,,30\n",
        "2: A remaining life belongs to a block, and this row names none: the life is left out, and counts as 1 year in the risk-adjusted backlog."
    )]
    public async Task A_life_that_is_blank_or_below_one_year_counts_as_one_and_is_said_once_a_block(string rows, string warnings)
    {
        await using var planner = await WithTrust();
        var answer = (await planner.Do("import", "backlog", planner.Write("r.csv", Lives(rows)), "--trust", "RQQ", "--json")).Json;
        Assert.Equal(
            warnings,
            string.Join(
                '|',
                answer
                    .GetProperty("problems")
                    .EnumerateArray()
                    .Where(problem => problem.GetProperty("column").GetString() == "remaining life")
                    .Select(problem => $"{problem.GetProperty("row").GetInt32()}: {problem.GetProperty("message").GetString()}")
            )
        );
    }

    [Fact]
    public async Task A_blank_life_of_a_block_that_is_known_is_no_matter()
    {
        await using var planner = await WithTrust();
        await planner.Do("block", "add", "A", "--name", "Block A", "--life", "25", "--trust", "RQQ", "--site", "RQQ01");
        Assert.Empty(
            Messages(
                (await planner.Do("import", "backlog", planner.Write("r.csv", Lives("A1,RQQ01,A,\n")), "--trust", "RQQ", "--json")).Json
            )
        );
    }

    [Theory]
    [InlineData("A", "", "50000", 1)]
    [InlineData("BX", "", "50000", 1)]
    [InlineData("B", "yes", "50000", 0)]
    [InlineData("A", "", "0", 0)]
    [InlineData("C", "", "50000", 0)]
    [InlineData("", "", "50000", 0)]
    public async Task A_cost_at_condition_A_or_B_is_asked_about_unless_a_duty_is_breached(
        string condition,
        string breach,
        string cost,
        int warnings
    )
    {
        await using var planner = await WithTrust();
        var answer = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write(
                    "r.csv",
                    $"reference,site,condition,statutory breach,category,cost,price base\nA9,RQQ01,{condition},{breach},High,{cost},2026/27\n"
                ),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        Assert.Equal(
            Enumerable.Repeat(
                $"Condition {condition} is no backlog unless a statutory duty is breached. The cost counts: check the condition and the cost, or record the breach.",
                warnings
            ),
            Messages(answer)
        );
    }

    [Fact]
    public async Task A_reference_that_is_live_at_another_site_is_named_at_both_rows_and_against_the_register()
    {
        await using var planner = await WithTrust();
        var both = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("r.csv", Columns + "A1,RQQ01,High,1,2026/27\nA1,RQQ02,High,1,2026/27\nA2,RQQ02,High,1,2026/27\n"),
                "--trust",
                "RQQ",
                "--json"
            )
        ).Json;
        Assert.Equal(
            [
                "A1 is live at RQQ02 too. If it is the same item, it counts twice: keep it at one site.",
                "A1 is live at RQQ01 too. If it is the same item, it counts twice: keep it at one site.",
            ],
            Messages(both)
        );
        Assert.Equal(
            ["A2", "A3"],
            both.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("cell").GetString())
        );
        var later = (
            await planner.Do(
                "import",
                "backlog",
                planner.Write("s.csv", Columns + "A2,RQQ01,High,1,2026/27\n"),
                "--trust",
                "RQQ",
                "--dry-run",
                "--json"
            )
        ).Json;
        Assert.Equal(["A2 is live at RQQ02 too. If it is the same item, it counts twice: keep it at one site."], Messages(later));
    }

    [Theory]
    [InlineData("backlog", "summary")]
    [InlineData("backlog", "list")]
    [InlineData("backlog", "show", "A")]
    [InlineData("incidents", "list")]
    [InlineData("incidents", "summary")]
    [InlineData("evidence", "list")]
    [InlineData("forecast")]
    [InlineData("forecast", "waiting")]
    [InlineData("block", "list")]
    [InlineData("block", "add", "X")]
    public async Task A_site_that_the_trust_does_not_have_is_not_found(params string[] verb)
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb([.. verb, "--trust", "RQQ", "--site", "NOPE"]);
        Assert.Equal(4, run.Exit);
        Assert.Contains("No site NOPE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_is_found_however_its_code_is_typed()
    {
        await using var planner = await WithTrust();
        await planner.Do("import", "backlog", planner.Write("r.csv", Columns + "A1,RQQ01,High,1,2026/27\n"), "--trust", "RQQ");
        Assert.Equal(
            1,
            (await planner.Do("backlog", "summary", "--trust", "RQQ", "--site", "rqq01", "--json")).Json.GetProperty("items").GetInt32()
        );
    }

    private static async Task IsSetApart(Kit.Installation planner, string reference, string priceBase)
    {
        var summary = (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json;
        Assert.Equal(
            ("2026/27", 1, 1000m),
            (
                summary.GetProperty("priceBase").GetString(),
                summary.GetProperty("items").GetInt32(),
                summary.GetProperty("total").GetDecimal()
            )
        );
        var apart = summary.GetProperty("setApart").EnumerateArray().Single();
        Assert.Equal((reference, priceBase), (apart.GetProperty("reference").GetString(), apart.GetProperty("priceBase").GetString()));
        Assert.StartsWith(
            $"RQQ01 {reference} is left out of these figures: its cost is at {priceBase} prices",
            apart.GetProperty("why").GetString(),
            StringComparison.Ordinal
        );
        var back = (
            await planner.Do(
                "eric",
                "return",
                "--trust",
                "RQQ",
                "--year",
                "2026/27",
                "--out",
                Path.Combine(planner.Folder, $"{reference}.xlsx"),
                "--json"
            )
        ).Json;
        Assert.Contains($"RQQ01 {reference} is left out", back.GetProperty("notes").ToString(), StringComparison.Ordinal);
    }

    /// <summary>As an older version of the program let it in.</summary>
    private static void Reprice(Kit.Installation planner, string table, string reference, int year)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={planner.Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {table} SET PriceBase = $year WHERE Reference = $reference";
        command.Parameters.AddWithValue("$year", year);
        command.Parameters.AddWithValue("$reference", reference);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static string Lives(string rows) =>
        "reference,site,block,remaining life,category,cost,price base\n"
        + rows.Replace("\n", ",Low,100000,2026/27\n", StringComparison.Ordinal);

    private static IEnumerable<string?> Messages(JsonElement answer) =>
        answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("message").GetString());

    private static async Task<Kit.Installation> WithTrust()
    {
        var planner = new Kit.Installation();
        await planner.AddTrust();
        return planner;
    }
}
