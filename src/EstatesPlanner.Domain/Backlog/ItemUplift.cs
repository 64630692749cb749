using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// An item's cost carried to a later price base and written down: each part is uplifted and rounded to the penny, the reported cost is the
/// sum of the
/// parts in the return, and the item keeps the series, the two bases and the two index values, and those of the uplift before. Items that
/// have left the backlog, and items at that base
/// or a later one, stay as they are.
/// </summary>
public static class ItemUplift
{
    /// <returns>The item, changed or not; null where the index does not cover both years.</returns>
    public static BacklogItem? Of(BacklogItem item, PriceBase to, PriceIndex index, Guid batch)
    {
        if (!Needs(item, to))
        {
            return item;
        }

        if (index.Factor(item.PriceBase, to) is null)
        {
            return null;
        }

        Money Carried(Money amount) => PriceUplift.Of(amount, item.PriceBase, to, index)!.Value;
        List<CostPart> parts = [.. item.CostParts.Select(part => part with { Amount = Carried(part.Amount) })];
        return item with
        {
            CostParts = parts,
            Cost = parts.Count == 0 ? Carried(item.Cost) : CostPart.Reported(parts),
            PriceBase = to,
            Uplift = new UpliftRecord(index.Id, item.PriceBase, to, index.Values[item.PriceBase.Year], index.Values[to.Year], batch)
            {
                Earlier = item.Uplift is { } last && last.To == item.PriceBase ? last : null,
            },
        };
    }

    /// <summary>The item is live and stands at an earlier base.</summary>
    public static bool Needs(BacklogItem item, PriceBase to) => item.IsLive && item.PriceBase.CompareTo(to) < 0;
}
