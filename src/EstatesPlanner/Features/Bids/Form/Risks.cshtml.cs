using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>Specific risks of each option: how likely, how dear, and when.</summary>
public sealed class RisksModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : OptionRowsPage(show, edit, appraisals)
{
    public override BidSection Section => BidSection.Risks;

    protected override Grid Rows() =>
        Grid.Of(
            Bid,
            BidColumns.Risks,
            "risk",
            [
                OfOption,
                new("name", "What may go wrong"),
                new("probability", "Probability, 0 to 1", "nhsuk-input--width-4", InputMode: "decimal"),
                new("impact", "Cost if it does, £", "nhsuk-input--width-10", InputMode: "decimal"),
                new("year", "Year (0 is the first)", "nhsuk-input--width-4", InputMode: "numeric"),
            ],
            id: ("risk", "r")
        );

    private protected override BidOption With(BidOption option, IEnumerable<SheetLine> lines) =>
        option with
        {
            Risks = [.. RiskRows.Read(option.Id, lines, Bid.AppraisalYears)],
        };
}
