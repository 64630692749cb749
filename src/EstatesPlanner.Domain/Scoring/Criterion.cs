namespace EstatesPlanner.Domain.Scoring;

/// <summary>One thing the committee values, how it is measured, and how much its whole swing from 0 to 100 matters.</summary>
public sealed record Criterion
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>One of <see cref="MeasureId"/>.</summary>
    public required string Measure { get; init; }

    /// <summary>Unit of the quantity, in words.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The value function; null for a judged criterion, which has <see cref="Levels"/>.</summary>
    public AnchoredScale? Scale { get; init; }

    /// <summary>The described levels of a judged criterion; empty for a measured one.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];

    /// <summary>Importance of the swing from 0 to 100 on this criterion, 0 to 100; the largest swing of a round is given 100.</summary>
    public required decimal Swing { get; init; }

    /// <summary>Why the committee gave it that swing, in its own words.</summary>
    public string SwingReason { get; init; } = "";

    public bool IsJudged => string.Equals(Measure, MeasureId.Judged, StringComparison.Ordinal);

    /// <summary>Whether a scorer may give this level: one of the described ones.</summary>
    public bool HasLevel(decimal score) => Levels.Any(level => level.Score == score);
}
