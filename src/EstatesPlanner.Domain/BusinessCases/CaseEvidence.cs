namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>A photo or document that was kept with an item the scheme removes, as it was when the case was composed.</summary>
public sealed record CaseEvidence
{
    /// <summary>evidence-1, evidence-2 …: the name of its picture among the document's files.</summary>
    public required string Id { get; init; }

    public required string Site { get; init; }

    /// <summary>The item's reference.</summary>
    public required string Item { get; init; }

    public required string FileName { get; init; }

    /// <summary>As people name it: JPEG photo, PDF.</summary>
    public required string Kind { get; init; }

    /// <summary>What it shows: the text alternative of its picture.</summary>
    public required string Caption { get; init; }

    /// <summary>SHA-256 of the whole file, which the data folder keeps as long as the case is kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of its thumbnail; null for what has no picture.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>Whether its picture is printed in the case.</summary>
    public bool Shown { get; init; }
}
