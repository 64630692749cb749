using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>
/// The options on the short list, and what business as usual costs by the incidents recorded on the items the bid removes.
/// </summary>
public sealed class OptionsModel(ShowBid show, EditBid edit, BidAppraisals appraisals, IPlannerReader store, TimeProvider clock)
    : SectionPage(show, edit, appraisals)
{
    /// <summary>Years of incidents looked back on.</summary>
    private const int YearsBack = 3;

    private const string Repairs = "reactive-repairs";
    private const string Failure = "expected-failure";

    private static readonly IReadOnlyList<GridColumn> Columns =
    [
        new("name", "Name"),
        new("role", "Role", Choices: FormChoices.Words<OptionRole>(BidWords.Of)),
        new("description", "What it is", Rows: 3),
        new("no cost because", "Why it costs nothing, if it does"),
    ];

    public Grid Grid { get; private set; } = null!;

    /// <summary>What the incidents on the items say; null where the bid removes none.</summary>
    public ReactiveCost? Waiting { get; private set; }

    public string? Worth { get; private set; }

    public string? WorthEvidence { get; private set; }

    public override BidSection Section => BidSection.Options;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Grid = Grid.Of(Bid, BidColumns.Options, "option", Columns, blank: Bid.Options.Count == 0 ? 4 : 1, id: ("option", "opt"));
        if (Bid.Removes.Count > 0)
        {
            var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            var since = today.AddYears(-YearsBack).AddDays(1);
            using var db = store.Read();
            Waiting = ReactiveCost.Of(
                Bid,
                IncidentEntry
                    .Of(db, db.Incidents.Where(incident => incident.Trust == Trust && incident.On >= since && incident.On <= today))
                    .SelectMany(entry => entry.Shares),
                since,
                today
            );
        }
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
        var options = lines
            .Select(line => With(OptionRows.Shell(line.Line.NeededReference("option") ?? "", line.Line, Bid.AppraisalYears)))
            .ToList();
        Grid.Complain(lines, ModelState);
        return Save(version, bid => bid with { Options = options }, onward);
    }

    public Task<IActionResult> OnPostWaitingAsync([FromForm] long version, [FromForm] string? worth, [FromForm] string? evidence)
    {
        ModelState.Clear();
        (Worth, WorthEvidence) = (worth, evidence);
        var perHour = 0m;
        if (!string.IsNullOrWhiteSpace(worth) && (!NumberText.TryRead(worth, out perHour, out _, ColumnKind.ExactPounds) || perHour < 0))
        {
            ModelState.AddModelError("worth", "Enter pounds an hour, such as 250.");
        }
        else if (perHour > 0 && string.IsNullOrWhiteSpace(evidence))
        {
            ModelState.AddModelError("evidence", "Say where what an hour is worth comes from.");
        }

        return Save(version, bid => WithWaiting(bid, Waiting!, perHour, Clean(evidence)));
    }

    /// <summary>The lines are put in the place of what was offered before; others of business as usual stay.</summary>
    private static CapitalBid WithWaiting(CapitalBid bid, ReactiveCost waiting, decimal perHour, string evidence)
    {
        var usual =
            bid.BusinessAsUsual
            ?? new BidOption
            {
                Id = "bau",
                Name = "Business as usual",
                Role = OptionRole.BusinessAsUsual,
                Costs = [],
                Benefits = [],
                Risks = [],
            };
        IReadOnlyList<CostLine> offered =
        [
            Line(
                Repairs,
                $"Reactive repairs: {waiting.Rectified} over {EnglishText.Quantity(waiting.Years)} years",
                waiting.RepairsPerYear.Pounds,
                bid
            ),
            .. perHour > 0
                ?
                [
                    Line(
                        Failure,
                        $"Expected failure: {EnglishText.Quantity(waiting.HoursPerYear)} clinical hours a year at £{EnglishText.Quantity(perHour)} ({evidence})",
                        waiting.FailurePerYear(perHour).Pounds,
                        bid
                    ),
                ]
                : Array.Empty<CostLine>(),
        ];
        var costed = usual with
        {
            NoCostBecause = null,
            Costs = [.. usual.Costs.Where(cost => cost.Id is not (Repairs or Failure)), .. offered],
        };
        return bid with
        {
            Options = bid.BusinessAsUsual is null
                ? [costed, .. bid.Options]
                : [.. bid.Options.Select(option => option.Id == usual.Id ? costed : option)],
        };
    }

    private static CostLine Line(string id, string name, decimal pounds, CapitalBid bid) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = CostKind.Revenue,
            Flow = Flow.Run(0, bid.AppraisalYears, pounds),
        };

    /// <summary>An option as the form has it, with what the other sections say of it.</summary>
    private BidOption With(BidOption option) =>
        Bid.Options.FirstOrDefault(known => known.Id == option.Id) is { } known
            ? option with
            {
                Costs = known.Costs,
                Benefits = known.Benefits,
                Risks = known.Risks,
                OptimismBias = known.OptimismBias,
                Replaces = known.Replaces,
            }
            : option;
}
