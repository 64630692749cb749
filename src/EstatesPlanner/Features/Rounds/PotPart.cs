using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Rounds;

/// <summary>One pot of the file: whole pounds by year.</summary>
internal static class PotPart
{
    public static RoundPot Read(JsonPlace place)
    {
        var pot = place.Members("id", "name", "limits", "carryForwardPercent");
        var limits = new SortedDictionary<FinancialYear, long>();
        foreach (var (name, limit) in pot["limits"].Entries())
        {
            var year = FinancialYear.TryParse(name, out var known)
                ? known
                : throw limit.Refuse($"'{name}' is not a financial year such as 2026/27.");
            if (!limits.TryAdd(year, Pounds(limit)))
            {
                throw limit.Refuse($"{year} has a limit already.");
            }
        }

        var id = RoundFile.Id(pot["id"]);
        return new RoundPot(id, pot.Maybe("name")?.Text() ?? id, limits, pot.Maybe("carryForwardPercent")?.Number() ?? 0);
    }

    private static long Pounds(JsonPlace place) =>
        place.Number() is var pounds && decimal.Truncate(pounds) == pounds && Math.Abs(pounds) <= ModelRules.Largest
            ? (long)pounds
            : throw place.Refuse($"{place.Value.GetRawText()} is not a whole number of pounds, or above £10,000,000,000,000.");
}
