using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>The evidence of one item, of a site, or of a whole trust.</summary>
public sealed class ListEvidence(IPlannerReader store, Access access)
{
    /// <param name="site">Null for all sites the actor may see.</param>
    /// <param name="reference">Null for all items.</param>
    /// <exception cref="Refusal">The trust is none of the actor's, or it has no such site or item.</exception>
    public IReadOnlyList<ItemEvidence> For(Actor actor, string trust, string? site, string? reference)
    {
        using var db = store.Read();
        var seen = access.Items(actor, db, trust);
        site = Access.Site(db, trust, site);
        if (reference is not null && !seen.Any(item => (site == null || item.SiteCode == site) && item.Reference == reference))
        {
            throw Refusal.NotFound($"{trust} has no item {reference}{(site is null ? "" : $" at site {site}")}.");
        }

        var items = seen.Where(item =>
                (site == null || item.SiteCode == site)
                && (reference == null || item.Reference == reference)
                && db.EvidenceFiles.Any(file => file.Item == item.Id)
            )
            .OrderBy(item => item.SiteCode)
            .ThenBy(item => item.Reference)
            .ToList();
        return ItemEvidence.Of(db, items);
    }
}
