namespace EstatesPlanner.Storage.Records;

/// <summary>
/// A photo or document kept with a backlog item. Its bytes lie in the data folder under their own hash, outside the web root.
/// </summary>
public sealed record EvidenceFile
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    public required Guid Item { get; init; }

    /// <summary>The name it came under, for people; never a path.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type by content, not by name.</summary>
    public required string ContentType { get; init; }

    /// <summary>SHA-256 of the bytes kept.</summary>
    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the thumbnail's bytes; null for what has no picture.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>What it shows, in words: the text alternative of a photo.</summary>
    public required string Caption { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public long Version { get; init; }
}
