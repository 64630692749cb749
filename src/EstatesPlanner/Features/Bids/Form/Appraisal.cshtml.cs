using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>
/// What a bid says of its own appraisal: the denominator of its ratio, scenarios, and who receives the benefits by income.
/// </summary>
public sealed class AppraisalSectionModel(ShowBid show, EditBid edit, BidAppraisals appraisals, DiscountSchedules schedules)
    : SectionPage(show, edit, appraisals)
{
    public Grid Scenarios { get; private set; } = null!;

    public Grid Groups { get; private set; } = null!;

    public Grid Shares { get; private set; } = null!;

    /// <summary>Ids of the cost lines that are divided by.</summary>
    public IReadOnlyList<string> Denominator { get; private set; } = [];

    /// <summary>Every cost line that counts in the economic view, once.</summary>
    public IReadOnlyList<CostLine> Lines =>
        [.. Bid.Options.SelectMany(option => option.Costs).Where(cost => cost.IsEconomic).DistinctBy(cost => cost.Id)];

    public override BidSection Section => BidSection.Appraisal;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        FieldChoice anyOption = new("", "every option that has it");
        IReadOnlyList<FieldChoice> options = [anyOption, .. Bid.Options.Select(option => new FieldChoice(option.Id, option.Name))];
        Denominator = Bid.AppraisalTerms?.Denominator ?? [];
        Scenarios = Grid.Of(
            Bid,
            BidColumns.Scenarios,
            "scenario",
            [
                new("scenario", "Id; rows with one id are one scenario", "nhsuk-input--width-10"),
                new("name", "What happens"),
                new("option", "To which option", Choices: options),
                new("driver", "What moves", Choices: Drivers()),
                new("change percent", "By how much, %", "nhsuk-input--width-5", InputMode: "decimal"),
                new("benefits delayed years", "Benefits later by, years", "nhsuk-input--width-4", InputMode: "numeric"),
                new(
                    "discount schedule",
                    "Discount schedule",
                    Choices: [new("", "as usual"), .. schedules.All.Select(schedule => new FieldChoice(schedule.Id, schedule.Name))]
                ),
            ],
            id: ("scenario", "s")
        );
        Groups = Grid.Of(
            Bid,
            BidColumns.Groups,
            "group",
            [
                new("group", "Id, such as lowest", "nhsuk-input--width-10"),
                new("name", "Who they are"),
                new("income ratio", "Everybody's median income ÷ theirs", "nhsuk-input--width-5", InputMode: "decimal"),
                new("source", "Where that is from"),
            ],
            blank: 1,
            id: ("group", "g")
        );
        Shares = Grid.Of(
            Bid,
            BidColumns.Shares,
            "share",
            [
                new("group", "Group id", "nhsuk-input--width-10"),
                new("option", "Option", Choices: options),
                new("benefit", "Benefit", Choices: Benefits()),
                new("share", "Part of it, 0 to 1", "nhsuk-input--width-5", InputMode: "decimal"),
            ],
            blank: 1
        );
    }

    public void OnGet()
    {
        // Everything is loaded before the handler runs.
    }

    public Task<IActionResult> OnPostAsync([FromForm] long version, [FromForm] bool onward, [FromForm] IReadOnlyList<string>? denominator)
    {
        ModelState.Clear();
        (Scenarios, Groups, Shares) = (Scenarios.Sent(Request.Form), Groups.Sent(Request.Form), Shares.Sent(Request.Form));
        Denominator = [.. (denominator ?? []).Intersect(Lines.Select(line => line.Id), StringComparer.Ordinal)];
        var (scenarios, groups, shares) = (Scenarios.Lines(Bid.Reference), Groups.Lines(Bid.Reference), Shares.Lines(Bid.Reference));
        var terms = new AppraisalRows(Bid.Options, Bid.AppraisalYears, [.. schedules.All.Select(schedule => schedule.Id)]).Read(
            Denominator,
            [.. scenarios.Select(line => line.Line)],
            [.. groups.Select(line => line.Line)],
            [.. shares.Select(line => line.Line)]
        );
        Scenarios.Complain(scenarios, ModelState);
        Groups.Complain(groups, ModelState);
        Shares.Complain(shares, ModelState);
        return Save(version, bid => bid with { AppraisalTerms = terms }, onward);
    }

    private IReadOnlyList<FieldChoice> Drivers() =>
        [
            new("", ""),
            new("capital", "All capital"),
            new("benefits", "All benefits"),
            new("optimism-bias", "Optimism bias"),
            new("residual", "Residual value"),
            .. Lines.Select(line => new FieldChoice($"cost:{line.Id}", $"Cost: {line.Name}")),
            .. Monetised().Select(benefit => new FieldChoice($"benefit:{benefit.Id}", $"Benefit: {benefit.Name}")),
            .. Bid
                .Options.SelectMany(option => option.Risks)
                .DistinctBy(risk => risk.Id)
                .Select(risk => new FieldChoice($"risk:{risk.Id}", $"Risk: {risk.Name}")),
        ];

    private IReadOnlyList<FieldChoice> Benefits() =>
        [new("", ""), .. Monetised().Select(benefit => new FieldChoice(benefit.Id, benefit.Name))];

    private IEnumerable<Benefit> Monetised() =>
        Bid.Options.SelectMany(option => option.Benefits).Where(benefit => benefit.IsMonetised).DistinctBy(benefit => benefit.Id);
}
