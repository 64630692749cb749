namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// The level the chair settled on for a bid on a judged criterion, with the reason: it stands for the scorers' levels, which stay on
/// record.
/// </summary>
public sealed record ModeratedScore
{
    public required string Trust { get; init; }

    public required string Round { get; init; }

    /// <summary>The bid's reference.</summary>
    public required string Bid { get; init; }

    public required string Criterion { get; init; }

    /// <summary>0 to 100.</summary>
    public required decimal Level { get; init; }

    /// <summary>What the scorers' levels came to when it was settled.</summary>
    public required decimal ScorersSaid { get; init; }

    public required string Reason { get; init; }

    /// <summary>Person id of the chair.</summary>
    public required string Person { get; init; }

    public required DateTime At { get; init; }

    /// <summary>SHA-256 of what the bid said then; a bid that says something else since is out of date.</summary>
    public string? Seen { get; init; }

    public long Version { get; init; }
}
