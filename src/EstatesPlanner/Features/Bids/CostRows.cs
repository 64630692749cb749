using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The cost lines of one option. Rows with the same id add up, so a line that changes by year takes several rows.</summary>
internal static class CostRows
{
    /// <param name="known">What the short form gave already.</param>
    public static IEnumerable<CostLine> Read(IReadOnlyList<CostLine> known, IEnumerable<SheetLine> lines, int years)
    {
        var read = lines
            .GroupBy(line => line.NeededReference("cost"), StringComparer.Ordinal)
            .Where(rows => rows.Key is not null)
            .Select(rows => Line(rows.Key!, [.. rows], years))
            .ToList();
        var added = read.ToLookup(cost => cost.Id, StringComparer.Ordinal);
        return
        [
            .. known.Select(cost => cost with { Flow = cost.Flow + added[cost.Id].Select(more => more.Flow).Sum() }),
            .. read.Where(cost => !known.Any(before => before.Id == cost.Id)),
        ];
    }

    private static CostLine Line(string id, IReadOnlyList<SheetLine> rows, int years)
    {
        var parts = rows.Select(row =>
                (Row: row, Name: row.Needed("name"), Kind: row.NeededWord<CostKind>("kind"), Flow: FlowCells.Run(row, years))
            )
            .ToList();
        var first = parts[0];
        foreach (var (row, _, kind, _) in parts.Where(part => part.Kind is not null && first.Kind is not null && part.Kind != first.Kind))
        {
            row.Refuse(
                "kind",
                FormattableString.Invariant(
                    $"Cost {id} is {WireWord.Of(first.Kind!.Value)} on row {first.Row.Row} and {WireWord.Of(kind!.Value)} here."
                )
            );
        }

        return new CostLine
        {
            Id = id,
            Name = first.Name,
            Kind = first.Kind ?? CostKind.Capital,
            Flow = parts.Select(part => part.Flow).Sum(),
            Terms = TermsCells.Terms(first.Row),
            RelativePricePercent = TermsCells.Relative(first.Row),
            Range = TermsCells.Range(first.Row),
            Payer = first.Row.Text("payer"),
            VatPercent = first.Row.Percent("vat percent", 0, 100),
            VatRecoverablePercent = first.Row.Percent("vat recoverable percent", 0, 100),
            Asset = AssetCells.Read(first.Row, years),
        };
    }
}
