namespace EstatesPlanner.Kit;

/// <summary>A small trust's files: two backlog items, a round with one pot, and the two bids that would remove them.</summary>
internal static class TwoBids
{
    public static string Register(int roof) =>
        $"reference,site,defect,consequence,likelihood,cost,price base,incident hours\nB-1,RQQ01,Roof over theatres leaks,5,4,{roof},2026/27,40\nB-2,RQQ01,Worn floor,2,2,80000,2026/27,0\n";

    public const string Bids =
        "bid,name,type,sector,need,pots,start years,price base,capital year 0,yearly benefit,benefit class,benefit from year,service,baseline input cost,yearly bau cost,removes\n"
        + "C-1,Theatre roof,backlog,acute,Patients wait because lists are lost to leaks,operational,2026/27,2026/27,900000,120000,non-cash-releasing,1,Theatres,4000000,60000,RQQ01/B-1\n"
        + "C-2,Floors,backlog,acute,Trips on worn floors,operational,2026/27,2026/27,70000,4000,non-cash-releasing,1,Wards,3000000,1000,RQQ01/B-2\n";

    public const string Round = """
        { "format": "estates-planner/round/1", "id": "r1", "name": "Round one", "priceBase": "2026/27", "years": ["2026/27", "2027/28"], "objective": "highRiskRemoved", "beyondHorizon": "forbid",
          "criteria": [
            { "id": "productivity", "name": "Productivity benefit", "measure": "productivityPercent", "unit": "%", "points": [[0, 0], [5, 100]], "zeroMeans": "none", "hundredMeans": "5%", "swing": 100, "swingReason": "first" },
            { "id": "risk", "name": "Risk removed", "measure": "cirRemoved", "unit": "£", "points": [[0, 0], [2000000, 100]], "zeroMeans": "none", "hundredMeans": "£2m", "swing": 80, "swingReason": "second" } ],
          "pots": [ { "id": "operational", "name": "Operational capital", "limits": { "2026/27": 1000000, "2027/28": 1000000 }, "carryForwardPercent": 0 } ],
          "rules": [] }
        """;
}
