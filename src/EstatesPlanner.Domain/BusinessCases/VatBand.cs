using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Capital lines of the preferred option that bear VAT alike, with the figures that take an amount of them to the VAT that is not
/// recovered.
/// </summary>
internal sealed class VatBand
{
    private readonly string? suffix;

    /// <param name="lines">Each with its place among the option's costs.</param>
    /// <param name="suffix">What tells the band's figures from another's; null where all capital bears VAT alike.</param>
    private VatBand(CaseDraft draft, LineVat vat, IReadOnlyList<(CostLine Line, int Place)> lines, string? suffix)
    {
        (Vat, Lines, this.suffix) = (vat, lines, suffix);
        var said = draft.Sources.Finance.CapitalVatSource;
        var source = vat.IsAssumed
            ? new SourceRow { File = said }
            : draft.BidRow("Costs", $"{draft.Preferred!.Name}: {string.Join(", ", lines.Select(entry => entry.Line.Name))}");
        Figure Of(string part, string label, decimal percent) =>
            draft.Figures.Stated(
                IdOf($"vat.{part}"),
                LabelOf(label),
                percent,
                FigureUnit.Percent,
                vat.IsAssumed ? said : "stated by the bid",
                source
            );
        Rate = Of("rate", "Rate of VAT", vat.RatePercent);
        Kept = Of("kept", "Share of VAT not recovered", 100 - vat.RecoveredPercent);
        if (vat.RecoveredPercent != 0)
        {
            Of("recovered", "Share of VAT recovered", vat.RecoveredPercent);
        }
    }

    public LineVat Vat { get; }

    public IReadOnlyList<(CostLine Line, int Place)> Lines { get; }

    /// <summary>Percent.</summary>
    public Figure Rate { get; }

    /// <summary>The share not recovered, percent.</summary>
    public Figure Kept { get; }

    public string Names => string.Join(", ", Lines.Select(entry => entry.Line.Name));

    /// <summary>The lines' pounds in a year of the bid, excluding VAT.</summary>
    public decimal this[int year] => Lines.Sum(entry => entry.Line.Flow[year]);

    /// <summary>The id of a figure of all capital, made the band's own.</summary>
    public string IdOf(string whole) => suffix is null ? whole : $"{whole}.{suffix}";

    public string LabelOf(string whole) => suffix is null ? whole : $"{whole}, {Names}";

    /// <summary>In the order of their first line; none where there is no capital.</summary>
    public static IReadOnlyList<VatBand> In(CaseDraft draft)
    {
        var groups = (draft.Preferred?.Costs ?? [])
            .Select((line, place) => (Line: line, Place: place))
            .Where(entry => entry.Line.Kind == CostKind.Capital)
            .GroupBy(entry => LineVat.Of(entry.Line, draft.Sources.Finance.CapitalVatPercent))
            .ToList();
        return
        [
            .. groups.Select(
                (group, i) => new VatBand(draft, group.Key, [.. group], groups.Count == 1 ? null : $"vat-{CaseDraft.Text(i + 1)}")
            ),
        ];
    }
}
