using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Books.Bids;

/// <summary>Finds a bid for somebody who would move it, and writes down every move.</summary>
internal static class BidMoves
{
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public static CapitalBid Find(Access access, Actor actor, PlannerDb db, string trust, string reference) =>
        access.Bids(actor, db, trust).SingleOrDefault(bid => bid.Reference == reference) ?? throw Refusal.NotFound($"No bid {reference}.");

    /// <exception cref="Refusal">The actor may not make this move, or the bid is not where it could be made from.</exception>
    public static void Demand(BidAct act, CapitalBid bid, BidHistory history, Actor actor, string? reason = null)
    {
        if (BidLife.Refusal(act, bid, history.People, BidHistory.Person(actor, bid.Trust), reason) is { } sentence)
        {
            throw BidLife.Refusal(act, bid, history.People, BidHistory.Person(actor, bid.Trust), "a reason") is null
                ? Refusal.BadInput(sentence)
                : Refusal.NotAllowed(sentence);
        }
    }

    /// <summary>The bid in another state, with the move beside it.</summary>
    public static CapitalBid Make(PlannerDb db, CapitalBid bid, CapitalBid moved, Actor actor, DateTime at, string reason = "")
    {
        Note(db, bid, moved.State, actor, at, reason);
        db.Entry(bid).CurrentValues.SetValues(moved);
        return moved;
    }

    public static void Note(PlannerDb db, CapitalBid bid, BidState to, Actor actor, DateTime at, string reason = "") =>
        db.BidMoves.Add(
            new BidMove
            {
                Id = Guid.CreateVersion7(),
                Trust = bid.Trust,
                Bid = bid.Reference,
                From = bid.State,
                To = to,
                By = actor.Id,
                At = at,
                Reason = reason.Trim(),
            }
        );

    /// <summary>A reviewed bid becomes scored once somebody without an interest has scored every judged criterion of its round.</summary>
    /// <param name="sheets">What has been scored in this unit of work and is not saved yet.</param>
    public static void NoteScored(
        PlannerDb db,
        CapitalBid bid,
        Actor actor,
        DateTime at,
        params IEnumerable<(string Criterion, string Person)> sheets
    )
    {
        if (bid.State == BidState.Reviewed && Unscored(db, bid, BidHistory.Of(db, bid).People, sheets) is { Count: 0 })
        {
            Make(db, bid, bid with { State = BidState.Scored }, actor, at);
        }
    }

    /// <summary>Ids of the judged criteria of its round that nobody has scored; null for a bid with nothing to be scored by.</summary>
    public static IReadOnlyList<string>? Unscored(
        PlannerDb db,
        CapitalBid bid,
        BidPeople people,
        params IEnumerable<(string Criterion, string Person)> more
    )
    {
        var criteria = bid.Round is null
            ? []
            : db.Rounds.SingleOrDefault(round => round.Trust == bid.Trust && round.Id == bid.Round)?.Criteria ?? [];
        var judged = criteria.Where(criterion => criterion.IsJudged).Select(criterion => criterion.Id).ToList();
        var sheets = db
            .ScoreSheets.Where(sheet => sheet.Trust == bid.Trust && sheet.Round == bid.Round && sheet.Bid == bid.Reference)
            .Select(sheet => new { sheet.Criterion, sheet.Person })
            .AsEnumerable()
            .Select(sheet => (sheet.Criterion, sheet.Person))
            .Concat(more)
            .Where(sheet => people.IsIndependent(bid, sheet.Person))
            .Select(sheet => sheet.Criterion)
            .ToHashSet(StringComparer.Ordinal);
        return judged.Count == 0 ? null : [.. judged.Where(criterion => !sheets.Contains(criterion))];
    }
}
