using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Bids;

/// <summary>One legal move of a bid: from which states to which, for whom, and whether it needs a reason.</summary>
public sealed record BidStep(BidAct Act, IReadOnlyList<BidState> From, BidState To, Duty Duty, BidTie Tie, bool NeedsReason = false);
