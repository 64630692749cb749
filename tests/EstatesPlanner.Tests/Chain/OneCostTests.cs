using System.Text.Json;

namespace EstatesPlanner.Tests.Chain;

/// <summary>From cell to page: one backlog cost is changed, and everything that rests on it changes with it.</summary>
public class OneCostTests
{
    [Fact]
    public async Task Register_bid_score_plan_and_paper_all_follow_one_cost()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TwoBids.Register(1_000_000)), "--trust", "RQQ");
        await planner.Do("round", "import", planner.Write("round.json", TwoBids.Round), "--trust", "RQQ");
        await planner.Do("import", "bids", planner.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");
        var before = await Seen(planner, "before.pdf");

        await planner.Do("import", "backlog", planner.Write("register2.csv", TwoBids.Register(1_234_567)), "--trust", "RQQ");
        var after = await Seen(planner, "after.pdf");

        Assert.Equal((1000000m, 1234567m), (before.High, after.High));
        Assert.Equal((50m, 61.72835m), (before.RiskPoints, after.RiskPoints));
        Assert.True(after.Score > before.Score);
        Assert.Equal((1000000m, 1234567m), (before.PlanValue, after.PlanValue));
        Assert.NotEqual(before.InputHash, after.InputHash);
        Assert.Contains("£1,000,000", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("£1,234,567", before.Text, StringComparison.Ordinal);
        Assert.Contains("£1,234,567", after.Text, StringComparison.Ordinal);
        Assert.Contains("1234567", after.Attachment, StringComparison.Ordinal);
    }

    private sealed record Sight(
        decimal High,
        decimal RiskPoints,
        decimal Score,
        decimal PlanValue,
        string InputHash,
        string Text,
        string Attachment
    );

    private static async Task<Sight> Seen(Installation planner, string pdf)
    {
        var summary = (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json;
        var ranked = (await planner.Do("rank", "r1", "--json"))
            .Json.GetProperty("bids")
            .EnumerateArray()
            .Single(bid => bid.GetProperty("bid").GetString() == "C-1");
        var plan = (await planner.Do("plan", "r1", "--json")).Json;
        Assert.Equal("optimal", plan.GetProperty("status").GetString());
        var path = Path.Combine(planner.Folder, pdf);
        await planner.Do("business-case", "C-1", "--stage", "obc", "--out", path);
        var attachment = System.Text.Encoding.UTF8.GetString(PdfTools.Attachment(path, "figures.json"));
        using var _ = JsonDocument.Parse(attachment);
        return new Sight(
            summary.GetProperty("byCategory").GetProperty("High").GetProperty("cost").GetDecimal(),
            ranked.GetProperty("byCriterion").GetProperty("risk").GetDecimal(),
            ranked.GetProperty("score").GetDecimal(),
            plan.GetProperty("value").GetDecimal(),
            plan.GetProperty("inputHash").GetString()!,
            PdfTools.Text(path),
            attachment
        );
    }
}
