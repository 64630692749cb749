using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The order in which changes list items.</summary>
internal static class RegisterOrder
{
    /// <summary>By category, then by cost: the largest of the worst first.</summary>
    public static IQueryable<BacklogItem> WorstFirst(this IQueryable<BacklogItem> items) =>
        items.OrderByDescending(item => item.Category).ThenByDescending(item => item.Cost).ThenByDescending(item => item.Id);
}
