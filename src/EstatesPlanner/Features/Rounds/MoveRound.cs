using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Rounds;

/// <summary>
/// The chair opens a round for scoring, ends its scoring, and closes it. Ending it while levels are missing or out of date needs a reason.
/// </summary>
public sealed class MoveRound(IPlannerWriter writer, Access access, RoundBooks rounds)
{
    /// <param name="version">The version the chair saw; null for whichever stands.</param>
    /// <param name="reason">Why, in words; null where nothing needs one.</param>
    /// <exception cref="Refusal">No such round, the actor may not, the round has changed, it does not move so, or a reason is
    /// wanted.</exception>
    public async Task<Round> To(Actor actor, string id, string? trust, RoundState state, long? version, string? reason)
    {
        var found = rounds.Find(actor, id, trust);
        access.Demand(actor, Duty.SetUpRound, found.Trust);
        var outstanding = state == RoundState.Moderated ? RoundProgress.Of(rounds.Open(actor, found.Id, found.Trust)).Outstanding : 0;
        return await writer.Run(
            actor.Stamp($"move round to {RoundWords.Of(state).ToLowerInvariant()}"),
            db =>
            {
                var known = db.Rounds.Single(round => round.Trust == found.Trust && round.Id == found.Id);
                if (version is { } seen && known.Version != seen)
                {
                    throw Refusal.NotAllowed($"Round {known.Id} has changed since you opened it. Read it again before you move it.");
                }

                if (!RoundMoves.IsAllowed(known.State, state))
                {
                    throw Refusal.NotAllowed(
                        $"Round {known.Id} is {RoundWords.Of(known.State).ToLowerInvariant()}, and does not go from there to {RoundWords.Of(state).ToLowerInvariant()}."
                    );
                }

                if (outstanding > 0 && string.IsNullOrWhiteSpace(reason))
                {
                    throw Refusal.NotAllowed(
                        $"{(outstanding == 1 ? "1 level is" : $"{EnglishText.Count(outstanding)} levels are")} missing or out of date. Give the reason for ending the scoring all the same."
                    );
                }

                return RoundSaving.Put(db, known, known with { State = state }, reason);
            }
        );
    }
}
