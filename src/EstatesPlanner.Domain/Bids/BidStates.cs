namespace EstatesPlanner.Domain.Bids;

/// <summary>Which states of a bid count as competing for money and claiming its backlog items.</summary>
public static class BidStates
{
    public static bool IsLive(BidState state) => state is not (BidState.Withdrawn or BidState.Deferred or BidState.Returned or BidState.Closed);
}
