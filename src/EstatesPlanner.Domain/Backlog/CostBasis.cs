using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Which parts of a cost a trust counts in its return. An item follows the trust's basis while its own switches say the same; one that was
/// switched
/// by hand keeps what it says. Costs without parts cannot follow: nobody knows what they include.
/// </summary>
public static class CostBasis
{
    public static bool Follows(BacklogItem item, IReadOnlyCollection<CostPartKind> basis) =>
        item.CostParts.Count > 0 && item.CostParts.All(part => part.InReturn == basis.Contains(part.Kind));

    /// <summary>
    /// The item under the new basis: its reported cost is the sum of the parts that now count. Unchanged where it does not follow the old
    /// one.
    /// </summary>
    public static BacklogItem Change(BacklogItem item, IReadOnlyCollection<CostPartKind> from, IReadOnlyCollection<CostPartKind> to)
    {
        if (!item.IsLive || !Follows(item, from) || Follows(item, to))
        {
            return item;
        }

        List<CostPart> parts = [.. item.CostParts.Select(part => part with { InReturn = to.Contains(part.Kind) })];
        return item with { CostParts = parts, Cost = CostPart.Reported(parts) };
    }
}
