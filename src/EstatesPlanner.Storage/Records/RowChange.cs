namespace EstatesPlanner.Storage.Records;

/// <summary>
/// One item that a batch (an import, an uplift, a re-banding, a bulk change) added or changed: what is needed to take it back while nobody
/// has edited it since.
/// </summary>
public sealed record RowChange
{
    /// <summary>Id of the <see cref="ImportRecord"/> or <see cref="RegisterBatch"/>.</summary>
    public required Guid Batch { get; init; }

    public required int Sequence { get; init; }

    /// <summary>Id of the item.</summary>
    public required Guid ObjectId { get; init; }

    /// <summary>The version the batch left; a later version means somebody has edited it.</summary>
    public required long VersionAfter { get; init; }

    /// <summary>The thing as it was, as a stored document; null where the batch added it.</summary>
    public string? Before { get; init; }
}
