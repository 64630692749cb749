using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>
/// One person scores one bid on one judged criterion, alone and without an interest in it. Scoring again replaces their own level.
/// </summary>
public sealed class ScoreBid(IPlannerWriter writer, Access access, RoundBooks rounds, TimeProvider clock)
{
    /// <param name="round">Id of the round.</param>
    /// <param name="bid">Reference of a bid in it.</param>
    /// <param name="criterion">Id of one of its judged criteria.</param>
    /// <param name="level">One of the criterion's described levels.</param>
    /// <param name="reason">Why that level, in words.</param>
    /// <param name="seen">SHA-256 of what the bid said when the scorer opened it; null for what it says now.</param>
    /// <exception cref="Refusal">The actor has an interest in the bid or may not score, the round is not open, the bid is decided or has
    /// changed, or a part of the judgement does not fit.</exception>
    public async Task<ScoreSheet> Score(
        Actor actor,
        string trust,
        string round,
        string bid,
        string criterion,
        decimal level,
        string reason,
        string? seen = null
    )
    {
        var found = rounds.Find(actor, round, trust);
        var judging = new Judging(actor, bid, criterion, level, reason);
        return await writer.Run(
            actor.Stamp("score bid"),
            db =>
            {
                var current = db.Rounds.Single(candidate => candidate.Trust == found.Trust && candidate.Id == found.Id);
                var known = db.Bids.SingleOrDefault(candidate => candidate.Trust == found.Trust && candidate.Reference == bid);
                if (judging.Fault(access, db, current, known) is { } fault)
                {
                    throw fault.Why;
                }

                var says = BidContent.Hash(db, known!);
                if (seen is not null && seen != says)
                {
                    throw Refusal.NotAllowed($"{bid} has changed since you opened it. Read it again before you score it.");
                }

                var sheet = judging.Put(db, current, says, isReread: true, clock.GetUtcNow().UtcDateTime).Sheet;
                BidMoves.NoteScored(db, known!, actor, sheet.At, (sheet.Criterion, sheet.Person));
                return sheet;
            }
        );
    }
}
