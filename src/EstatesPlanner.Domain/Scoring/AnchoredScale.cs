namespace EstatesPlanner.Domain.Scoring;

/// <summary>A quantity in the criterion's own unit and the score it earns.</summary>
public sealed record Anchor(decimal Quantity, decimal Score);

/// <summary>A described level of a judged criterion.</summary>
public sealed record Level(decimal Score, string Means);

/// <summary>
/// How a quantity becomes a score of 0 to 100: straight lines between stated anchors, level beyond the outermost.
/// The score depends on the bid and the scale alone, never on the other bids.
/// </summary>
public sealed record AnchoredScale
{
    /// <summary>Anchors in rising order of quantity; scores may rise or fall.</summary>
    public required IReadOnlyList<Anchor> Points { get; init; }

    /// <summary>What 0 means, in words.</summary>
    public string ZeroMeans { get; init; } = "";

    /// <summary>What 100 means, in words.</summary>
    public string HundredMeans { get; init; } = "";

    /// <summary>The score of a quantity, 0 to 100, unrounded.</summary>
    /// <exception cref="InvalidOperationException">The scale has no anchors.</exception>
    public decimal ScoreOf(decimal quantity)
    {
        if (Points.Count == 0)
        {
            throw new InvalidOperationException("A scale without anchors scores nothing.");
        }

        var above = Points.FirstOrDefault(point => point.Quantity >= quantity);
        var below = Points.LastOrDefault(point => point.Quantity <= quantity);
        var score = (below, above) switch
        {
            (null, { } first) => first.Score,
            ({ } last, null) => last.Score,
            ({ } from, { } to) when from.Quantity == to.Quantity => to.Score,
            ({ } from, { } to) => from.Score + ((to.Score - from.Score) * (quantity - from.Quantity) / (to.Quantity - from.Quantity)),
            (null, null) => throw new InvalidOperationException("Every quantity lies beside an anchor."),
        };
        return Math.Clamp(score, 0, 100);
    }
}
