namespace EstatesPlanner.Tests.Bids;

/// <summary>What the import of bids takes, the appraisal, the rank and the plan take: one list for all of them.</summary>
public sealed class WhatBidsTakeTests
{
    [Theory]
    [InlineData("126", "This is a number from 1 to 125.")]
    [InlineData("300", "This is a number from 1 to 125.")]
    [InlineData("0", "This is a number from 1 to 125.")]
    public async Task More_years_than_there_are_discount_rates_for_are_refused_at_their_cell(string years, string message)
    {
        using var desk = await Desk.WithRound();
        var answer = await desk.Json(
            1,
            "import",
            "bids",
            desk.Csv(Desk.BidHeader + ",appraisal years", Row("2026/27") + "," + years),
            "--trust",
            Desk.Trust
        );
        var problem = answer.GetProperty("problems")[0];
        Assert.Equal(
            ("appraisal years", years, message),
            (
                problem.GetProperty("column").GetString(),
                problem.GetProperty("value").GetString(),
                problem.GetProperty("message").GetString()
            )
        );
    }

    [Fact]
    public async Task As_many_years_as_there_are_rates_for_are_taken_and_appraised()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader + ",appraisal years", Row("2026/27") + ",125"), "--trust", Desk.Trust);
        await desk.Json("appraise", "B1");
    }

    [Theory]
    [InlineData("capital", null)]
    [InlineData("", null)]
    [InlineData("lifecycle", "'lifecycle' is not one of: capital, revenue.")]
    [InlineData("Transfer", "'Transfer' is not one of: capital, revenue.")]
    public async Task A_risk_of_another_kind_is_refused_at_its_cell_and_the_others_are_appraised(string kind, string? message)
    {
        using var desk = await Desk.WithRound();
        var book = desk.Workbook(
            ("Bids", [Desk.BidHeader.Replace(',', '|'), Row("2026/27").Replace(',', '|')]),
            ("Risks", ["bid|option|risk|name|probability|impact|year|kind", $"B1|pwf|r1|Asbestos|0.5|1000|0|{kind}"])
        );
        if (message is null)
        {
            await desk.Json("import", "bids", book, "--trust", Desk.Trust);
            await desk.Json("appraise", "B1");
            return;
        }

        var problem = (await desk.Json(1, "import", "bids", book, "--trust", Desk.Trust)).GetProperty("problems")[0];
        Assert.Equal(
            ("Risks", "H2", message),
            (problem.GetProperty("sheet").GetString(), problem.GetProperty("cell").GetString(), problem.GetProperty("message").GetString())
        );
    }

    [Fact]
    public async Task What_the_workbook_says_of_a_risk_is_what_is_taken()
    {
        using var desk = await Desk.WithRound();
        var guide = desk.File("guide.md", "");
        await desk.Text("export", "bids-template", "--out", guide);
        Assert.Contains(
            "| `kind` |  | What the cost would be; blank means revenue. One of capital, revenue. |",
            await File.ReadAllTextAsync(guide, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2062/63", "Prices of 2062/63 are not known yet. Give the year of the prices in which the cost is stated.")]
    [InlineData("45-46", "Prices of 2045/46 are not known yet. Give the year of the prices in which the cost is stated.")]
    public async Task A_price_base_that_nobody_can_know_is_refused(string year, string message)
    {
        using var desk = await Desk.WithRound();
        var answer = await desk.Json(1, "import", "bids", desk.Csv(Desk.BidHeader, Row(year)), "--trust", Desk.Trust);
        Assert.Equal(
            ("price base", message),
            (
                answer.GetProperty("problems")[0].GetProperty("column").GetString(),
                answer.GetProperty("problems")[0].GetProperty("message").GetString()
            )
        );
    }

    [Fact]
    public async Task A_bid_that_cannot_be_brought_to_the_prices_of_its_round_is_refused()
    {
        using var desk = await Desk.WithRound();
        var answer = await desk.Json(
            1,
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, Row("1998/99")),
            "--trust",
            Desk.Trust,
            "--round",
            "example"
        );
        Assert.Contains(
            "does not carry 1998/99 to",
            answer
                .GetProperty("problems")
                .EnumerateArray()
                .First(problem => problem.GetProperty("column").GetString() == "price base")
                .GetProperty("message")
                .GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_bid_at_prices_of_2062_that_is_there_already_is_named_and_the_rest_are_ranked_and_planned()
    {
        using var desk = await Desk.WithRound();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, Row("2026/27"), Row("2026/27").Replace("B1,", "SLIP,", StringComparison.Ordinal)),
            "--trust",
            Desk.Trust,
            "--round",
            "example"
        );
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={desk.Settings.Database}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE bids SET PriceBase = 2062 WHERE Reference = 'SLIP'";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        const string why = "SLIP (Roof) is neither ranked nor planned: its costs are at 2062/63 prices";
        var rank = await desk.Json("rank", "example");
        Assert.Equal(["B1"], rank.GetProperty("bids").EnumerateArray().Select(bid => bid.GetProperty("bid").GetString()));
        Assert.StartsWith(why, rank.GetProperty("setApart")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Contains(why, await desk.Text("rank", "example"), StringComparison.Ordinal);
        var plan = await desk.Json("plan", "example");
        Assert.Equal(
            ("optimal", "SLIP"),
            (plan.GetProperty("status").GetString(), plan.GetProperty("setApart")[0].GetProperty("bid").GetString())
        );
        Assert.DoesNotContain("SLIP", plan.GetProperty("funded").ToString() + plan.GetProperty("notFunded"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_at_prices_that_nobody_can_know_is_refused()
    {
        using var desk = await Desk.WithRound();
        var round = (await File.ReadAllTextAsync(Desk.Template("round.json"), TestContext.Current.CancellationToken)).Replace(
            "\"priceBase\": \"2026/27\"",
            "\"priceBase\": \"2062/63\"",
            StringComparison.Ordinal
        );
        Assert.Contains("2062/63", round, StringComparison.Ordinal);
        var (exit, _, error) = await desk.Run("round", "import", desk.File("late.json", round), "--trust", Desk.Trust);
        Assert.Equal(
            (1, "priceBase: Prices of 2062/63 are not known yet. Give the year of the prices in which the cost is stated."),
            (exit, error)
        );
    }

    [Fact]
    public async Task Bids_of_a_round_that_does_not_exist_are_not_found()
    {
        using var desk = await Desk.WithRound();
        Assert.Equal(
            (4, "No round nope in RXX."),
            (
                await desk.Run("export", "bids", "--trust", Desk.Trust, "--round", "nope", "--out", desk.File("x.xlsx", "")) is var run
                    ? (run.Exit, run.Error)
                    : default
            )
        );
    }

    private static string Row(string year) => $"B1,Roof,backlog,acute,operational,{year},100000,5,600,societal,Wards,4000,25";
}
