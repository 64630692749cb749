namespace EstatesPlanner.Storage.Records;

/// <summary>A file that was read into the database: what it was, what it did, and whether it was undone.</summary>
public sealed record ImportRecord
{
    public required Guid Id { get; init; }

    /// <summary>The trust it belongs to; null for published data, which has no owner.</summary>
    public string? Trust { get; init; }

    public required string Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string Encoding { get; init; }

    public required DateTime At { get; init; }

    public required string Person { get; init; }

    public required int Read { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Rejected { get; init; }

    public required int Skipped { get; init; }

    public DateTime? UndoneAt { get; init; }

    public const string Backlog = "backlog";
    public const string Bids = "bids";
    public const string Eric = "eric";
    public const string Estate = "estate";
    public const string Incidents = "incidents";
    public const string Scores = "scores";
}
