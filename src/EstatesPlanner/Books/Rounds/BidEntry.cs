using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Books.Rounds;

/// <summary>A bid with what its round makes of it.</summary>
/// <param name="Items">The open items it removes, as the register has them now.</param>
/// <param name="Missing">References it names that the register does not have, or no longer has open.</param>
/// <param name="Removed">What those items amount to at the round's price base.</param>
/// <param name="Lost">What recorded incidents of the last twelve months lost to them.</param>
/// <param name="Capital">Of the preferred option, excluding VAT, at the round's price base.</param>
/// <param name="Judged">What scorers and chair made of it, by judged criterion.</param>
/// <param name="Declared">Ids of people who declared an interest in it.</param>
public sealed record BidEntry(
    CapitalBid Bid,
    IReadOnlyList<BacklogItem> Items,
    IReadOnlyList<RemovedItem> Missing,
    RemovedBacklog Removed,
    LostActivity Lost,
    Money Capital,
    Score Score,
    IReadOnlyDictionary<string, JudgedScore> Judged,
    IReadOnlyList<string> Declared
)
{
    /// <summary>Ids of judged criteria where what counts was settled on something else than stands now.</summary>
    public IReadOnlyList<string> OutOfDate =>
        [.. Score.ByCriterion.Select(score => score.Criterion).Where(id => Judged.GetValueOrDefault(id) is { IsOutOfDate: true })];

    /// <summary>Ids of judged criteria whose level the chair settled.</summary>
    public IReadOnlyList<string> Moderated =>
        [.. Score.ByCriterion.Select(score => score.Criterion).Where(id => Judged.GetValueOrDefault(id) is { Moderated: not null })];

    /// <summary>The same bid, with the same levels, by other criteria or weights.</summary>
    public Score ScoreBy(IReadOnlyList<Criterion> criteria) => Score.Of(criteria, BidQuantities.Of(Bid, criteria, Removed, Judged));
}
