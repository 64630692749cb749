using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Domain.Bids;

/// <summary>A backlog item that several live bids would remove, together by more than the whole of it: it is removed once.</summary>
/// <param name="Claims">Which bids and how much each, 0 to 1, in order of reference.</param>
public sealed record ItemClaim(string SiteCode, string ItemReference, IReadOnlyList<(string Bid, decimal Share)> Claims)
{
    public decimal Total => Claims.Sum(claim => claim.Share);

    /// <summary>Every item claimed beyond the whole by live bids.</summary>
    public static IReadOnlyList<ItemClaim> Over(IEnumerable<CapitalBid> bids) =>
        [
            .. bids.Where(bid => BidStates.IsLive(bid.State))
                .SelectMany(bid => bid.Removes.Select(removed => (removed.Key, Claim: (bid.Reference, removed.Share))))
                .GroupBy(entry => entry.Key, entry => entry.Claim)
                .Select(claims => new ItemClaim(
                    claims.Key.Site,
                    claims.Key.Item,
                    [.. claims.OrderBy(claim => claim.Reference, StringComparer.Ordinal)]
                ))
                .Where(claim => claim.Claims.Count > 1 && claim.Total > 1)
                .OrderBy(claim => claim.SiteCode, StringComparer.Ordinal)
                .ThenBy(claim => claim.ItemReference, StringComparer.Ordinal),
        ];

    public bool Concerns(string bid) => Claims.Any(claim => claim.Bid == bid);

    public bool IsOf(BacklogItem item) => item.SiteCode == SiteCode && item.Reference == ItemReference;
}
