using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Rounds;

/// <summary>
/// The one way in which a round that is known already changes. Criteria, weights, pots and rules are free until the first score; after it a
/// change has a reason and makes a new version; once scoring has ended they stand.
/// </summary>
internal static class RoundSaving
{
    /// <summary>The start of the trail's name for a reason; the round's trust, id and new version follow.</summary>
    public const string ReasonName = "RoundReason";

    private const int LongestReason = 2000;

    /// <exception cref="Refusal">Scoring has ended, a scored criterion would lose its levels, or a reason is wanted.</exception>
    public static Round Save(PlannerDb db, Round known, Round changed, string? reason)
    {
        if (!RoundMoves.MaySet(known.State))
        {
            throw Refusal.NotAllowed(
                $"Round {known.Id} is {RoundWords.Of(known.State).ToLowerInvariant()}: its criteria, weights, pots and rules stand."
            );
        }

        var scored = db
            .ScoreSheets.Where(sheet => sheet.Trust == known.Trust && sheet.Round == known.Id)
            .Select(sheet => sheet.Criterion)
            .Distinct()
            .ToList();
        if (scored.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw Refusal.NotAllowed(
                $"Round {known.Id} has scores already: weights, pots and gates are set before the first score. Give the reason, and the change becomes a new version."
            );
        }

        return new RoundChange(known, changed).Fault(scored) is { } fault
            ? throw Refusal.NotAllowed(fault)
            : Put(db, known, changed, reason);
    }

    /// <summary>Saves the change as the next version, its reason beside it in the trail.</summary>
    /// <exception cref="Refusal">The reason is too long.</exception>
    public static Round Put(PlannerDb db, Round known, Round changed, string? reason)
    {
        if (reason?.Trim() is { Length: > 0 } words)
        {
            db.Notes.Add(
                new AuditNote(
                    known.Trust,
                    FormattableString.Invariant($"{ReasonName} {known.Trust}/{known.Id}/{known.Version + 1}"),
                    null,
                    words.Length <= LongestReason
                        ? PlannerJson.WriteAnswer(new { reason = words })
                        : throw Refusal.BadInput("The reason must be 2,000 characters or fewer.")
                )
            );
        }

        db.Entry(known).CurrentValues.SetValues(changed with { Version = known.Version });
        return changed;
    }
}
