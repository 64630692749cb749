using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Books.Bids;

/// <summary>The open items that a bid removes, as the register has them now: worst and dearest first.</summary>
public static class BidItems
{
    public static IReadOnlyList<BacklogItem> Of(PlannerDb db, CapitalBid bid)
    {
        var references = bid.Removes.Select(removed => removed.ItemReference).ToList();
        return
        [
            .. db
                .BacklogItems.Where(item =>
                    item.Trust == bid.Trust && item.Status <= ItemStatus.AcceptedRisk && references.Contains(item.Reference)
                )
                .AsEnumerable()
                .Where(item => bid.ShareOf(item) > 0)
                .OrderByDescending(item => item.Category)
                .ThenByDescending(item => item.Cost)
                .ThenBy(item => item.Reference, StringComparer.Ordinal),
        ];
    }
}
