namespace EstatesPlanner.Domain.Bids;

/// <summary>What the states of a bid mean to the rules.</summary>
public static class BidStates
{
    /// <summary>Whether it competes for money and claims its backlog items.</summary>
    public static bool IsLive(BidState state) => state is not (BidState.Withdrawn or BidState.Deferred or BidState.Returned or BidState.Closed);

    /// <summary>Whether the committee has decided for it: it is changed and scored no more.</summary>
    public static bool IsSettled(BidState state) => state is BidState.Decided or BidState.Delivery or BidState.BenefitsRealised or BidState.Closed;
}
