using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>A trust's sites, by code.</summary>
public sealed class ListSites(IPlannerReader store, Access access)
{
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public IReadOnlyList<Site> For(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewRegister, OdsCode.Clean(trust));
        using var db = store.Read();
        var sites = db.Sites.Where(site => site.Trust == OdsCode.Clean(trust)).OrderBy(site => site.Code).ToList();
        return [.. sites.Where(site => actor.Has(Duty.ViewRegister, site.Trust, site.Code))];
    }
}
