using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The case in words, and what benefits came to.</summary>
internal static class NarrativeRows
{
    private const decimal Most = 1_000_000_000_000m;

    public static IReadOnlyList<NarrativePart> Read(IReadOnlyList<SheetLine> lines)
    {
        var parts = new List<NarrativePart>();
        foreach (var line in lines)
        {
            var part = line.NeededReference("part") ?? "";
            if (part.Length > 0 && !NarrativeSection.Writable.Any(section => section.Id == part))
            {
                line.Refuse("part", BidCells.NotOneOf(part, NarrativeSection.Writable.Select(section => section.Id)));
            }
            else if (parts.Exists(known => known.Part == part))
            {
                line.Refuse("part", $"The bid has the part {part} twice.");
            }

            parts.Add(new NarrativePart(part, line.Needed("text")));
        }

        return parts;
    }

    public static IReadOnlyList<RealisedBenefit> Realised(IReadOnlyList<SheetLine> lines)
    {
        var actuals = new List<RealisedBenefit>();
        foreach (var line in lines)
        {
            var (benefit, evidence) = (line.NeededReference("benefit"), line.Needed("evidence"));
            line.Demand("year");
            line.Demand("quantity");
            if (
                benefit is not null
                && line.Text("year") is { } typed
                && line.FinancialYear("year", typed) is { } year
                && line.Number("quantity", -Most, Most) is { } quantity
            )
            {
                actuals.Add(new RealisedBenefit(benefit, year, quantity, evidence));
            }
        }

        return actuals;
    }
}
