namespace EstatesPlanner.Domain.Estate;

/// <summary>One trust that became part of another, and when. A merged trust's history is the sum of its predecessors'.</summary>
public sealed record Succession
{
    /// <summary>
    /// Code of the trust that ended; it need not be one kept here, since published data knows trusts that no register does.
    /// </summary>
    public required string Predecessor { get; init; }

    public required string Successor { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Where this is said.</summary>
    public string? Source { get; init; }
}
