namespace EstatesPlanner.Domain.Bids;

/// <summary>What the states of a bid mean to the rules.</summary>
public static class BidStates
{
    /// <summary>Whether it competes for money and claims its backlog items.</summary>
    public static bool IsLive(BidState state) =>
        state is not (BidState.Withdrawn or BidState.Deferred or BidState.Returned or BidState.Closed);

    /// <summary>As a sentence says it: the bid is submitted.</summary>
    public static string Word(BidState state) =>
        state switch
        {
            BidState.Idea => "an idea",
            BidState.Draft => "a draft",
            BidState.Decided => "approved",
            BidState.Delivery => "in delivery",
            BidState.BenefitsRealised => "delivered, with its benefits realised",
            BidState.Submitted
            or BidState.Reviewed
            or BidState.Scored
            or BidState.Closed
            or BidState.Returned
            or BidState.Withdrawn
            or BidState.Deferred => $"{state}".ToLowerInvariant(),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a bid."),
        };

    /// <summary>Whether the committee has decided for it: it is changed and scored no more.</summary>
    public static bool IsSettled(BidState state) =>
        state is BidState.Decided or BidState.Delivery or BidState.BenefitsRealised or BidState.Closed;
}
