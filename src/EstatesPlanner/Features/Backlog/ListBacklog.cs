using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Reads a register page by page, as it is or as it stood at the end of a past day.</summary>
public sealed class ListBacklog(IPlannerReader store, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <exception cref="Refusal">The trust is none of theirs, or the item a page hangs on is not in the list.</exception>
    public RegisterPage For(Actor actor, RegisterQuery query)
    {
        using var db = store.Read();
        var items = Matching(actor, db, query);
        var past = Past(actor, db, query);
        var sort = RegisterSort.For(query);
        var down = query.Before is null;
        var at = (query.After ?? query.Before) is { } id ? Find(items, past, id) : null;

        var found = sort.Take(items, at, down, RegisterQuery.PageSize + 1);
        if (past.Count > 0)
        {
            found =
            [
                .. sort.Order(found.Concat(sort.Take(past.AsQueryable(), at, down, RegisterQuery.PageSize + 1)).AsQueryable(), down)
                    .Take(RegisterQuery.PageSize + 1),
            ];
        }

        var more = found.Count > RegisterQuery.PageSize;
        var page = found.Take(RegisterQuery.PageSize).ToList();
        if (!down)
        {
            page.Reverse();
        }

        var matching =
            at is null && !more
                ? page.Count
                : Math.Min(items.Take(RegisterPage.CountedUpTo + 1).Count() + past.Count, RegisterPage.CountedUpTo + 1);
        return new RegisterPage(page, matching, HasPrevious: down ? at is not null : more, HasNext: !down || more);
    }

    /// <summary>All that match, in order, for an export.</summary>
    /// <exception cref="Refusal">The trust is none of theirs, or it has no such site.</exception>
    public IReadOnlyList<BacklogItem> All(Actor actor, RegisterQuery query)
    {
        using var db = store.Read();
        access.Demand(actor, Duty.ViewRegister, query.Trust);
        query = query with { Site = Access.Site(db, query.Trust, query.Site) };
        var sort = RegisterSort.For(query);
        var past = Past(actor, db, query);
        return past.Count == 0
            ? [.. sort.Order(Matching(actor, db, query), true)]
            : [.. sort.Order(Matching(actor, db, query).AsEnumerable().Concat(past).AsQueryable(), true)];
    }

    /// <summary>The items that match, to be read further; for a past day, those that have not changed since.</summary>
    /// <exception cref="Refusal">The trust is none of theirs or has no such site, or the day is to come.</exception>
    internal IQueryable<BacklogItem> Matching(Actor actor, PlannerDb db, RegisterQuery query)
    {
        var items = access.Items(actor, db, query.Trust);
        if (query.AsAt is { } day)
        {
            if (day > DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
            {
                throw Refusal.BadInput($"The register cannot say what it will hold on {EnglishText.Day(day)}.");
            }

            var end = RegisterAsAt.EndOf(day, clock);
            items = items.Where(item => item.RecordedAt < end);
        }

        return RegisterFilter.Apply(items, query, reference.Elements).Saying(db, query.Words, () => Names(db, query.Trust));
    }

    /// <summary>Of the items that have changed or gone since a past day, those that matched then.</summary>
    private List<BacklogItem> Past(Actor actor, PlannerDb db, RegisterQuery query)
    {
        if (query.AsAt is not { } day)
        {
            return [];
        }

        var end = RegisterAsAt.EndOf(day, clock);
        var past = access.Past(actor, db, query.Trust).Where(item => item.RecordedAt < end && item.Until >= end);
        past = query.Site is { } site ? past.Where(item => item.SiteCode == site) : past;
        past = query.Category is { } category ? past.Where(item => item.Category == category) : past;
        var then = past.Select(item => item.Document).AsEnumerable().Select(PlannerJson.Read<BacklogItem>).AsQueryable();
        var found = RegisterFilter.Apply(then, query, reference.Elements).AsEnumerable();
        if (query.Words is null)
        {
            return [.. found];
        }

        var names = Names(db, query.Trust);
        return [.. found.Where(item => item.Says(query.Words, names))];
    }

    private RegisterNames Names(PlannerDb db, string trust) => RegisterNames.Of(db, trust, reference.Elements.Names);

    private static BacklogItem Find(IQueryable<BacklogItem> items, List<BacklogItem> past, Guid id) =>
        items.SingleOrDefault(item => item.Id == id)
        ?? past.Find(item => item.Id == id)
        ?? throw Refusal.NotFound("The item this page hangs on is no longer in the list. Go back to the first page.");
}
