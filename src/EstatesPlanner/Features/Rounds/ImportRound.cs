using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Rounds;

/// <summary>Sets a round up from its file, or changes one that nobody has scored in yet.</summary>
public sealed class ImportRound(PlannerWriter writer, Access access)
{
    /// <returns>The round as it stands now, and whether the file changed anything.</returns>
    /// <exception cref="Refusal">A problem with its path, a round that has scores, or the actor may not.</exception>
    public async Task<(Round Round, bool Changed)> Run(Actor actor, string trust, JsonPlace file)
    {
        access.Demand(actor, Duty.SetUpRound, trust);
        var round = RoundFile.Read(file, trust);
        return await writer.Run(actor.Stamp("import round"), db => Save(db, round));
    }

    private static (Round Round, bool Changed) Save(PlannerDb db, Round round)
    {
        if (db.Rounds.SingleOrDefault(candidate => candidate.Trust == round.Trust && candidate.Id == round.Id) is not { } known)
        {
            db.Rounds.Add(round);
            return (round, true);
        }

        var changed = round with { Version = known.Version };
        if (PlannerJson.Write(changed) == PlannerJson.Write(known))
        {
            return (known, false);
        }

        if (db.ScoreSheets.Any(sheet => sheet.Trust == round.Trust && sheet.Round == round.Id))
        {
            throw Refusal.NotAllowed($"Round {round.Id} has scores already: weights, pots and gates are set before the first score.");
        }

        DemandPots(db, round);
        db.Entry(known).CurrentValues.SetValues(changed);
        return (changed, true);
    }

    /// <summary>No bid of the round may be left without a pot it names.</summary>
    private static void DemandPots(PlannerDb db, Round round)
    {
        var lost = db.Bids.Where(bid => bid.Trust == round.Trust && bid.Round == round.Id).AsEnumerable()
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
