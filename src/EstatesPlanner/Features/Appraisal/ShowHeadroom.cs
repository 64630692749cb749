using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>What a trust says it can bear.</summary>
public sealed class ShowHeadroom(IPlannerReader store, Access access)
{
    /// <exception cref="Refusal">The trust is none of the actor's.</exception>
    public TrustHeadroom Of(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewBids, trust);
        using var db = store.Read();
        return Headrooms.Of(db, trust);
    }
}
