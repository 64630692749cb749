using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Readings;

/// <summary>A bid with what its round makes of it.</summary>
/// <param name="Items">The open items it removes, as the register has them now.</param>
/// <param name="Missing">References it names that the register does not have, or no longer has open.</param>
/// <param name="Removed">What those items amount to at the round's price base.</param>
/// <param name="Lost">What recorded incidents of the last twelve months lost to them.</param>
/// <param name="Capital">Of the preferred option, excluding VAT, at the round's price base.</param>
/// <param name="Judged">The scorers' levels, by judged criterion.</param>
public sealed record BidEntry(
    CapitalBid Bid,
    IReadOnlyList<BacklogItem> Items,
    IReadOnlyList<RemovedItem> Missing,
    RemovedBacklog Removed,
    LostActivity Lost,
    Money Capital,
    Score Score,
    IReadOnlyDictionary<string, JudgedScore> Judged);
