using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Readings;

/// <summary>A round with every bid in it, scored and ranked from what the register and the score sheets say now.</summary>
/// <param name="Bids">By reference.</param>
/// <param name="Ranking">In order of value.</param>
/// <param name="IndexName">The price index that carried capital and backlog to the round's price base.</param>
public sealed record RoundBook(Round Round, IReadOnlyList<BidEntry> Bids, IReadOnlyList<Rank> Ranking, string IndexName)
{
    /// <exception cref="Refusal">The bid is not in the round.</exception>
    public BidEntry this[string reference] => Bids.SingleOrDefault(entry => entry.Bid.Reference == reference)
        ?? throw Refusal.NotFound($"No bid {reference} in round {Round.Id}.");

    public Rank RankOf(string reference) => Ranking.Single(rank => rank.Bid.Reference == reference);
}
