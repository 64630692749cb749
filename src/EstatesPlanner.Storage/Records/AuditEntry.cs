namespace EstatesPlanner.Storage.Records;

/// <summary>
/// One line of an append-only, hash-chained trail: who did what to which thing, before and after. One chain a trust, one for the system.
/// Written in the transaction of the change itself.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>The trust's code, or <see cref="System"/>.</summary>
    public required string Chain { get; init; }

    /// <summary>1, 2, 3 … without a gap within the chain.</summary>
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public required string Person { get; init; }

    public required string Action { get; init; }

    /// <summary>Kind and key of the thing, such as <c>BacklogItem RXX/RXX01/B-104</c>.</summary>
    public required string Object { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>
    /// Hash of the entry's list of what its change left stored (<see cref="AuditStates"/>); null where it wrote nothing, and in entries
    /// from before lists were kept.
    /// </summary>
    public string? Snapshot { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    public const string System = "system";
}
