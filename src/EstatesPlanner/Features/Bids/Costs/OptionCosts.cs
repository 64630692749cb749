using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>An option's cost form as its pages show it.</summary>
/// <param name="Statement">The form worked out; null where there is none, or it has problems.</param>
/// <param name="Bridge">From the register to the outturn; null where the bid removes no open item.</param>
public sealed record OptionCosts(BidOption Option, CostStatement? Statement, IReadOnlyList<CostFormProblem> Problems, OutturnBridge? Bridge)
{
    /// <summary>One row of the table of the bridge.</summary>
    /// <param name="Running">The sum so far.</param>
    public sealed record BridgeRow(string Label, Money? Step, Money Running);

    /// <summary>Why the option's capital is not the form's any more; null where it is.</summary>
    public string? Parted =>
        Statement is null || FormLines.Agree(Option, Statement)
            ? null
            : "The option's capital lines are not what this form comes to now: the price series or the bid's price base has changed since it was saved. Save the form again.";

    /// <summary>What optimism bias is a percentage of, in words.</summary>
    public string BiasBase =>
        Statement is not { Terms.Bias: { } bias } statement
            ? "No optimism bias is stated."
            : FormattableString.Invariant(
                $"Optimism bias is {bias.Percent:0.##}% of {string.Join(", ", statement.Parts.Where(part => statement.Terms.IsBiased(part.Part) && part.Stated != Money.Zero).Select(part => FormLines.NameOf(part.Part).ToLowerInvariant()))}."
            )
                + (
                    statement.Form.BiasOnContingencyBecause is { Length: > 0 } why && statement.Terms.IsBiased(FormPart.Contingency)
                        ? $" It stands on contingency too: {why}"
                        : ""
                );

    public IReadOnlyList<BridgeRow> BridgeRows
    {
        get
        {
            var rows = new List<BridgeRow>();
            foreach (var step in Bridge?.Steps ?? [])
            {
                rows.Add(
                    new BridgeRow(
                        CostWords.Of(step.Kind),
                        step.Whole ? null : step.Amount,
                        step.Whole ? step.Amount : rows[^1].Running + step.Amount
                    )
                );
            }

            return rows;
        }
    }

    public string Chart =>
        Bridge is null
            ? ""
            : new BridgeChart
            {
                Title = "From eradication to outturn",
                Description =
                    $"Cost to eradicate {FigureText.Short(Bridge.Steps[0].Amount)}, outturn {FigureText.Short(Bridge.Steps[^1].Amount)}. The table below has every step.",
                Blocks =
                [
                    .. Bridge
                        .Steps.Where(step => step.Whole || step.Amount != Money.Zero)
                        .Select(step => new BridgeChart.Block(
                            CostWords.Of(step.Kind),
                            step.Amount.Pounds,
                            FigureText.Short(step.Amount),
                            step.Whole
                        )),
                ],
            }.Draw();

    public ExportSheet FormSheet() =>
        new(
            "Cost form",
            ["Row", "Excluding VAT", "VAT", "Including VAT"],
            [
                .. Statement!.Rows.Select(row =>
                    (IReadOnlyList<object?>)[CostWords.Of(row.Kind, Statement.Form), row.Net.Pounds, row.Vat.Pounds, row.Gross.Pounds]
                ),
            ]
        );

    public ExportSheet YearSheet() =>
        new(
            "Cash flow",
            ["Financial year", "Excluding VAT", "VAT", "VAT recovered", "Outturn"],
            [
                .. Statement!.Years.Select(year =>
                    (IReadOnlyList<object?>)
                        [year.Year.ToString(), year.Net.Pounds, year.Vat.Pounds, year.Recovered.Pounds, year.Outturn.Pounds]
                ),
            ]
        );

    public ExportSheet BridgeSheet() =>
        new(
            "Bridge",
            ["Step", "Amount", "So far"],
            [.. BridgeRows.Select(row => (IReadOnlyList<object?>)[row.Label, row.Step?.Pounds, row.Running.Pounds])]
        );
}
