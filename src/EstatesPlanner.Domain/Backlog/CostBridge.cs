using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// From the bare eradication to what the project costs: the parts that count in the return make the reported backlog, and the rest, in the
/// order in
/// which a cost is built up, carry it to the full project cost. The steps sum to the full cost to the penny.
/// </summary>
public sealed record CostBridge(IReadOnlyList<CostPart> InReturn, IReadOnlyList<CostPart> Beyond)
{
    public Money Reported => InReturn.Sum(part => part.Amount);

    public Money Full => Reported + Beyond.Sum(part => part.Amount);

    /// <summary>Null for an item whose cost is known only as a whole.</summary>
    public static CostBridge? Of(BacklogItem item) =>
        item.CostParts.Count == 0
            ? null
            : new CostBridge(
                [.. item.CostParts.Where(part => part.InReturn).OrderBy(part => part.Kind)],
                [.. item.CostParts.Where(part => !part.InReturn).OrderBy(part => part.Kind)]
            );
}
