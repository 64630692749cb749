namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>A photo or document kept with a backlog item, as the register has it now.</summary>
/// <param name="Kind">As people name it.</param>
/// <param name="Thumbnail">SHA-256 of its thumbnail; null for what has no picture.</param>
/// <param name="IsWhole">Whether the data folder still holds its bytes, unaltered.</param>
public sealed record SourceEvidence(
    Guid Item,
    string FileName,
    string Kind,
    string Caption,
    string Sha256,
    string? Thumbnail,
    bool IsWhole
);
