namespace EstatesPlanner.Storage.Records;

/// <summary>
/// A block, an organisation or a round as it was until it was changed: what a register as at a past day needs beside its items, and the
/// history of a round's weights.
/// </summary>
public sealed record PastRecord
{
    /// <summary>Block, Organisation or Round.</summary>
    public required string Kind { get; init; }

    public required string Trust { get; init; }

    /// <summary>Site and code of a block, such as <c>RXX01/B7</c>, or id of a round; empty for an organisation.</summary>
    public required string Key { get; init; }

    public required long Version { get; init; }

    public required DateTime Until { get; init; }

    public required string Document { get; init; }
}
