using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>The optimism bias of each option, and the cost lines that carry it.</summary>
public sealed class BiasModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    private static readonly IReadOnlyList<GridColumn> Columns =
    [
        new("name", "Option"),
        new("optimism bias percent", "Optimism bias, %", "nhsuk-input--width-4", InputMode: "decimal"),
        new("optimism bias base", "Of these costs (ids between semicolons)"),
    ];

    public Grid Grid { get; private set; } = null!;

    public string CostIds =>
        string.Join(
            "; ",
            Bid.Options.Where(option => option.Costs.Count > 0)
                .Select(option => $"{option.Name}: {string.Join(", ", option.Costs.Select(cost => $"{cost.Id} ({cost.Name})"))}")
        );

    public override BidSection Section => BidSection.Bias;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Grid = Grid.Of(Bid, BidColumns.Options, "option", Columns, blank: 0);
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
        var shells = lines.ToDictionary(
            line => line.Line.Text("option") ?? "",
            line => (line.Line, Shell: OptionRows.Shell(line.Line.Text("option") ?? "", line.Line, Bid.AppraisalYears)),
            StringComparer.Ordinal
        );
        foreach (var option in Bid.Options.Where(option => shells.ContainsKey(option.Id)))
        {
            foreach (var id in (shells[option.Id].Shell.OptimismBias?.Base ?? []).Where(id => !option.Costs.Any(cost => cost.Id == id)))
            {
                shells[option.Id].Line.Refuse("optimism bias base", $"Option {option.Name} has no cost {id}.");
            }
        }

        Grid.Complain(lines, ModelState);
        return Save(
            version,
            bid =>
                bid with
                {
                    Options =
                    [
                        .. bid.Options.Select(option =>
                            shells.TryGetValue(option.Id, out var sent)
                                ? option with
                                {
                                    OptimismBias = Kept(sent.Shell.OptimismBias, option.OptimismBias),
                                }
                                : option
                        ),
                    ],
                },
            onward
        );
    }

    /// <summary>A percentage that has not changed keeps the working it came from.</summary>
    private static OptimismBias? Kept(OptimismBias? sent, OptimismBias? before) =>
        sent is not null && before is not null && sent.Percent == before.Percent ? sent with { Working = before.Working } : sent;
}
