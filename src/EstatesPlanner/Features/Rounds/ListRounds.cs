using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Rounds;

/// <summary>The rounds of the trusts whose bids the actor may see, by trust and id, each with how many bids are in it.</summary>
public sealed class ListRounds(IPlannerReader store, Access access)
{
    /// <param name="trust">Code of one trust; null for all of theirs.</param>
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public IReadOnlyList<(Round Round, int Bids)> For(Actor actor, string? trust)
    {
        if (trust is not null)
        {
            access.Demand(actor, Duty.ViewBids, trust);
        }

        var trusts = access.Trusts(actor, Duty.ViewBids).Where(code => trust is null || code == trust).ToList();
        using var db = store.Read();
        return
        [
            .. db
                .Rounds.Where(round => trusts.Contains(round.Trust))
                .OrderBy(round => round.Trust)
                .ThenBy(round => round.Id)
                .ToList()
                .Select(round => (round, access.Bids(actor, db, round.Trust).Count(bid => bid.Round == round.Id))),
        ];
    }
}
