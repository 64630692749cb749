namespace EstatesPlanner.Storage.Records;

/// <summary>One row that an import added or changed: what is needed to take it back while nobody has edited it since.</summary>
public sealed record ImportChange
{
    public required Guid ImportId { get; init; }

    public required int Sequence { get; init; }

    /// <summary>Id of the item or bid.</summary>
    public required Guid ObjectId { get; init; }

    /// <summary>The version the import left; a later version means somebody has edited it.</summary>
    public required long VersionAfter { get; init; }

    /// <summary>The thing as it was, as a stored document; null where the import added it.</summary>
    public string? Before { get; init; }
}
