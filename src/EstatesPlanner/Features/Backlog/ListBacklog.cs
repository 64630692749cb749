using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Reads a register page by page.</summary>
public sealed class ListBacklog(SqliteStore store, Access access, TimeProvider clock)
{
    /// <exception cref="Refusal">The trust is none of theirs, or the item a page hangs on is not in the list.</exception>
    public RegisterPage For(Actor actor, RegisterQuery query)
    {
        using var db = store.Read();
        var items = Matching(db, access.Items(actor, db, query.Trust), query);
        var down = query.Before is null;
        var at = (query.After ?? query.Before) is { } id
            ? items.SingleOrDefault(item => item.Id == id) ?? throw Refusal.NotFound("The item this page hangs on is no longer in the list. Go back to the first page.")
            : null;

        var found = RegisterSort.Named(query.Sort).Take(items, at, down, RegisterQuery.PageSize + 1);
        var more = found.Count > RegisterQuery.PageSize;
        var page = found.Take(RegisterQuery.PageSize).ToList();
        if (!down)
        {
            page.Reverse();
        }

        return new RegisterPage(page, items.Take(RegisterPage.CountedUpTo + 1).Count(), HasPrevious: down ? at is not null : more, HasNext: !down || more);
    }

    /// <summary>All that match, in order, for an export.</summary>
    public IReadOnlyList<BacklogItem> All(Actor actor, RegisterQuery query)
    {
        using var db = store.Read();
        if (query.AsAt is { } day)
        {
            var then = RegisterAsAt.Items(db, access, actor, query.Trust, RegisterAsAt.EndOf(day, clock)).AsQueryable();
            return [.. RegisterSort.Named(query.Sort).Order(Filtered(then, query), true)];
        }

        return [.. RegisterSort.Named(query.Sort).Order(Matching(db, access.Items(actor, db, query.Trust), query), true)];
    }

    private static IQueryable<BacklogItem> Matching(PlannerDb db, IQueryable<BacklogItem> items, RegisterQuery query) => Filtered(items, query).Saying(db, query.Words);

    private static IQueryable<BacklogItem> Filtered(IQueryable<BacklogItem> items, RegisterQuery query)
    {
        items = query.IncludeClosed ? items : items.Live();
        items = query.Site is { } site ? items.Where(item => item.SiteCode == site) : items;
        return query.Category is { } category ? items.Where(item => item.Category == category) : items;
    }
}
