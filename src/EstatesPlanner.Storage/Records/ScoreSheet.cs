namespace EstatesPlanner.Storage.Records;

/// <summary>One scorer's level for one bid on one judged criterion, with the reason. Each scores alone.</summary>
public sealed record ScoreSheet
{
    public required string Trust { get; init; }

    public required string Round { get; init; }

    /// <summary>The bid's reference.</summary>
    public required string Bid { get; init; }

    public required string Criterion { get; init; }

    public required string Person { get; init; }

    /// <summary>0 to 100: one of the criterion's described levels.</summary>
    public required decimal Level { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public long Version { get; init; }
}
