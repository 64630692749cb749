using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Estate;
using EstatesPlanner.Books.Plans;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Bids.Costs;
using EstatesPlanner.Features.Bids.Gains;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// One bid: how far it has come and what can be done next, need, options appraised, costs and benefits by year, the backlog it removes, its
/// score, its business case.
/// </summary>
public sealed class BidModel(
    ShowBid show,
    Access access,
    BidAppraisals appraisals,
    OpenCosts costs,
    CasePoints points,
    BidPlans plans,
    ApproveBid approve,
    MoveBid move,
    ReviewBid review,
    RecordBenefit record,
    BenefitTemplateFile templates,
    IPlannerReader store,
    TimeProvider clock
) : TrustPage
{
    public BidSheet Sheet { get; private set; } = null!;

    public BidEntry Entry => Sheet.Entry;

    public PersonNames People { get; private set; } = null!;

    /// <summary>Items it removes from blocks that are leaving, each with why no money should go there.</summary>
    public IReadOnlyList<string> Leaving { get; private set; } = [];

    /// <summary>What is kept with the items it removes, of those the reader may see.</summary>
    public IReadOnlyList<ItemEvidence> Evidence { get; private set; } = [];

    /// <summary>
    /// The preferred option's bridge from the register to the outturn; null where it has no cost form or removes no item.
    /// </summary>
    public OptionCosts? Bridge { get; private set; }

    public Round? Round => Sheet.Round;

    /// <summary>The checklist of its business case, for those who may make one.</summary>
    public CaseChecklist? Checklist { get; private set; }

    /// <summary>What the plan of its round makes of it, for those who may know.</summary>
    public BidPlan? Plan { get; private set; }

    public AppraisalAnswer? Appraisal { get; private set; }

    public IReadOnlyList<AppraisalProblem> AppraisalProblems { get; private set; } = [];

    public AppraisedOption? Preferred => Appraisal?.Options.FirstOrDefault(option => option.Id == Entry.Bid.Preferred?.Id);

    public PriceBase PriceBase => Sheet.PriceBase;

    public string CostChart => BidCharts.Costs(Entry.Bid);

    public string ScoreChart => BidCharts.Score(Criteria);

    public string RealisedChart => BidCharts.Realised(Accounts);

    public IReadOnlyList<BenefitAccount> Accounts => BenefitAccount.Of(Entry.Bid);

    public IReadOnlyList<(Criterion Criterion, CriterionScore Score)> Criteria => [.. Round!.Criteria.Zip(Entry.Score.ByCriterion)];

    /// <summary>Whether each judged criterion of its round has a score.</summary>
    public bool IsAllScored => Entry.Score.StillToScore(Round!.Criteria).Count == 0;

    /// <summary>
    /// Scores are for those who may see bids beside each other, and for a bid's own author and sponsor; for a scorer of the round once its
    /// scoring has ended.
    /// </summary>
    public bool SeesScore => Round is { } round && (SeesScores(round) || (IsOwn && !access.IsBlind(Actor, round)));

    /// <summary>Whether the reader scores in its round and sees no scores of it until the scoring has ended.</summary>
    public bool IsBlind => Round is { } round && access.IsBlind(Actor, round);

    public bool MayDeclare =>
        Round is not null && May(Duty.ViewRanking) && !DutyRules.HasInterest(Actor.Id, Entry.Bid.Author, Entry.Bid.Sponsor, Entry.Declared);

    public bool MayScore =>
        May(Duty.ScoreBid)
        && Round is { } round
        && RoundMoves.IsScored(round.State)
        && BidLife.Barred(BidAct.Score, Entry.Bid, Sheet.History.People, BidHistory.Person(Actor, Trust)) is null;

    public bool MayEdit => EditBid.IsOpen(Entry.Bid) && Entry.Bid.Author == Actor.Id && May(Duty.WriteBid);

    public bool MayRecord =>
        Entry.Bid.State is BidState.Delivery or BidState.BenefitsRealised && Entry.Bid.Author == Actor.Id && May(Duty.WriteBid);

    /// <summary>
    /// Open items that the works have put right, or soon will: each is closed on its own page, by the register's own rule.
    /// </summary>
    public IReadOnlyList<Domain.Backlog.BacklogItem> ToClose =>
        Entry.Bid.State is BidState.Delivery or BidState.BenefitsRealised or BidState.Closed ? Entry.Items : [];

    protected override Duty Duty => Duty.ViewBids;

    private bool IsOwn => DutyRules.HasInterest(Actor.Id, Entry.Bid.Author, Entry.Bid.Sponsor);

    public IActionResult OnGet(string reference, string? table, string? format, string? confirm)
    {
        Load(reference);
        Confirm = confirm is null ? null : Asking(confirm);
        return (table, format) switch
        {
            (_, null) => Page(),
            ("benefits", _) => TableDownload.Of(BenefitTable.Of(Entry.Bid, templates).Sheet(), $"{Trust} {reference} benefits", format),
            ("realised", _) => TableDownload.Of(RealisedSheet.Of(Accounts), $"{Trust} {reference} benefits realised", format),
            (null, _) => TableDownload.Of(EffectSheet.Of(Sheet), $"{Trust} {reference} effect on the return", format),
            _ => throw Refusal.NotFound($"{reference} has no table {table}."),
        };
    }

    public Task<IActionResult> OnPostApproveAsync(string reference, [FromForm] long version) =>
        Try(
            reference,
            "",
            async () =>
            {
                var bid = await approve.Approve(Actor, Trust, reference, version);
                return bid.State == BidState.Decided
                    ? $"{bid.Reference} is approved."
                    : $"Your approval of {bid.Reference} is recorded. It awaits another person's.";
            }
        );

    public Task<IActionResult> OnPostMoveAsync(string reference, [FromForm] string? act, [FromForm] long version) =>
        Try(
            reference,
            $"reason-{act}",
            async () =>
            {
                var step =
                    WireWord.TryParse<BidAct>(act, out var known) && known is not (BidAct.Review or BidAct.Score or BidAct.Approve)
                        ? known
                        : throw Refusal.BadInput("Choose what is to be done with the bid.");
                var bid = await move.Move(Actor, Trust, reference, step, Request.Form[$"reason-{act}"], version);
                return $"{bid.Reference} is {BidLife.Words(bid.State)}.";
            }
        );

    public Task<IActionResult> OnPostReviewAsync(
        string reference,
        [FromForm] string? side,
        [FromForm] string? verdict,
        [FromForm] string? comment
    ) =>
        Try(
            reference,
            "comment",
            async () =>
            {
                var from = WireWord.TryParse<ReviewSide>(side, out var known)
                    ? known
                    : throw Refusal.BadInput("Choose the side from which you review.");
                var made = WireWord.TryParse<ReviewVerdict>(verdict, out var word)
                    ? word
                    : throw Refusal.BadInput("Choose what you make of it.");
                await review.Review(Actor, Trust, reference, from, made, comment);
                return $"Your review of {reference} is saved.";
            }
        );

    public Task<IActionResult> OnPostRealisedAsync(
        string reference,
        [FromForm] string? benefit,
        [FromForm] string? year,
        [FromForm] string? quantity,
        [FromForm] string? evidence
    ) =>
        Try(
            reference,
            "quantity",
            async () =>
            {
                await record.Record(
                    Actor,
                    Trust,
                    reference,
                    new RealisedBenefit(
                        benefit ?? "",
                        FinancialYear.TryParse(year, out var known)
                            ? known
                            : throw Refusal.BadInput("Enter a financial year such as 2028/29."),
                        NumberText.TryRead(quantity ?? "", out var number, out _)
                            ? number
                            : throw Refusal.BadInput("Enter what it came to as a number."),
                        evidence ?? ""
                    )
                );
                return "What it came to is saved.";
            }
        );

    /// <summary>Whether an act is asked about before it is done: what it does stays done.</summary>
    public static bool IsConfirmed(BidAct act) => act is not (BidAct.TakeUp or BidAct.Review or BidAct.Score);

    /// <exception cref="Refusal">It is no act of a bid, or none that the reader can do now.</exception>
    private Confirmation Asking(string word)
    {
        if (!WireWord.TryParse<BidAct>(word, out var act) || !IsConfirmed(act) || !Sheet.Next.Contains(act))
        {
            throw Refusal.NotFound($"There is nothing of that kind for you to do with {Entry.Bid.Reference} now.");
        }

        var version = ("version", Entry.Bid.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var send = Addresses.Bid(Trust, Entry.Bid.Reference, handler: act == BidAct.Approve ? "approve" : "move");
        var back = Addresses.Bid(Trust, Entry.Bid.Reference);
        return new Confirmation(
            LifeWords.Question(act, Entry.Bid),
            LifeWords.Happens(act, Entry.Bid, Sheet),
            send,
            LifeWords.Button(act),
            back
        )
        {
            Sends = act == BidAct.Approve ? [version] : [version, ("act", WireWord.Of(act))],
            Reason = BidLife.StepOf(act).NeedsReason
                ? new FormField($"reason-{WireWord.Of(act)}", $"Why is it {BidLife.Done(act)}?", null, Rows: 3)
                : null,
        };
    }

    private async Task<IActionResult> Try(string reference, string field, Func<Task<string>> act)
    {
        try
        {
            Done = await act();
            return Redirect(Addresses.Bid(Trust, reference));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            Load(reference);
            ModelState.Clear();
            Confirm =
                refusal.Kind == RefusalKind.BadInput
                && field.StartsWith("reason-", StringComparison.Ordinal)
                && Sheet.Next.Any(act => field == $"reason-{WireWord.Of(act)}" && BidLife.StepOf(act).NeedsReason)
                    ? Asking(field["reason-".Length..])
                    : null;
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? field : "", refusal.Message);
            Response.StatusCode = refusal.Kind switch
            {
                RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
                RefusalKind.Conflict => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status200OK,
            };
            return Page();
        }
    }

    private void Load(string reference)
    {
        Sheet = show.Open(Actor, reference, Trust);
        (Appraisal, AppraisalProblems) = appraisals.Of(Entry.Bid);
        Checklist = May(Duty.MakeBusinessCase) ? points.Of(Actor, Sheet) : null;
        Plan = plans.Of(Actor, Entry.Bid, Round);
        Bridge = costs.Of(Entry).FirstOrDefault(option => option.Option.Id == Entry.Bid.Preferred?.Id && option.Bridge is not null);
        using var db = store.Read();
        People = new PersonNames(db);
        Evidence = ItemEvidence.Of(db, [.. Entry.Items.Where(item => Actor.Has(Duty.ViewRegister, Trust, item.SiteCode))]);
        var leaving = LeavingBlocks.Of(db, Trust, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        Leaving =
        [
            .. Entry
                .Items.Select(item => (item.Reference, Warning: leaving.Warning(item.SiteCode, item.BlockCode)))
                .Where(item => item.Warning is not null)
                .Select(item => $"{item.Reference}: {item.Warning}"),
        ];
    }
}
