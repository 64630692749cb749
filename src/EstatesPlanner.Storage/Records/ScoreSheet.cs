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

    /// <summary>
    /// SHA-256 of what the bid said when it was scored; a bid that says something else since is out of date. Null for a sheet from before
    /// that was kept.
    /// </summary>
    public string? Seen { get; init; }

    public long Version { get; init; }
}
