using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The risks of one option, each on a row of its own.</summary>
internal static class RiskRows
{
    public static IEnumerable<RiskCost> Read(string option, IEnumerable<SheetLine> lines, int years)
    {
        var seen = new Dictionary<string, SheetLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.NeededReference("risk") is not { } id)
            {
                continue;
            }

            if (!seen.TryAdd(id, line))
            {
                line.Refuse("risk", FormattableString.Invariant($"Rows {seen[id].Row} and {line.Row} share risk {id} of option {option}."));
                continue;
            }

            line.Demand("probability");
            line.Demand("impact");
            line.Demand("year");
            yield return new RiskCost
            {
                Id = id,
                Name = line.Needed("name"),
                Probability = line.Number("probability", 0, 1) ?? 0,
                Impact = line.Pounds("impact") ?? 0,
                Year = line.Year("year", years) ?? 0,
                Kind = line.Word("kind", RiskCost.Kinds) ?? CostKind.Revenue,
            };
        }
    }
}
