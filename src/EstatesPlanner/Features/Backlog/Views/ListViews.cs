using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog.Views;

/// <summary>A view that a reader can open.</summary>
/// <param name="Owner">Name of whoever keeps it; null for the reader's own.</param>
/// <param name="Address">Where it opens.</param>
public sealed record KeptView(SavedView View, string? Owner, string Address);

/// <summary>The views a reader can open: their own, and those that others share.</summary>
public sealed class ListViews(IPlannerReader store, Access access)
{
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public IReadOnlyList<KeptView> For(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        var names = new PersonNames(db);
        return
        [
            .. db
                .SavedViews.Where(view => view.Trust == trust && (view.Person == actor.Id || view.IsShared))
                .AsEnumerable()
                .OrderBy(view => view.Person != actor.Id)
                .ThenBy(view => view.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(view => new KeptView(
                    view,
                    view.Person == actor.Id ? null : names[view.Person],
                    Addresses.SavedView(trust, view.Query, view.Id)
                )),
        ];
    }
}
