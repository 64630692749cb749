using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>The bids of a trust that a person may see, and which items are claimed beyond the whole.</summary>
public sealed class ListBids(IPlannerReader store, Access access)
{
    /// <returns>By reference; the claims are those of all live bids of the trust.</returns>
    /// <exception cref="Refusal">The trust is none of theirs, or they may not see bids.</exception>
    public (IReadOnlyList<CapitalBid> Bids, IReadOnlyList<ItemClaim> Over) Of(Actor actor, string trust)
    {
        using var db = store.Read();
        IReadOnlyList<CapitalBid> bids = [.. access.Bids(actor, db, trust).OrderBy(bid => bid.Reference)];
        return (bids, ItemClaim.Over(db.Bids.Where(bid => bid.Trust == trust).AsEnumerable()));
    }
}
