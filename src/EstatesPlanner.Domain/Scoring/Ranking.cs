namespace EstatesPlanner.Domain.Scoring;

/// <summary>What ranking needs to know of a bid.</summary>
/// <param name="Reference">The bid's reference.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Capital">Pounds of the preferred option, excluding VAT, at the round's price base.</param>
public sealed record RankedBid(string Reference, decimal Score, decimal Capital)
{
    /// <summary>Score ÷ £m of capital; null for a bid that asks for none.</summary>
    public decimal? ValuePerPound => Capital > 0 ? Score / (Capital / 1_000_000) : null;
}

/// <summary>A bid's place in the round, 1 the first.</summary>
public sealed record Rank(RankedBid Bid, int ByValue, int ByValuePerPound);

/// <summary>
/// Ranks bids by value and by value per pound. Ties of value go to the lower capital, then to the reference in ordinal order;
/// ties of value per pound to the higher score, then as before. A bid that asks for no capital has no value per pound and comes last there.
/// The order in which bids come in decides nothing.
/// </summary>
public static class Ranking
{
    public const string TieRule = "Ties: higher score, then lower capital, then reference in alphabetical order.";

    /// <summary>In order of value.</summary>
    public static IReadOnlyList<Rank> Of(IReadOnlyCollection<RankedBid> bids)
    {
        var byValue = bids.OrderByDescending(bid => bid.Score)
            .ThenBy(bid => bid.Capital)
            .ThenBy(bid => bid.Reference, StringComparer.Ordinal)
            .ToList();
        var placeByPound = byValue
            .OrderByDescending(bid => bid.ValuePerPound ?? decimal.MinValue)
            .Select((bid, i) => (bid.Reference, Place: i + 1))
            .ToDictionary(entry => entry.Reference, entry => entry.Place, StringComparer.Ordinal);
        return [.. byValue.Select((bid, i) => new Rank(bid, i + 1, placeByPound[bid.Reference]))];
    }
}
