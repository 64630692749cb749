using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>
/// Keeps what a scorer has entered for a bid without giving it: a draft counts in no score. Keeping it again replaces it; giving the scores
/// takes it away.
/// </summary>
public sealed class KeepDraft(IPlannerWriter writer, Access access, RoundBooks rounds, TimeProvider clock)
{
    private const int LongestReason = 2000;

    /// <exception cref="Refusal">The actor has an interest in the bid or may not score, the round is not open, or a reason is too
    /// long.</exception>
    public async Task<ScoreDraft> Keep(Actor actor, string trust, string round, string bid, IReadOnlyList<DraftLevel> levels)
    {
        var found = rounds.Find(actor, round, trust);
        if (levels.Any(level => level.Reason?.Length > LongestReason))
        {
            throw Refusal.BadInput("Each reason must be 2,000 characters or fewer.");
        }

        return await writer.Run(
            actor.Stamp("keep draft scores"),
            db =>
            {
                var current = db.Rounds.Single(candidate => candidate.Trust == found.Trust && candidate.Id == found.Id);
                var known =
                    db.Bids.SingleOrDefault(candidate =>
                        candidate.Trust == found.Trust && candidate.Reference == bid && candidate.Round == current.Id
                    ) ?? throw Refusal.NotFound($"No bid {bid} in round {current.Id}.");
                access.DemandIndependence(actor, Duty.ScoreBid, known, db);
                if (!RoundMoves.IsScored(current.State))
                {
                    throw Refusal.NotAllowed(RoundWords.NotScored(current));
                }

                var draft = new ScoreDraft
                {
                    Trust = found.Trust,
                    Round = found.Id,
                    Bid = bid,
                    Person = actor.Id,
                    Levels = levels,
                    At = clock.GetUtcNow().UtcDateTime,
                };
                if (db.ScoreDrafts.Find(draft.Trust, draft.Round, draft.Bid, draft.Person) is not { } before)
                {
                    return db.ScoreDrafts.Add(draft).Entity;
                }

                db.Entry(before).CurrentValues.SetValues(draft with { Version = before.Version });
                return draft;
            }
        );
    }

    /// <summary>Takes out of a draft what has been given, and the draft away once nothing is left in it.</summary>
    public static void Given(PlannerDb db, ScoreSheet sheet)
    {
        if (db.ScoreDrafts.Find(sheet.Trust, sheet.Round, sheet.Bid, sheet.Person) is not { } draft)
        {
            return;
        }

        IReadOnlyList<DraftLevel> left = [.. draft.Levels.Where(level => level.Criterion != sheet.Criterion)];
        if (left.Count == 0)
        {
            db.ScoreDrafts.Remove(draft);
        }
        else
        {
            db.Entry(draft).CurrentValues.SetValues(draft with { Levels = left });
        }
    }
}
