using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Tests.Backlog;

public class ChangeBandsTests
{
    private const string Npsa = "npsa-2008-corporate";

    [Fact]
    public async Task A_dry_run_shows_what_moves_and_changes_nothing()
    {
        await using var planner = await TermsTrust.Open();
        var answer = (await planner.Do("trust", "bands", "RQQ", Npsa, "--dry-run", "--json")).Json;
        Assert.Equal(2, answer.GetProperty("moved").GetProperty("items").GetInt32());
        Assert.Equal(
            (1, 1),
            (answer.GetProperty("stated").GetProperty("items").GetInt32(), answer.GetProperty("overridden").GetProperty("items").GetInt32())
        );
        Assert.Equal(
            ["A Significant High", "B Moderate Significant"],
            answer
                .GetProperty("moves")
                .EnumerateArray()
                .Select(move => $"{move.GetProperty("reference")} {move.GetProperty("from")} {move.GetProperty("to")}")
        );
        Assert.Equal(5, answer.GetProperty("matrix").EnumerateArray().Sum(cell => cell.GetProperty("items").GetInt32()));
        using var db = planner.Read();
        Assert.Equal("nhs-estates-2004", db.Organisations.Single().RiskBands);
        Assert.Empty(db.RegisterBatches);
    }

    [Fact]
    public async Task It_moves_what_it_showed_in_one_batch_that_undo_takes_back_to_the_penny()
    {
        await using var planner = await TermsTrust.Open();
        var before = await planner.Total("High");
        var batch = (await planner.Do("trust", "bands", "RQQ", Npsa, "--json")).Json.GetProperty("batch").GetString()!;
        Assert.True(await planner.Total("High") > before);
        using (var db = planner.Read())
        {
            Assert.Equal(Npsa, db.Organisations.Single().RiskBands);
            Assert.Equal(
                [
                    ("A", RiskCategory.High),
                    ("B", RiskCategory.Significant),
                    ("C", RiskCategory.Low),
                    ("D", RiskCategory.High),
                    ("E", RiskCategory.High),
                ],
                db.BacklogItems.OrderBy(item => item.Reference).AsEnumerable().Select(item => (item.Reference, item.Category))
            );
            Assert.Equal(2, db.PastItems.Count());
        }

        await planner.Do("backlog", "undo", batch, "--trust", "RQQ");
        Assert.Equal(before, await planner.Total("High"));
        using var after = planner.Read();
        Assert.Equal("nhs-estates-2004", after.Organisations.Single().RiskBands);
        Assert.Null(AuditChain.Verify(after).FirstBad);
        Assert.Equal(3, (await planner.Verb("backlog", "undo", batch, "--trust", "RQQ")).Exit);
    }

    [Fact]
    public async Task A_change_with_items_scored_since_is_not_undone()
    {
        await using var planner = await TermsTrust.Open();
        var batch = (await planner.Do("trust", "bands", "RQQ", Npsa, "--json")).Json.GetProperty("batch").GetString()!;
        await planner.Do(
            "import",
            "backlog",
            planner.Write("more.csv", "reference,site,consequence,likelihood,cost,price base\nF,RQQ01,5,3,10,2026/27\n"),
            "--trust",
            "RQQ"
        );
        var refused = await planner.Verb("backlog", "undo", batch, "--trust", "RQQ");
        Assert.Equal(3, refused.Exit);
        Assert.Contains("change it back instead, which shows what moves: RQQ01 F.", refused.Error, StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.Equal(Npsa, db.Organisations.Single().RiskBands);
    }

    [Fact]
    public async Task An_item_edited_since_keeps_the_change_and_is_named()
    {
        await using var planner = await TermsTrust.Open();
        var batch = (await planner.Do("trust", "bands", "RQQ", Npsa, "--json")).Json.GetProperty("batch").GetString()!;
        await planner.Do(
            "import",
            "backlog",
            planner.Write("edit.csv", "reference,site,consequence,likelihood,cost,price base\nA,RQQ01,5,3,100001,2024/25\n"),
            "--trust",
            "RQQ"
        );
        Assert.Contains(
            "Items were edited after this change, so it cannot be undone: RQQ01 A.",
            (await planner.Verb("backlog", "undo", batch, "--trust", "RQQ")).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("nhs-estates-2004", "RQQ uses NHS Estates 2004 (bands not confirmed) already.")]
    [InlineData("no-such", "No risk band scheme is called no-such.")]
    public async Task The_scheme_in_force_and_one_that_is_none_are_refused(string scheme, string sentence)
    {
        await using var planner = await TermsTrust.Open();
        var run = await planner.Verb("trust", "bands", "RQQ", scheme);
        Assert.Equal(1, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
