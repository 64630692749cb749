namespace EstatesPlanner.Storage.Records;

/// <summary>
/// A part of the list that belongs to an audit entry: the key of each row that the entry's change wrote, with the hash of the row as
/// stored.
/// The entry holds the hash of its whole list, so that no row can be altered, added or taken out without a contradiction to the trail.
/// </summary>
public sealed record AuditStates
{
    public required string Chain { get; init; }

    /// <summary>Of the entry.</summary>
    public required long Sequence { get; init; }

    /// <summary>0, 1, 2 … within the list.</summary>
    public required int Part { get; init; }

    /// <summary>The table whose rows these are.</summary>
    public required string Table { get; init; }

    /// <summary>Keys and hashes, as <see cref="Audit.StateList"/> writes them.</summary>
    public required byte[] Content { get; init; }
}
