using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Rounds.Weights;

/// <summary>
/// The swings that the chair gives, by criterion id, with the reason for each where it is given anew, and how levels are joined.
/// </summary>
public sealed record SwingInput(
    IReadOnlyDictionary<string, decimal> Swings,
    IReadOnlyDictionary<string, string> Reasons,
    JudgedBy? JudgedBy = null
)
{
    public Round Applied(Round round) =>
        round with
        {
            JudgedBy = JudgedBy ?? round.JudgedBy,
            Criteria =
            [
                .. round.Criteria.Select(criterion =>
                    criterion with
                    {
                        Swing = Swings.GetValueOrDefault(criterion.Id, criterion.Swing),
                        SwingReason = Reasons.GetValueOrDefault(criterion.Id, criterion.SwingReason),
                    }
                ),
            ],
        };
}

/// <summary>The chair ranks the swings of a round, 0 to 100 and the largest 100, and says why.</summary>
public sealed class SetWeights(IPlannerWriter writer, Access access, RoundBooks rounds)
{
    /// <param name="version">The version the chair saw; null for whichever stands.</param>
    /// <param name="reason">Why the weights are set so, in words.</param>
    /// <returns>The round as it stands now, and whether anything changed.</returns>
    /// <exception cref="Refusal">The actor may not, the round has changed or stands, a swing is out of its range, or no reason is
    /// given.</exception>
    public async Task<(Round Round, bool Changed)> Set(
        Actor actor,
        string id,
        string? trust,
        SwingInput input,
        long? version,
        string reason
    )
    {
        var found = rounds.Find(actor, id, trust);
        access.Demand(actor, Duty.SetUpRound, found.Trust);
        return await writer.Run(
            actor.Stamp("set weights"),
            db =>
            {
                var known = db.Rounds.Single(round => round.Trust == found.Trust && round.Id == found.Id);
                if (version is { } seen && known.Version != seen)
                {
                    throw Refusal.NotAllowed(
                        $"Round {known.Id} has changed since you opened it. Read it again before you set its weights."
                    );
                }

                var changed = input.Applied(known);
                if (SwingFaults.In(known, input).FirstOrDefault() is { } fault)
                {
                    throw Refusal.BadInput(fault.Sentence);
                }

                if (string.IsNullOrWhiteSpace(reason))
                {
                    throw Refusal.BadInput("Say why the weights are set so.");
                }

                return PlannerJson.Write(changed) == PlannerJson.Write(known)
                    ? (known, false)
                    : (RoundSaving.Save(db, known, changed, reason), true);
            }
        );
    }
}
