namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// An interest a person has declared in a bid: they neither score, moderate nor approve it, in whatever role, and an earlier score of
/// theirs is set aside.
/// </summary>
public sealed record DeclaredInterest
{
    public required string Trust { get; init; }

    /// <summary>The bid's reference.</summary>
    public required string Bid { get; init; }

    /// <summary>Person id.</summary>
    public required string Person { get; init; }

    /// <summary>What it is, in their words.</summary>
    public required string Nature { get; init; }

    public required DateTime At { get; init; }

    public long Version { get; init; }
}
