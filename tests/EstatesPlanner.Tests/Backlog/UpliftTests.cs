using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Backlog;

public class UpliftTests
{
    private const string Deflator = "gdp-deflator-2026-03";

    [Fact]
    public async Task A_dry_run_gives_the_totals_before_and_after_that_the_real_run_then_reaches()
    {
        await using var planner = await TermsTrust.Open();
        var shown = (await planner.Do("uplift", "--trust", "RQQ", "--index", Deflator, "--to", "2027/28", "--dry-run", "--json")).Json;
        Assert.Equal(await planner.Total(), shown.GetProperty("before").GetProperty("total").GetDecimal());
        Assert.Equal(
            (5, "2026/27", "2027/28"),
            (
                shown.GetProperty("changed").GetInt32(),
                shown.GetProperty("before").GetProperty("priceBase").GetString(),
                shown.GetProperty("after").GetProperty("priceBase").GetString()
            )
        );

        var done = (await planner.Do("uplift", "--trust", "RQQ", "--index", Deflator, "--to", "2027/28", "--json")).Json;
        Assert.Equal(shown.GetProperty("after").ToString(), done.GetProperty("after").ToString());
        Assert.Equal(shown.GetProperty("after").GetProperty("total").GetDecimal(), await planner.Total());
    }

    [Fact]
    public async Task Every_item_keeps_the_series_both_values_and_the_batch_and_undo_brings_all_of_it_back()
    {
        await using var planner = await TermsTrust.Open();
        var before = await planner.Total();
        var batch = (await planner.Do("uplift", "--trust", "RQQ", "--index", Deflator, "--to", "2026/27", "--json"))
            .Json.GetProperty("batch")
            .GetGuid();
        using (var db = planner.Read())
        {
            var a = db.BacklogItems.Single(item => item.Reference == "A");
            Assert.Equal(new Money(105_309_50), a.Cost);
            Assert.Equal(
                (Deflator, "2024/25", "2026/27", 100m, 105.3095m, batch),
                (a.Uplift!.Series, a.Uplift.From.ToString(), a.Uplift.To.ToString(), a.Uplift.IndexThen, a.Uplift.IndexNow, a.Uplift.Batch)
            );
            Assert.Null(db.BacklogItems.Single(item => item.Reference == "C").Uplift);
            Assert.Equal(2, db.RegisterBatches.Single().Changed);
        }

        await planner.Do("backlog", "undo", batch.ToString(), "--trust", "RQQ");
        Assert.Equal(before, await planner.Total());
        using var after = planner.Read();
        Assert.All(after.BacklogItems, item => Assert.Null(item.Uplift));
        Assert.NotNull(after.RegisterBatches.Single().UndoneAt);
    }

    [Fact]
    public async Task Edits_that_came_after_keep_an_uplift_from_being_undone()
    {
        await using var planner = await TermsTrust.Open();
        var batch = (await planner.Do("uplift", "--trust", "RQQ", "--index", Deflator, "--to", "2026/27", "--json"))
            .Json.GetProperty("batch")
            .GetString()!;
        await planner.Do(
            "import",
            "backlog",
            planner.Write("edit.csv", "reference,site,consequence,likelihood,cost,price base\nA,RQQ01,5,3,100001,2026/27\n"),
            "--trust",
            "RQQ"
        );
        var refused = await planner.Verb("backlog", "undo", batch, "--trust", "RQQ");
        Assert.Equal(3, refused.Exit);
        Assert.Contains("RQQ01 A", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "ons-construction-opi-2023",
        "2026/27",
        "Construction output price index, all construction, ONS, to 2022/23 has no value for 2026/27: it covers 2012/13 to 2022/23."
    )]
    [InlineData("pubsec", "2026/27", "RQQ has no price index pubsec.")]
    [InlineData(Deflator, "2024/25", "No live item of RQQ stands at a base before 2024/25: there is nothing to uplift.")]
    public async Task What_cannot_be_uplifted_is_refused_in_a_sentence(string index, string to, string sentence)
    {
        await using var planner = await TermsTrust.Open();
        var run = await planner.Verb("uplift", "--trust", "RQQ", "--index", index, "--to", to);
        Assert.Equal(1, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusts_own_quarterly_series_is_averaged_uplifts_by_its_name_and_can_carry_its_reports()
    {
        await using var planner = await TermsTrust.Open();
        var file = planner.Write(
            "bcis.csv",
            "quarter,index\n2Q2024,400\n3Q2024,404\n4Q2024,408\n1Q2025,412\n2Q2025,416\n3Q2025,420\n4Q2025,424\n1Q2026,428\n2Q2026,440\n3Q2026,440\n4Q2026,440\n1Q2027,440\n"
        );
        await planner.Do(
            "index",
            "import",
            file,
            "--trust",
            "RQQ",
            "--id",
            "bcis-aim",
            "--name",
            "BCIS all-in maintenance, 4Q2026",
            "--source",
            "BCIS subscription",
            "--vintage",
            "November 2026"
        );
        await planner.Do("index", "use", "bcis-aim", "--trust", "RQQ");

        var summary = (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json;
        Assert.Equal("BCIS all-in maintenance, 4Q2026", summary.GetProperty("index").GetString());
        Assert.Equal(
            Rounding.ToPence(100_000m * 440 / 406).Pounds + 56_000 + 5_000 + 7_000 + Rounding.ToPence(2_500m * 440 / 422).Pounds,
            summary.GetProperty("total").GetDecimal()
        );

        await planner.Do("uplift", "--trust", "RQQ", "--index", "bcis-aim", "--to", "2026/27");
        using var db = planner.Read();
        Assert.Equal(
            (406m, 440m),
            (
                db.BacklogItems.Single(item => item.Reference == "A").Uplift!.IndexThen,
                db.BacklogItems.Single(item => item.Reference == "A").Uplift!.IndexNow
            )
        );
    }

    [Theory]
    [InlineData("year,index\n2024/25,100\n", "Give at least two years: an index carries a cost from one to another.")]
    [InlineData("year,index\n2024/25,100\n2024/25,101\n", "Row 3: 2024/25 is given twice.")]
    [InlineData(
        "year,index\n2024/25,100\nlast year,101\n",
        "Row 3: last year is neither a financial year such as 2024/25 nor a quarter such as 3Q2024."
    )]
    [InlineData("year,index\n2024/25,100\n2025/26,0\n", "Row 3: an index value is above 0 and below a million.")]
    [InlineData("year,index\n2024/25,100\n3Q2025,101\n", "Give financial years or quarters, not both.")]
    public async Task An_index_that_makes_no_sense_is_refused_by_its_own_row(string text, string sentence)
    {
        await using var planner = await TermsTrust.Open();
        var run = await planner.Verb(
            "index",
            "import",
            planner.Write("index.csv", text),
            "--trust",
            "RQQ",
            "--id",
            "own",
            "--name",
            "Own",
            "--source",
            "Us",
            "--vintage",
            "Now"
        );
        Assert.Equal(1, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
