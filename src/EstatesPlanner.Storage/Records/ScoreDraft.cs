namespace EstatesPlanner.Storage.Records;

/// <summary>What a scorer has entered for a bid and not given yet. It counts nowhere: only <see cref="ScoreSheet"/> is a score.</summary>
public sealed record ScoreDraft
{
    public required string Trust { get; init; }

    public required string Round { get; init; }

    /// <summary>The bid's reference.</summary>
    public required string Bid { get; init; }

    public required string Person { get; init; }

    public required IReadOnlyList<DraftLevel> Levels { get; init; }

    public required DateTime At { get; init; }

    public long Version { get; init; }
}

/// <summary>One criterion of a draft; null where nothing was entered.</summary>
public sealed record DraftLevel(string Criterion, decimal? Level, string? Reason);
