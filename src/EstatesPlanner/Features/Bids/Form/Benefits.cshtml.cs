using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>What each option brings: a class, pounds by year, its own unit, and who answers for it.</summary>
public sealed class BenefitsModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    public Grid Grid { get; private set; } = null!;

    public override BidSection Section => BidSection.Benefits;

    private IReadOnlyList<GridColumn> Columns =>
    [
        new("option", "Option", Choices: [new("", ""), .. Bid.Options.Select(option => new FieldChoice(option.Id, option.Name))]),
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
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Grid = Grid.Of(Bid, BidColumns.Benefits, "benefit", Columns, id: ("benefit", "b"));
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
        var options = Bid.Options.Select(option => option with { Benefits = [.. BenefitRows.Read(option with { Benefits = [] }, byOption[option.Id], Bid.AppraisalYears).Select(benefit => Kept(benefit, option))] }).ToList();
        Grid.Complain(lines, ModelState);
        return Save(version, bid => bid with { Options = options }, onward);
    }

    /// <summary>What the rows do not ask stays; the working of a benefit stays while its figures are the ones it gave.</summary>
    private static Benefit Kept(Benefit benefit, BidOption option) => option.Benefits.FirstOrDefault(known => known.Id == benefit.Id) is not { } was ? benefit : was with
    {
        Name = benefit.Name,
        Class = benefit.Class,
        Flow = benefit.Flow,
        Owner = benefit.Owner,
        Unit = benefit.Unit,
        QuantityPerYear = benefit.QuantityPerYear,
        Evidence = benefit.Evidence,
        Working = was.Flow == benefit.Flow && was.QuantityPerYear == benefit.QuantityPerYear && was.Class == benefit.Class ? was.Working : null,
    };
}
