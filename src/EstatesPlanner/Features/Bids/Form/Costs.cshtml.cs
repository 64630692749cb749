using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>
/// What each option costs by year: rows with one id add up to one line. The capital of an option with a cost form is the form's and stands
/// on its own page.
/// </summary>
public sealed class CostsModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : OptionRowsPage(show, edit, appraisals)
{
    public override BidSection Section => BidSection.Costs;

    protected override Grid Rows() =>
        Grid.Of(
            Bid with
            {
                Options = [.. Bid.Options.Select(option => option with { Costs = [.. option.Costs.Except(OfForm(option))] })],
            },
            BidColumns.Costs,
            "cost",
            [
                OfOption,
                new("name", "What it is"),
                new("kind", "Kind", Choices: FormChoices.Words<CostKind>()),
                new("from", "From year (0 is the first)", "nhsuk-input--width-4", InputMode: "numeric"),
                new("to", "To year", "nhsuk-input--width-4", InputMode: "numeric"),
                new("amount", "£ a year, excluding VAT", "nhsuk-input--width-10", InputMode: "decimal"),
            ],
            id: ("cost", "c")
        );

    private protected override BidOption With(BidOption option, IEnumerable<SheetLine> lines)
    {
        IReadOnlyList<CostLine> costs = [.. OfForm(option), .. CostRows.Read([], lines, Bid.AppraisalYears)];
        return option with { Costs = costs, OptimismBias = BiasOver(option.OptimismBias, costs) };
    }

    private static IEnumerable<CostLine> OfForm(BidOption option) =>
        option.CostForm is null ? [] : option.Costs.Where(cost => cost.Kind == CostKind.Capital);

    /// <summary>A percentage of costs that are gone is none.</summary>
    private static OptimismBias? BiasOver(OptimismBias? bias, IReadOnlyList<CostLine> costs) =>
        bias is null ? null
        : bias with { Base = [.. bias.Base.Where(id => costs.Any(cost => cost.Id == id))] } is { Base.Count: > 0 } still ? still
        : null;
}
