using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>What each option costs by year: rows with one id add up to one line.</summary>
public sealed class CostsModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    public Grid Grid { get; private set; } = null!;

    public override BidSection Section => BidSection.Costs;

    private IReadOnlyList<GridColumn> Columns =>
    [
        new("option", "Option", Choices: [new("", ""), .. Bid.Options.Select(option => new FieldChoice(option.Id, option.Name))]),
        new("name", "What it is"),
        new("kind", "Kind", Choices: FormChoices.Words<CostKind>()),
        new("from", "From year (0 is the first)", "nhsuk-input--width-4", InputMode: "numeric"),
        new("to", "To year", "nhsuk-input--width-4", InputMode: "numeric"),
        new("amount", "£ a year, excluding VAT", "nhsuk-input--width-10", InputMode: "decimal"),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Grid = Grid.Of(Bid, BidColumns.Costs, "cost", Columns, id: ("cost", "c"));
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
        var options = Bid.Options.Select(option => option with { Costs = [.. CostRows.Read([], byOption[option.Id], Bid.AppraisalYears).Select(cost => Kept(cost, option))] }).ToList();
        Grid.Complain(lines, ModelState);
        return Save(version, bid => bid with { Options = options }, onward);
    }

    /// <summary>What the rows do not ask stays: VAT, terms and the life of what is built.</summary>
    private static CostLine Kept(CostLine cost, BidOption option) =>
        option.Costs.FirstOrDefault(known => known.Id == cost.Id) is { } was ? was with { Name = cost.Name, Kind = cost.Kind, Flow = cost.Flow } : cost;
}
