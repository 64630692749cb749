namespace EstatesPlanner.Storage.Records;

/// <summary>A view of the register that somebody keeps: its filters, order and columns.</summary>
public sealed record SavedView
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    public required string Person { get; init; }

    public required string Name { get; init; }

    /// <summary>The query part of the register's address.</summary>
    public required string Query { get; init; }

    /// <summary>Seen by everybody who sees the register.</summary>
    public bool IsShared { get; init; }

    public long Version { get; init; }
}
