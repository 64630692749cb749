using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Storage.Records;

/// <summary>What counts as backlog, in terms the database understands.</summary>
public static class RegisterItems
{
    public static IQueryable<BacklogItem> Live(this IQueryable<BacklogItem> items) => items.Where(item => item.Status <= ItemStatus.AcceptedRisk);
}
