using System.Text.Json;

namespace EstatesPlanner.Tests.Chain;

/// <summary>From cell to page: one backlog cost is changed, and everything that rests on it changes with it.</summary>
public class OneCostTests
{
    private const string Register = "reference,site,defect,consequence,likelihood,cost,price base,incident hours\nB-1,RQQ01,Roof over theatres leaks,5,4,{0},2026/27,40\nB-2,RQQ01,Worn floor,2,2,80000,2026/27,0\n";

    private const string Bids = "bid,name,type,sector,need,pots,start years,price base,capital year 0,yearly benefit,benefit class,benefit from year,service,baseline input cost,yearly bau cost,removes\n"
        + "C-1,Theatre roof,backlog,acute,Patients wait because lists are lost to leaks,operational,2026/27,2026/27,900000,120000,non-cash-releasing,1,Theatres,4000000,60000,RQQ01/B-1\n"
        + "C-2,Floors,backlog,acute,Trips on worn floors,operational,2026/27,2026/27,70000,4000,non-cash-releasing,1,Wards,3000000,1000,RQQ01/B-2\n";

    private const string Round = """
        { "format": "estates-planner/round/1", "id": "r1", "name": "Round one", "priceBase": "2026/27", "years": ["2026/27", "2027/28"], "objective": "highRiskRemoved", "beyondHorizon": "forbid",
          "criteria": [
            { "id": "productivity", "name": "Productivity benefit", "measure": "productivityPercent", "unit": "%", "points": [[0, 0], [5, 100]], "zeroMeans": "none", "hundredMeans": "5%", "swing": 100, "swingReason": "first" },
            { "id": "risk", "name": "Risk removed", "measure": "cirRemoved", "unit": "£", "points": [[0, 0], [2000000, 100]], "zeroMeans": "none", "hundredMeans": "£2m", "swing": 80, "swingReason": "second" } ],
          "pots": [ { "id": "operational", "name": "Operational capital", "limits": { "2026/27": 1000000, "2027/28": 1000000 }, "carryForwardPercent": 0 } ],
          "rules": [] }
        """;

    [Fact]
    public async Task Register_bid_score_plan_and_paper_all_follow_one_cost()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", Register.Replace("{0}", "1000000", StringComparison.Ordinal)), "--trust", "RQQ");
        await planner.Do("round", "import", planner.Write("round.json", Round), "--trust", "RQQ");
        await planner.Do("import", "bids", planner.Write("bids.csv", Bids), "--trust", "RQQ", "--round", "r1");
        var before = await Seen(planner, "before.pdf");

        await planner.Do("import", "backlog", planner.Write("register2.csv", Register.Replace("{0}", "1234567", StringComparison.Ordinal)), "--trust", "RQQ");
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

    private sealed record Sight(decimal High, decimal RiskPoints, decimal Score, decimal PlanValue, string InputHash, string Text, string Attachment);

    private static async Task<Sight> Seen(Installation planner, string pdf)
    {
        var summary = (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json;
        var ranked = (await planner.Do("rank", "r1", "--json")).Json.GetProperty("bids").EnumerateArray().Single(bid => bid.GetProperty("bid").GetString() == "C-1");
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
            attachment);
    }
}
