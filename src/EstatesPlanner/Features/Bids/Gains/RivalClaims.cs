using EstatesPlanner.Domain.Bids;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>Other live bids that claim a resource the bid claims, each named: worth reading, and no reason to refuse.</summary>
public sealed class RivalClaims(IPlannerReader store, Access access)
{
    public IReadOnlyList<string> Of(Actor actor, CapitalBid bid)
    {
        using var db = store.Read();
        var others = access
            .Bids(actor, db, bid.Trust)
            .AsEnumerable()
            .Where(other => other.Reference != bid.Reference && BidStates.IsLive(other.State));
        return
        [
            .. ResourceKeyClash
                .In(others.Append(bid).SelectMany(each => (each.Preferred?.Benefits ?? []).Select(benefit => (each.Reference, benefit))))
                .Where(clash =>
                    clash.Claims.Any(claim => claim.Claimant == bid.Reference) && clash.Claims.Any(claim => claim.Claimant != bid.Reference)
                )
                .Select(clash => clash.Message),
        ];
    }
}
