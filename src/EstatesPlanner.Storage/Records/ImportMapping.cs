namespace EstatesPlanner.Storage.Records;

/// <summary>How a trust's own sheet becomes ours, remembered by name.</summary>
public sealed record ImportMapping
{
    public required string Trust { get; init; }

    /// <summary>backlog.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The mapping, as its file format writes it.</summary>
    public required string Document { get; init; }

    public long Version { get; init; }
}
