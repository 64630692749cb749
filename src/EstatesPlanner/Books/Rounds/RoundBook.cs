using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Books.Rounds;

/// <summary>A round with every bid in it, scored and ranked from what the register and the score sheets say now.</summary>
/// <param name="Bids">By reference.</param>
/// <param name="Ranking">In order of value.</param>
/// <param name="IndexName">The price index that carried capital and backlog to the round's price base.</param>
public sealed record RoundBook(Round Round, IReadOnlyList<BidEntry> Bids, IReadOnlyList<Rank> Ranking, string IndexName)
{
    /// <summary>Bids that cannot be brought to the round's prices: named, and in nothing else. One of them never stops a round.</summary>
    public IReadOnlyList<SetApartBid> SetApart { get; init; } = [];

    /// <exception cref="Refusal">The bid is not in the round, or is set apart.</exception>
    public BidEntry this[string reference] =>
        Bids.SingleOrDefault(entry => entry.Bid.Reference == reference)
        ?? throw (
            SetApart.FirstOrDefault(apart => apart.Bid == reference) is { } apart
                ? Refusal.BadInput(apart.Why)
                : Refusal.NotFound($"No bid {reference} in round {Round.Id}.")
        );

    public Rank RankOf(string reference) => Ranking.Single(rank => rank.Bid.Reference == reference);
}
