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
}
