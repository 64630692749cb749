using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>
/// Moves a bid that takes no more than the move: taken up, submitted, returned, withdrawn, deferred, into delivery, benefits realised,
/// closed.
/// </summary>
public sealed class MoveBid(IPlannerWriter writer, Access access, ApprovalTables tables, TimeProvider clock)
{
    private const int LongestReason = 2000;

    /// <param name="version">Of the bid they saw; null where they saw none, as at a prompt.</param>
    /// <exception cref="Refusal">No such bid, the move is not theirs or not legal now, a reason is missing, or the bid is not complete
    /// enough for it.</exception>
    public Task<CapitalBid> Move(Actor actor, string trust, string reference, BidAct act, string? reason = null, long? version = null) =>
        writer.Run(
            actor.Stamp($"{Verb(act)} bid"),
            db =>
            {
                var bid = BidMoves.Find(access, actor, db, trust, reference);
                var history = BidHistory.Of(db, bid);
                BidMoves.Demand(act, bid, history, actor, reason);
                if (reason?.Length > LongestReason)
                {
                    throw Refusal.BadInput("The reason must be 2,000 characters or fewer.");
                }

                if (version is { } seen && seen != bid.Version)
                {
                    throw Refusal.NotAllowed(StaleEdit.Sentence(db, trust, $"CapitalBid {trust}/{bid.Reference}", bid.Reference));
                }

                var moved = act switch
                {
                    BidAct.Submit => Submitted(db, bid, tables.Of(db, trust)),
                    BidAct.Realise => Realised(bid),
                    BidAct.TakeUp or BidAct.Deliver or BidAct.Close or BidAct.Return or BidAct.Withdraw or BidAct.Defer => bid,
                    BidAct.Review or BidAct.Score or BidAct.Approve => throw new ArgumentOutOfRangeException(
                        nameof(act),
                        act,
                        "This move takes more than the move."
                    ),
                    _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not a move."),
                };
                return BidMoves.Make(
                    db,
                    bid,
                    moved with
                    {
                        State = BidLife.StepOf(act).To,
                    },
                    actor,
                    clock.GetUtcNow().UtcDateTime,
                    reason ?? ""
                );
            }
        );

    private static CapitalBid Submitted(PlannerDb db, CapitalBid bid, ApprovalLimits limits)
    {
        // One that was in the round while it was scored, and came back to its author, may return to it until it closes.
        if (
            bid.Round is { } id
            && db.Rounds.SingleOrDefault(round => round.Trust == bid.Trust && round.Id == id) is { } round
            && !RoundMoves.TakesBids(round.State)
            && (bid.Submission == 0 || round.State == RoundState.Closed)
        )
        {
            throw Refusal.Conflict(RoundWords.TakesNoBids(round));
        }

        var gaps = BidCompleteness.Gaps(bid, limits.FormOf(bid.Capital.Total));
        return gaps.Count == 0
            ? bid with
            {
                Submission = bid.Submission + 1,
            }
            : throw Refusal.BadInput($"{bid.Reference} cannot be submitted yet. {string.Join(" ", gaps.Select(gap => gap.Sentence))}");
    }

    /// <summary>Every benefit that promised a quantity has been accounted for in at least one year.</summary>
    private static CapitalBid Realised(CapitalBid bid)
    {
        var silent = (bid.Preferred?.Benefits ?? [])
            .Where(benefit => benefit.QuantityPerYear is not null && !bid.Realised.Any(actual => actual.Benefit == benefit.Id))
            .Select(benefit => benefit.Name)
            .ToList();
        return silent.Count == 0
            ? bid
            : throw Refusal.BadInput(
                $"Say what came of {string.Join(", ", silent)} first: what was promised is held against what happened."
            );
    }

    private static string Verb(BidAct act) => WireWord.Of(act).Replace('-', ' ');
}
