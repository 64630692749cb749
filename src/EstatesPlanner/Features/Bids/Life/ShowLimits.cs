using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>The limits that count for a trust, past and coming ones too, and those in force today.</summary>
public sealed class ShowLimits(IPlannerReader store, Access access, ApprovalTables tables)
{
    /// <exception cref="Refusal">The trust is none of the actor's.</exception>
    public (IReadOnlyList<ApprovalLimits> All, ApprovalLimits Now) Of(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewBids, trust);
        using var db = store.Read();
        return (tables.All(db, trust), tables.Of(db, trust));
    }
}
