using System.Globalization;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Annexes: the assumptions the figures rest on, each with its source, and the published facts the strategic case quotes.
/// </summary>
internal static class ComposeAnnexes
{
    public static void Into(CaseDraft draft)
    {
        var sources = draft.Sources;
        var quoted = EvidenceFor.Of(sources.Bid.Type, sources.Bid.Sector, sources.Evidence);
        draft.Say("context", ContextOf(quoted));
        draft.Table(
            "evidence",
            "Published figures that bear on this scheme",
            "as named in each row; quoted as printed",
            [new("What is published", Share: 6), new("As printed", Share: 2), new("Source", Share: 4)],
            quoted.Select(fact => new CaseRow([fact.Fact, fact.Quoted, fact.Source])),
            hasMoney: false
        );
        draft.Table(
            "assumptions",
            "Assumptions",
            "this document",
            [new("Assumption", Share: 2), new("Taken as", Share: 4), new("Source", Share: 4)],
            Assumptions(sources),
            hasMoney: false
        );
    }

    /// <summary>What the facts quoted argue: nothing of backlog where none of them does.</summary>
    private static string ContextOf(IReadOnlyList<Evidence> quoted) =>
        quoted.Count == 0
            ? ""
            : (
                quoted.Any(fact => fact.Serves.Contains("backlog-costs-productivity", StringComparer.Ordinal))
                    ? "Backlog costs productivity: procedures are disrupted, postponed or cancelled, and patients are moved. "
                    : ""
            )
                + $"{(quoted.Count == 1 ? "The published figure that bears on this scheme is quoted below, as its source prints it." : "The published figures that bear on this scheme are quoted below, each as its source prints it.")}";

    private static IEnumerable<CaseRow> Assumptions(CaseSources sources)
    {
        yield return new(["Price base", $"{sources.PriceBase} prices, real terms, in the economic case", $"Bid {sources.Bid.Reference}"]);
        if (sources.Appraisal is { Model: { } model })
        {
            yield return new([
                "Discounting",
                model.Schedule.Name,
                $"{model.Schedule.Source}{(model.Schedule.Mark.Length > 0 ? $" ({model.Schedule.Mark})" : "")}",
            ]);
            yield return new([
                "Year 0",
                $"{model.FirstYear}; flows fall in the middle of a year, year 0 is not discounted",
                "HM Treasury, The Green Book (2018)",
            ]);
        }

        yield return new([
            "Calendar",
            CaseCalendar.Why(sources),
            sources.Funding is { Start: not null } plan ? $"{plan.Name}, reference {plan.Plan}" : $"Bid {sources.Bid.Reference}",
        ]);
        yield return new(["Price index", "carries register costs to the price base, and capital to cash", sources.Index.Name]);
        yield return new([
            "Risk categories",
            sources.Bands.Name,
            "Chosen by the trust; the 2004 bands have not been confirmed against the printed method",
        ]);
        yield return new(["Cost to eradicate", sources.Trust.CostBasis, sources.Trust.Name]);
        if (sources.Bid.Preferred?.Costs.Any(cost => cost.Kind == CostKind.Capital && cost.VatPercent is null) == true)
        {
            yield return new([
                "VAT on capital lines that state none",
                $"{FigureDisplay.Of(sources.Finance.CapitalVatPercent, FigureUnit.Percent)}, none of it recovered",
                sources.Finance.CapitalVatSource,
            ]);
        }

        yield return new([
            "Rounding",
            "figures are rounded for print, half away from zero; totals are of the exact amounts",
            "This document",
        ]);
        if (sources is { IsFinal: true, AuditHead: { } head })
        {
            yield return new([
                "Audit trail",
                $"{head.Entries.ToString("N0", CultureInfo.InvariantCulture)} {(head.Entries == 1 ? "entry" : "entries")} when this was made; the hash of the last is {head.Hash}",
                "To verify: check --head, with this hash",
            ]);
        }

        yield return new(["Engine", sources.Engine, "The program that composed this document"]);
    }
}
