namespace EstatesPlanner.Storage.Records;

/// <summary>A change of many items at once that did not come from a file, and can be taken back in one step.</summary>
public sealed record RegisterBatch
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    public required RegisterBatchKind Kind { get; init; }

    /// <summary>
    /// What was done, in a sentence: the series and the bases of an uplift, the two schemes of a re-banding, the field and value of a bulk
    /// change.
    /// </summary>
    public required string Summary { get; init; }

    public required DateTime At { get; init; }

    public required string Person { get; init; }

    /// <summary>How many items it changed.</summary>
    public required int Changed { get; init; }

    /// <summary>
    /// What undoing brings back for the trust itself: the id of its band scheme before a re-banding, its cost basis as a document before a
    /// change of that.
    /// </summary>
    public string? TermsBefore { get; init; }

    public DateTime? UndoneAt { get; init; }
}

public enum RegisterBatchKind
{
    Uplift,
    Rebanding,
    BulkChange,

    /// <summary>The trust counts other parts of a cost in its return.</summary>
    CostBasis,
}
