using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Finds one item by its reference.</summary>
public sealed class ShowItem(IPlannerReader store, Access access)
{
    /// <param name="site">Needed only where two sites use one reference.</param>
    /// <exception cref="Refusal">No such item among those the actor may see, or one on several sites.</exception>
    public BacklogItem Find(Actor actor, string trust, string reference, string? site)
    {
        using var db = store.Read();
        var items = access.Items(actor, db, trust);
        site = Access.Site(db, trust, site);
        var found = items.Where(item => item.Reference == reference && (site == null || item.SiteCode == site)).ToList();
        return found switch
        {
            [var item] => item,
            [] => throw Refusal.NotFound($"No item {reference} in the register of {trust}{(site is null ? "" : $" at site {site}")}."),
            _ => throw Refusal.BadInput(
                $"Sites {string.Join(", ", found.Select(item => item.SiteCode))} each have an item {reference}. Say which with --site."
            ),
        };
    }
}
