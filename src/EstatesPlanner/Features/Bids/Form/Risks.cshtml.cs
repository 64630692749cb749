using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>Specific risks of each option: how likely, how dear, and when.</summary>
public sealed class RisksModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    public Grid Grid { get; private set; } = null!;

    public override BidSection Section => BidSection.Risks;

    private IReadOnlyList<GridColumn> Columns =>
    [
        new("option", "Option", Choices: [new("", ""), .. Bid.Options.Select(option => new FieldChoice(option.Id, option.Name))]),
        new("name", "What may go wrong"),
        new("probability", "Probability, 0 to 1", "nhsuk-input--width-4", InputMode: "decimal"),
        new("impact", "Cost if it does, £", "nhsuk-input--width-10", InputMode: "decimal"),
        new("year", "Year (0 is the first)", "nhsuk-input--width-4", InputMode: "numeric"),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Grid = Grid.Of(Bid, BidColumns.Risks, "risk", Columns, id: ("risk", "r"));
    }

    public void OnGet()
    {
        // Everything is loaded before the handler runs.
    }

    public Task<IActionResult> OnPostAsync([FromForm] long version, [FromForm] bool onward)
    {
        ModelState.Clear();
        Grid = Grid.Sent(Request.Form);
        var lines = Grid.Lines(Bid.Reference);
        lines.ToList().ForEach(line => line.Line.Demand("option"));
        var byOption = lines.ToLookup(line => line.Line.Text("option"), line => line.Line, StringComparer.Ordinal);
        var options = Bid.Options.Select(option => option with { Risks = [.. RiskRows.Read(option.Id, byOption[option.Id], Bid.AppraisalYears)] }).ToList();
        Grid.Complain(lines, ModelState);
        return Save(version, bid => bid with { Options = options }, onward);
    }
}
