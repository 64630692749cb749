using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>How the options came about: critical success factors, and the five steps of the options filter.</summary>
public sealed class FilterModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    private static readonly IReadOnlyList<GridColumn> FactorColumns =
    [
        new("factor", "Id, such as fit", "nhsuk-input--width-10"),
        new("name", "What any option must meet"),
    ];

    private static readonly IReadOnlyList<GridColumn> ChoiceColumns =
    [
        new("step", "Step", Choices: FormChoices.Words<FilterStep>()),
        new("name", "Choice"),
        new("meets", "Factors it meets (ids between semicolons)"),
        new("outcome", "What became of it", Choices: FormChoices.Words<FilterOutcome>()),
        new("reason", "Why", Rows: 2),
    ];

    public Grid Factors { get; private set; } = null!;

    public Grid Choices { get; private set; } = null!;

    public override BidSection Section => BidSection.Filter;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Factors = Grid.Of(Bid, BidColumns.Factors, "factor", FactorColumns, id: ("factor", "f"));
        Choices = Grid.Of(Bid, BidColumns.Filter, "choice", ChoiceColumns, blank: Bid.Filter is null ? 5 : 1);
    }

    public void OnGet()
    {
        // Everything is loaded before the handler runs.
    }

    public Task<IActionResult> OnPostAsync([FromForm] long version, [FromForm] bool onward)
    {
        ModelState.Clear();
        (Factors, Choices) = (Factors.Sent(Request.Form), Choices.Sent(Request.Form));
        var (factors, choices) = (Factors.Lines(Bid.Reference), Choices.Lines(Bid.Reference));
        var filter = FilterRows.Read([.. factors.Select(line => line.Line)], [.. choices.Select(line => line.Line)]);
        Factors.Complain(factors, ModelState);
        Choices.Complain(choices, ModelState);
        return Save(version, bid => bid with { Filter = filter }, onward);
    }
}
