using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog.Views;

/// <summary>Keeps a reader's views of the register under names of their own, for themselves or for everybody who reads it.</summary>
public sealed class KeepView(IPlannerWriter writer, Access access)
{
    private const int LongestName = 60;

    /// <exception cref="Refusal">No name, a name taken, or the trust is none of theirs.</exception>
    public Task<SavedView> Add(Actor actor, RegisterView view, string? name, bool isShared)
    {
        access.Demand(actor, Duty.ViewRegister, view.Query.Trust);
        var kept = new SavedView
        {
            Id = Guid.CreateVersion7(),
            Trust = view.Query.Trust,
            Person = actor.Id,
            Name = Clean(name),
            Query = Query(view),
            IsShared = isShared,
        };
        return writer.Run(
            actor.Stamp("save view"),
            db =>
            {
                RefuseTwice(db, kept);
                return db.SavedViews.Add(kept).Entity;
            }
        );
    }

    /// <summary>Keeps other filters and columns under the view's name.</summary>
    /// <exception cref="Refusal">No such view of theirs, or they changed it elsewhere since.</exception>
    public Task<SavedView> Replace(Actor actor, RegisterView view, Guid id, long version) =>
        Change(actor, view.Query.Trust, id, version, known => known with { Query = Query(view) });

    /// <exception cref="Refusal">As for replacing; or the name is none or taken.</exception>
    public Task<SavedView> Rename(Actor actor, string trust, Guid id, long version, string? name, bool isShared)
    {
        var clean = Clean(name);
        return Change(actor, trust, id, version, known => known with { Name = clean, IsShared = isShared });
    }

    /// <returns>Its name.</returns>
    /// <exception cref="Refusal">No such view of theirs, or they changed it elsewhere since.</exception>
    public Task<string> Delete(Actor actor, string trust, Guid id, long version) =>
        writer.Run(
            actor.Stamp("delete view"),
            db =>
            {
                var known = Own(actor, db, trust, id, version);
                db.SavedViews.Remove(known);
                return known.Name;
            }
        );

    private Task<SavedView> Change(Actor actor, string trust, Guid id, long version, Func<SavedView, SavedView> change) =>
        writer.Run(
            actor.Stamp("change view"),
            db =>
            {
                var known = Own(actor, db, trust, id, version);
                var changed = change(known);
                RefuseTwice(db, changed);
                db.Entry(known).CurrentValues.SetValues(changed);
                return changed;
            }
        );

    private SavedView Own(Actor actor, PlannerDb db, string trust, Guid id, long version)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        var known =
            db.SavedViews.SingleOrDefault(view => view.Id == id && view.Trust == trust && view.Person == actor.Id)
            ?? throw Refusal.NotFound("You have no such view.");
        return known.Version == version
            ? known
            : throw Refusal.NotAllowed($"{known.Name} was changed since you opened this page. Open it again.");
    }

    private static void RefuseTwice(PlannerDb db, SavedView view)
    {
        if (
            db.SavedViews.Any(known =>
                known.Trust == view.Trust && known.Person == view.Person && known.Name == view.Name && known.Id != view.Id
            )
        )
        {
            throw Refusal.BadInput($"You already have a view called {view.Name}. Choose another name.");
        }
    }

    private static string Clean(string? name) =>
        name?.Trim() is { Length: > 0 and <= LongestName } clean
            ? clean
            : throw Refusal.BadInput(
                string.IsNullOrWhiteSpace(name) ? "Enter a name for the view." : $"The name must be {LongestName} characters or fewer."
            );

    private static string Query(RegisterView view) => (view with { Query = view.Query with { After = null, Before = null } }).Address();
}
