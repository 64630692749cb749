using EstatesPlanner.Books.Plans;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Plans;

/// <summary>The plan of a round: made behind the page, shown with what it funds, what it leaves out and where the money goes.</summary>
public sealed class PlanModel(RoundBooks books, KeptPlans plans, StalePlan stale, PlanJobs jobs, PlanRound planRound) : TrustPage
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(60);

    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>(StringComparer.Ordinal);

    private PlanJob? job;

    public Round Round { get; private set; } = null!;

    public KeptPlan? Kept { get; private set; }

    /// <summary>What has changed since the plan was made; it is current where nothing has.</summary>
    public IReadOnlyList<string> Since { get; private set; } = [];

    public bool IsOutOfDate => Since.Count > 0;

    /// <summary>Bids that no plan of the round can take in.</summary>
    public IReadOnlyList<SetApartBid> SetApart { get; private set; } = [];

    public bool IsRunning => job is { Work.IsCompleted: false };

    public PlanProgress? Progress => job?.Progress;

    public string StatusTitle =>
        IsOutOfDate
            ? "Out of date"
            : Kept!.Record.Status switch
            {
                "optimal" => "Optimal",
                "infeasible" => "No plan",
                _ => "Not proved",
            };

    public string StatusWords => IsOutOfDate ? $"when it was made: {Kept!.StatusWords}" : Kept!.StatusWords;

    public string ObjectiveWords =>
        Round.Objective switch
        {
            RoundObjective.Score => "sum of the funded bids' scores",
            RoundObjective.Npsv => "sum of net present social value, £",
            RoundObjective.HighRiskRemoved => "High-risk backlog removed, £",
            _ => throw new InvalidOperationException("Not an objective."),
        };

    public long Planned => Kept!.Lines.Pots.Sum(line => line.Spent);

    public IReadOnlyList<(string Pot, IReadOnlyList<PlanLines.PotLine> Years)> Pots =>
        [
            .. Round.Pots.Select(pot =>
                (
                    pot.Name,
                    (IReadOnlyList<PlanLines.PotLine>)[.. Kept!.Lines.Pots.Where(line => line.Pot == pot.Id).OrderBy(line => line.Year)]
                )
            ),
        ];

    public string Chart => PlanChart.Draw(Round, Kept!.Lines.Pots);

    protected override Duty Duty => Duty.ViewRanking;

    public IActionResult OnGet(string round, string? format)
    {
        Load(round);
        return format is null || Kept is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Round.Id} plan", format);
    }

    public async Task<IActionResult> OnPostMakeAsync(string round)
    {
        Load(round);
        planRound.Demand(Actor, Trust);
        job = jobs.Start(Actor, Trust, Round.Id, UsualLimit);

        // A small round is done before the reader would have read that it had begun.
        await Task.WhenAny(job.Work, Task.Delay(TimeSpan.FromSeconds(1.5)));
        return Redirect(Addresses.Plan(Trust, Round.Id));
    }

    public IActionResult OnPostStop(string round)
    {
        Load(round);
        planRound.Demand(Actor, Trust);
        job?.Stop();
        return Redirect(Addresses.Plan(Trust, Round.Id));
    }

    public string NameOf(string bid) => names.GetValueOrDefault(bid, "");

    public long SpendOf(string bid) => Kept!.Record.Spending.Where(line => line.Bid == bid).Sum(line => line.Pounds);

    public string PotsOf(PlanLines.FundedLine line) => string.Join(", ", line.Pots.Distinct(StringComparer.Ordinal).Select(PotName));

    public string WhyNot(PlanLines.UnfundedLine line) =>
        Kept!.Lines.SetApart.FirstOrDefault(apart => apart.Bid == line.Bid) is { } apart ? $"Not weighed. {apart.Why}"
        : line.Why?.Binding is { Count: > 0 } binding
            ? string.Join(
                "; ",
                binding
                    .GroupBy(cell => cell.Pot, StringComparer.Ordinal)
                    .Select(pot => $"{PotName(pot.Key)} in {string.Join(", ", pot.Select(cell => cell.Year))}")
            )
        : "Its money is there, but another choice or a rule is worth more";

    public string Thousandths(long? value) => value is { } thousandths ? FigureText.Score(thousandths / 1000m) : "nothing yet";

    private string PotName(string id) => Round.Pots.FirstOrDefault(pot => pot.Id == id)?.Name ?? id;

    private void Load(string round)
    {
        var book = books.Open(Actor, round, Trust);
        Round = book.Round;
        SetApart = book.SetApart;
        names = book.Bids.ToDictionary(entry => entry.Bid.Reference, entry => entry.Bid.Name, StringComparer.Ordinal);
        Kept = plans.Latest(Trust, Round.Id);
        Since = Kept is null ? [] : stale.Since(book, Kept);
        job = jobs.Find(Trust, Round.Id);
        if (job?.Work.Exception?.InnerException is { } fault)
        {
            ModelState.AddModelError("", fault is Refusal ? fault.Message : "The program is at fault: the search ended without an answer.");
        }
    }

    private ExportSheet Sheet() =>
        new(
            "Plan",
            ["bid", "name", "funded", "start", "pots", "capital, £", "value", "plan"],
            Kept!
                .Lines.Funded.Select(line =>
                    (IReadOnlyList<object?>)
                        [line.Bid, NameOf(line.Bid), "yes", line.Start.ToString(), PotsOf(line), SpendOf(line.Bid), line.Value, Standing]
                )
                .Concat(
                    Kept.Lines.NotFunded.Select(line =>
                        (IReadOnlyList<object?>)[line.Bid, NameOf(line.Bid), "no", null, null, null, null, Standing]
                    )
                )
        );

    private string Standing => IsOutOfDate ? "out of date" : "inputs unchanged since";
}
