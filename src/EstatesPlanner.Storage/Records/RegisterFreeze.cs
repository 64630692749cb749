using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Storage.Records;

/// <summary>The register of a year's end, frozen for the return: what was said, by whom, and the hash that a signature binds to.</summary>
public sealed record RegisterFreeze
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    public required FinancialYear Year { get; init; }

    /// <summary>The day whose register it is.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>The moment up to which recordings count, UTC.</summary>
    public required DateTime Until { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who built it.</summary>
    public required string Person { get; init; }

    /// <summary>The return, as a stored document: its figures by site and the bridge, item by item.</summary>
    public required string Lines { get; init; }

    /// <summary>SHA-256 of <see cref="Lines"/>.</summary>
    public required string Hash { get; init; }

    public string? SignedBy { get; init; }

    public DateTime? SignedAt { get; init; }

    /// <summary>Why it was opened again; null while it stands.</summary>
    public string? ReopenedBecause { get; init; }

    public long Version { get; init; }
}
