using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>How an option's optimism bias came about: the parts of the project, and what has been done about each cause.</summary>
internal static class BiasRows
{
    public static BiasWorking? Read(IReadOnlyList<SheetLine> lines)
    {
        var rows = lines
            .Select(line =>
            {
                line.Demand("share");
                line.Demand("upper percent");
                return (
                    Method: line.Needed("method"),
                    Part: (
                        Type: line.Needed("type"),
                        Share: line.Number("share", 0, 1) ?? 0,
                        Upper: line.Percent("upper percent", 0, 1000) ?? 0
                    ),
                    Factor: line.Text("factor") is { } factor
                        ? new BiasFactor(
                            factor,
                            line.Number("contribution percent", 0, 1000) ?? 0,
                            line.Number("mitigated", 0, 1) ?? 0,
                            line.Text("evidence")
                        )
                        : null
                );
            })
            .ToList();
        return rows.Count == 0
            ? null
            : new BiasWorking(
                rows[0].Method,
                [
                    .. rows.GroupBy(row => row.Part)
                        .Select(part => new BiasPart(
                            part.Key.Type,
                            part.Key.Share,
                            part.Key.Upper,
                            [.. part.Select(row => row.Factor).OfType<BiasFactor>()]
                        )),
                ]
            );
    }
}
