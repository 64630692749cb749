namespace EstatesPlanner.Domain.Scoring.Sensitivity;

/// <summary>What the weights of a round act upon.</summary>
/// <param name="Reference">The bid's reference.</param>
/// <param name="Capital">Pounds of the preferred option, excluding VAT, at the round's price base.</param>
/// <param name="Points">0 to 100 on each criterion, in the order of the round's.</param>
/// <param name="MustDo">Taken before anything is traded off.</param>
public sealed record WeighedBid(string Reference, decimal Capital, IReadOnlyList<decimal> Points, bool MustDo = false)
{
    /// <summary>In the order that breaks ties of score: lower capital, then reference.</summary>
    public static IReadOnlyList<WeighedBid> InTieOrder(IEnumerable<WeighedBid> bids) =>
        [.. bids.OrderBy(bid => bid.Capital).ThenBy(bid => bid.Reference, StringComparer.Ordinal)];
}
