using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Readings;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>What each option brings: a class, pounds by year, its own unit, and who answers for it.</summary>
public sealed class BenefitsModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : OptionRowsPage(show, edit, appraisals)
{
    public override BidSection Section => BidSection.Benefits;

    protected override Grid Rows() => Grid.Of(
        Bid,
        BidColumns.Benefits,
        "benefit",
        [
            OfOption,
            new("name", "What it is"),
            new("class", "Class", Choices: FormChoices.Words<BenefitClass>(BidWords.Of)),
            new("from", "From year (0 is the first)", "nhsuk-input--width-4", InputMode: "numeric"),
            new("full from", "Full from year, where it builds up", "nhsuk-input--width-4", InputMode: "numeric"),
            new("to", "To year", "nhsuk-input--width-4", InputMode: "numeric"),
            new("amount", "£ a year", "nhsuk-input--width-10", InputMode: "decimal"),
            new("owner", "Who answers for it"),
            new("unit", "Its own unit, such as staff hours"),
            new("quantity per year", "Quantity a year", "nhsuk-input--width-10", InputMode: "decimal"),
            new("evidence", "Evidence"),
        ],
        id: ("benefit", "b"));

    private protected override BidOption With(BidOption option, IEnumerable<SheetLine> lines) =>
        KeptWorkings.In([option with { Benefits = [.. BenefitRows.Read(option with { Benefits = [] }, lines, Bid.AppraisalYears)] }], [option])[0];
}
