using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Rounds;

/// <summary>
/// Sets a round up from its file, or changes one: freely until somebody has scored in it, with a reason after that. A change keeps how far
/// the round has come.
/// </summary>
public sealed class ImportRound(IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <param name="reason">Why a round that has scores is changed; null where it has none.</param>
    /// <returns>The round as it stands now, and whether the file changed anything.</returns>
    /// <exception cref="Refusal">A problem with its path, a round whose scores want a reason or whose scoring has ended, or the actor may
    /// not.</exception>
    public async Task<(Round Round, bool Changed)> Run(Actor actor, string trust, JsonPlace file, string? reason = null)
    {
        access.Demand(actor, Duty.SetUpRound, trust);
        var (round, judgedBy) = RoundFile.Read(file, trust);
        if (
            !PriceBaseReach.Takes(
                round.PriceBase,
                FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)),
                [reference.Deflator]
            )
        )
        {
            throw Refusal.BadInput($"priceBase: {PriceBaseReach.Fault(round.PriceBase)}");
        }

        return await writer.Run(actor.Stamp("import round"), db => Save(db, round, judgedBy, reason));
    }

    private static (Round Round, bool Changed) Save(PlannerDb db, Round round, JudgedBy? judgedBy, string? reason)
    {
        if (db.Rounds.SingleOrDefault(candidate => candidate.Trust == round.Trust && candidate.Id == round.Id) is not { } known)
        {
            db.Rounds.Add(round);
            return (round, true);
        }

        var changed = round with { State = known.State, JudgedBy = judgedBy ?? known.JudgedBy, Version = known.Version };
        if (PlannerJson.Write(changed) == PlannerJson.Write(known))
        {
            return (known, false);
        }

        DemandPots(db, round);
        return (RoundSaving.Save(db, known, changed, reason), true);
    }

    /// <summary>No bid of the round may be left without a pot it names.</summary>
    private static void DemandPots(PlannerDb db, Round round)
    {
        var lost = db
            .Bids.Where(bid => bid.Trust == round.Trust && bid.Round == round.Id)
            .AsEnumerable()
            .SelectMany(bid => bid.Pots.Select(pot => (Bid: bid.Reference, Pot: pot)))
            .Where(named => !round.Pots.Any(pot => pot.Id == named.Pot))
            .OrderBy(named => named.Bid, StringComparer.Ordinal)
            .FirstOrDefault();
        if (lost.Pot is not null)
        {
            throw Refusal.BadInput($"pots: Bid {lost.Bid} names the pot {lost.Pot}, which this file does not have.");
        }
    }
}
