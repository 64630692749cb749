using System.Linq.Expressions;
using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// An order of the register with a total tie-break by id, and how to go on from any item in it. Each continuation is a few ordered queries
/// run one after another until the page is full, since a database follows an index through each but not through one condition with "or".
/// </summary>
internal sealed record RegisterSort(
    string Id,
    string Words,
    Func<IQueryable<BacklogItem>, bool, IOrderedQueryable<BacklogItem>> Order,
    Func<BacklogItem, bool, IEnumerable<Expression<Func<BacklogItem, bool>>>> Beyond
)
{
    public const string Default = "risk";

    public static readonly IReadOnlyList<RegisterSort> All =
    [
        new(
            Default,
            "Risk, worst first",
            (items, down) =>
                down
                    ? items.OrderByDescending(item => item.Category).ThenByDescending(item => item.Cost).ThenByDescending(item => item.Id)
                    : items.OrderBy(item => item.Category).ThenBy(item => item.Cost).ThenBy(item => item.Id),
            (at, down) =>
                down
                    ?
                    [
                        item => item.Category == at.Category && item.Cost == at.Cost && item.Id.CompareTo(at.Id) < 0,
                        item => item.Category == at.Category && item.Cost < at.Cost,
                        item => item.Category < at.Category,
                    ]
                    :
                    [
                        item => item.Category == at.Category && item.Cost == at.Cost && item.Id.CompareTo(at.Id) > 0,
                        item => item.Category == at.Category && item.Cost > at.Cost,
                        item => item.Category > at.Category,
                    ]
        ),
        new(
            "cost",
            "Cost, largest first",
            (items, down) =>
                down
                    ? items.OrderByDescending(item => item.Cost).ThenByDescending(item => item.Id)
                    : items.OrderBy(item => item.Cost).ThenBy(item => item.Id),
            (at, down) =>
                down
                    ? [item => item.Cost == at.Cost && item.Id.CompareTo(at.Id) < 0, item => item.Cost < at.Cost]
                    : [item => item.Cost == at.Cost && item.Id.CompareTo(at.Id) > 0, item => item.Cost > at.Cost]
        ),
        new(
            "reference",
            "Site and reference",
            (items, down) =>
                down
                    ? items.OrderBy(item => item.SiteCode).ThenBy(item => item.Reference)
                    : items.OrderByDescending(item => item.SiteCode).ThenByDescending(item => item.Reference),
            (at, down) =>
                down
                    ?
                    [
                        item => item.SiteCode == at.SiteCode && item.Reference.CompareTo(at.Reference) > 0,
                        item => item.SiteCode.CompareTo(at.SiteCode) > 0,
                    ]
                    :
                    [
                        item => item.SiteCode == at.SiteCode && item.Reference.CompareTo(at.Reference) < 0,
                        item => item.SiteCode.CompareTo(at.SiteCode) < 0,
                    ]
        ),
    ];

    /// <summary>
    /// The order of a query. A past day is put together from two lists, which agree on the order of numbers but not of words.
    /// </summary>
    public static RegisterSort For(RegisterQuery query) =>
        query.AsAt is not null && !OfPast.Contains(query.Sort, StringComparer.Ordinal) ? All[0] : Named(query.Sort);

    /// <summary>Ids of the orders in which a past day can be read.</summary>
    public static readonly IReadOnlyList<string> OfPast = [Default, "cost"];

    public static RegisterSort Named(string id) => All.SingleOrDefault(sort => sort.Id == id) ?? All[0];

    /// <summary>Up to <paramref name="most"/> items from the start, or from beyond an item, reading down the page or back up it.</summary>
    public List<BacklogItem> Take(IQueryable<BacklogItem> items, BacklogItem? at, bool down, int most)
    {
        if (at is null)
        {
            return [.. Order(items, down).Take(most)];
        }

        var found = new List<BacklogItem>(most);
        foreach (var step in Beyond(at, down))
        {
            found.AddRange(Order(items.Where(step), down).Take(most - found.Count));
            if (found.Count == most)
            {
                break;
            }
        }

        return found;
    }
}
