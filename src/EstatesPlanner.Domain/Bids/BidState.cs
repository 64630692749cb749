namespace EstatesPlanner.Domain.Bids;

/// <summary>How far a bid has come, from an idea to a closed scheme; the last three are the ways out.</summary>
public enum BidState
{
    Idea,
    Draft,
    Submitted,
    Reviewed,
    Scored,
    Decided,
    Delivery,
    BenefitsRealised,
    Closed,
    Returned,
    Withdrawn,
    Deferred,
}
