using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>
/// A section whose rows each belong to an option: costs, risks. All rows are sent together and put back option by option.
/// </summary>
public abstract class OptionRowsPage(ShowBid show, EditBid edit, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    public Grid Grid { get; private set; } = null!;

    /// <summary>The column that says whose a row is.</summary>
    protected GridColumn OfOption =>
        new("option", "Option", Choices: [new("", ""), .. Bid.Options.Select(option => new FieldChoice(option.Id, option.Name))]);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Grid = Rows();
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
        var options = Bid.Options.Select(option => With(option, byOption[option.Id])).ToList();
        Grid.Complain(lines, ModelState);
        return Save(version, bid => bid with { Options = options }, onward);
    }

    /// <summary>The rows as the bid has them.</summary>
    protected abstract Grid Rows();

    /// <summary>An option as its rows say it is.</summary>
    private protected abstract BidOption With(BidOption option, IEnumerable<SheetLine> lines);
}
