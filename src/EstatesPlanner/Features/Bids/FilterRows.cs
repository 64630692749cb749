using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>How the options came about: the critical success factors, and the choices of the options filter.</summary>
internal static class FilterRows
{
    /// <summary>Null where the bid has no row of either.</summary>
    public static OptionsFilter? Read(IReadOnlyList<SheetLine> factors, IReadOnlyList<SheetLine> choices)
    {
        var known = Factors(factors).ToList();
        var made = choices.Select(line => Choice(line, known)).ToList();
        return known.Count == 0 && made.Count == 0 ? null : new OptionsFilter(known, made);
    }

    private static IEnumerable<SuccessFactor> Factors(IReadOnlyList<SheetLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.NeededReference("factor") is not { } id)
            {
                continue;
            }

            if (!seen.Add(id))
            {
                line.Refuse("factor", $"The bid names the success factor {id} twice.");
            }

            yield return new SuccessFactor(id, line.Needed("name"));
        }
    }

    private static FilterChoice Choice(SheetLine line, List<SuccessFactor> factors)
    {
        var meets = line.List("meets");
        foreach (var stranger in meets.Where(id => !factors.Exists(factor => factor.Id == id)))
        {
            line.Refuse(
                "meets",
                $"The bid has no success factor {stranger}.{(factors.Count == 0 ? "" : $" Factors: {string.Join(", ", factors.Select(factor => factor.Id))}.")}"
            );
        }

        return new FilterChoice(
            line.NeededWord<FilterStep>("step") ?? FilterStep.Scope,
            line.Needed("name"),
            meets,
            line.NeededWord<FilterOutcome>("outcome") ?? FilterOutcome.Discounted,
            line.Text("reason") ?? ""
        );
    }
}
