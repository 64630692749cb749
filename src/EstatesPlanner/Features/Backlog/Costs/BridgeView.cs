using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog.Costs;

/// <summary>A cost bridge as the item's page shows it: a drawing, and the same steps as a table with a running total.</summary>
public sealed record BridgeView(CostBridge Bridge, PriceBase PriceBase, string CostBasis)
{
    /// <summary>One row of the table.</summary>
    /// <param name="Running">The sum so far.</param>
    /// <param name="Whole">A total, not a step.</param>
    public sealed record Row(string Label, Money Amount, Money Running, bool Whole);

    public IReadOnlyList<Row> Rows
    {
        get
        {
            var rows = new List<Row>();
            void Step(CostPart part) =>
                rows.Add(
                    new Row(
                        CostPartWords.Of(part.Kind),
                        part.Amount,
                        (rows.Count == 0 ? Money.Zero : rows[^1].Running) + part.Amount,
                        Whole: false
                    )
                );
            foreach (var part in Bridge.InReturn)
            {
                Step(part);
            }

            rows.Add(new Row("Reported backlog", Bridge.Reported, Bridge.Reported, Whole: true));
            foreach (var part in Bridge.Beyond)
            {
                Step(part);
            }

            rows.Add(new Row("Full project cost", Bridge.Full, Bridge.Full, Whole: true));
            return rows;
        }
    }

    public string Chart =>
        new BridgeChart
        {
            Title = "From eradication to the full project cost",
            Description =
                $"Reported backlog {FigureText.Short(Bridge.Reported)}, full project cost {FigureText.Short(Bridge.Full)} at {PriceBase} prices.",
            Blocks = [.. Rows.Select(row => new BridgeChart.Block(row.Label, row.Amount.Pounds, FigureText.Short(row.Amount), row.Whole))],
        }.Draw();
}
