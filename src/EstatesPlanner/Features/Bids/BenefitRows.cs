using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The benefits of one option, each on a row of its own.</summary>
internal static class BenefitRows
{
    /// <param name="worked">Whether a benefit's pounds are worked out from its inputs, so that its own row need not say them.</param>
    public static IEnumerable<Benefit> Read(BidOption option, IEnumerable<SheetLine> lines, int years, Func<string, bool>? worked = null)
    {
        var seen = option.Benefits.ToDictionary(benefit => benefit.Id, _ => (SheetLine?)null, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.NeededReference("benefit") is not { } id)
            {
                continue;
            }

            if (!seen.TryAdd(id, line))
            {
                line.Refuse(
                    "benefit",
                    seen[id] is { } first
                        ? FormattableString.Invariant($"Rows {first.Row} and {line.Row} share benefit {id} of option {option.Id}.")
                        : $"The bid's own row makes a benefit {id} of option {option.Id}."
                );
                continue;
            }

            yield return One(id, line, years, worked?.Invoke(id) == true);
        }
    }

    private static Benefit One(string id, SheetLine line, int years, bool worked)
    {
        var kind = line.NeededWord<BenefitClass>("class");
        return new Benefit
        {
            Id = id,
            Name = line.Needed("name"),
            Class = kind ?? BenefitClass.Unmonetised,
            Stream = line.Word<BenefitStream>("stream") ?? BenefitStream.Standard,
            Beneficiary = line.Text("beneficiary"),
            ResourceKey = line.Reference("resource key"),
            Flow =
                kind is null or BenefitClass.Unmonetised ? None(line, kind)
                : worked ? Flow.None
                : FlowCells.Of(line, years),
            Service = line.Text("service"),
            BaselineInputCost = line.Number("baseline input cost", 0, 1_000_000_000_000m),
            Unit = line.Text("unit"),
            QuantityPerYear = line.Number("quantity per year", -1_000_000_000_000m, 1_000_000_000_000m),
            Owner = line.Text("owner"),
            Evidence = line.Text("evidence"),
            Terms = TermsCells.Terms(line),
            RelativePricePercent = TermsCells.Relative(line),
            Range = TermsCells.Range(line),
            EvidenceGrade = line.Word<EvidenceGrade>("evidence grade"),
            ConfidencePercent = line.Percent("confidence percent", 0, 100),
            Measure = MeasureOf(line),
            Budget = line.Text("budget"),
        };
    }

    /// <summary>A baseline without a measure is named at its cell: nobody could count it again.</summary>
    private static BenefitMeasure? MeasureOf(SheetLine line)
    {
        var baseline = line.Number("measure baseline", 0, 1_000_000_000_000m);
        if (line.Text("measure") is { } measure)
        {
            return new BenefitMeasure(measure, baseline, line.Text("baseline source"));
        }

        if (baseline is not null)
        {
            line.Refuse("measure", "Say what the baseline counts.");
        }

        return null;
    }

    private static Flow None(SheetLine line, BenefitClass? kind)
    {
        if (kind == BenefitClass.Unmonetised && line.Pounds("amount") is not (null or 0))
        {
            line.Refuse("amount", "An unmonetised benefit has no pounds: leave this blank.");
        }

        return Flow.None;
    }
}
