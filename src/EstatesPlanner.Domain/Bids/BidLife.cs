using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// The life of a bid: who may move what to what. Only these moves exist; every other is refused with a sentence.
/// Idea, draft, submitted, reviewed, scored, decided, delivery, benefits realised, closed; returned, withdrawn and deferred are the ways
/// out.
/// Source: separation of duties of this program (nobody reviews, scores or approves what they wrote, sponsor or have an interest in).
/// </summary>
public static class BidLife
{
    /// <summary>The states of a bid that goes through, in order.</summary>
    public static readonly IReadOnlyList<BidState> Way =
    [
        BidState.Idea,
        BidState.Draft,
        BidState.Submitted,
        BidState.Reviewed,
        BidState.Scored,
        BidState.Decided,
        BidState.Delivery,
        BidState.BenefitsRealised,
        BidState.Closed,
    ];

    private static readonly BidState[] Open = [BidState.Submitted, BidState.Reviewed, BidState.Scored];

    public static readonly IReadOnlyList<BidStep> Steps =
    [
        new(BidAct.TakeUp, [BidState.Idea, BidState.Deferred], BidState.Draft, Duty.WriteBid, BidTie.Own),
        new(BidAct.Submit, [BidState.Draft, BidState.Returned], BidState.Submitted, Duty.WriteBid, BidTie.Own),
        new(BidAct.Review, [BidState.Submitted], BidState.Reviewed, Duty.ReviewBid, BidTie.Independent),
        new(BidAct.Score, [BidState.Reviewed], BidState.Scored, Duty.ScoreBid, BidTie.Independent),
        new(BidAct.Approve, [BidState.Reviewed, BidState.Scored], BidState.Decided, Duty.DecideBid, BidTie.Independent),
        new(BidAct.Deliver, [BidState.Decided], BidState.Delivery, Duty.WriteBid, BidTie.Own),
        new(BidAct.Realise, [BidState.Delivery], BidState.BenefitsRealised, Duty.WriteBid, BidTie.Own),
        new(BidAct.Close, [BidState.BenefitsRealised], BidState.Closed, Duty.CloseBid, BidTie.Independent),
        new(BidAct.Return, Open, BidState.Returned, Duty.ApproveBid, BidTie.Independent, NeedsReason: true),
        new(
            BidAct.Withdraw,
            [BidState.Idea, BidState.Draft, .. Open, BidState.Returned, BidState.Deferred],
            BidState.Withdrawn,
            Duty.WriteBid,
            BidTie.Own,
            NeedsReason: true
        ),
        new(BidAct.Defer, Open, BidState.Deferred, Duty.ApproveBid, BidTie.Independent, NeedsReason: true),
    ];

    public static BidStep StepOf(BidAct act) =>
        Steps.FirstOrDefault(step => step.Act == act) ?? throw new ArgumentOutOfRangeException(nameof(act), act, "Not a move of a bid.");

    /// <summary>
    /// Why this person may not make this move now, in a sentence; null where they may. A missing reason is a refusal too.
    /// </summary>
    public static string? Refusal(BidAct act, CapitalBid bid, BidPeople people, BidPerson person, string? reason = null) =>
        Barred(act, bid, people, person)
        ?? (
            StepOf(act).From.Contains(bid.State)
                ? null
                : $"{bid.Reference} is {Words(bid.State)}, and only a bid that is {Either(StepOf(act).From)} can be {Done(act)}."
        )
        ?? (StepOf(act).NeedsReason && string.IsNullOrWhiteSpace(reason) ? $"Say why {bid.Reference} is {Done(act)}." : null);

    /// <summary>The moves this person could make now, those that need a reason among them.</summary>
    public static IReadOnlyList<BidAct> OpenTo(CapitalBid bid, BidPeople people, BidPerson person) =>
        [.. Steps.Select(step => step.Act).Where(act => Refusal(act, bid, people, person, "a reason") is null)];

    /// <summary>Why this person may never do this to this bid, whatever its state.</summary>
    public static string? Barred(BidAct act, CapitalBid bid, BidPeople people, BidPerson person)
    {
        var step = StepOf(act);
        if (!person.Has(step.Duty))
        {
            return $"{person.Name} may not do this at {bid.Trust}. These roles may: {DutyRules.Holders(step.Duty)}.";
        }

        if (step.Tie == BidTie.Own)
        {
            return bid.Author == person.Id ? null : $"{bid.Reference} was written by {bid.Author}, who alone may do this.";
        }

        return DutyRules.HasInterest(person.Id, bid.Author, bid.Sponsor)
                ? $"{person.Name} wrote or sponsors {bid.Reference}, and nobody scores or approves their own bid."
            : people.Interested.Contains(person.Id)
                ? $"{person.Name} has declared an interest in {bid.Reference}, so they neither review, score nor approve it."
            : act == BidAct.Approve && people.Scored.Contains(person.Id)
                ? $"{person.Name} has scored {bid.Reference}, and whoever scores a bid does not approve it."
            : act == BidAct.Score && people.Approved.ContainsKey(person.Id)
                ? $"{person.Name} has approved {bid.Reference}, and whoever approves a bid does not score it."
            : null;
    }

    public static string Words(BidState state) =>
        state switch
        {
            BidState.Idea => "an idea",
            BidState.Draft => "a draft",
            BidState.Delivery => "in delivery",
            _ => WireWord.Of(state).Replace('-', ' '),
        };

    /// <summary>What a bid is once the move is made: <c>returned</c>.</summary>
    public static string Done(BidAct act) =>
        act switch
        {
            BidAct.TakeUp => "taken up as a draft",
            BidAct.Submit => "submitted",
            BidAct.Review => "reviewed",
            BidAct.Score => "scored",
            BidAct.Approve => "approved",
            BidAct.Deliver => "taken into delivery",
            BidAct.Realise => "marked as having realised its benefits",
            BidAct.Close => "closed",
            BidAct.Return => "returned",
            BidAct.Withdraw => "withdrawn",
            BidAct.Defer => "deferred",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not a move."),
        };

    private static string Either(IReadOnlyList<BidState> states) =>
        states.Count == 1 ? Words(states[0]) : $"{string.Join(", ", states.SkipLast(1).Select(Words))} or {Words(states[^1])}";
}
