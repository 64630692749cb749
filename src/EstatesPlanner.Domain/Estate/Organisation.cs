using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Estate;

/// <summary>A body of the health service that owns or runs an estate: a trust. Its ODS code is its key everywhere.</summary>
public sealed record Organisation
{
    /// <summary>ODS code, three to six letters and digits. Never a number.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The demonstration trust: fictional, and the only one on which a reader may choose whom to be.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Id of the band scheme that turns scores into risk categories, as in <c>data/risk-bands.json</c>.</summary>
    public required string RiskBands { get; init; }

    /// <summary>
    /// What the trust's backlog costs include, in its own words: printed on every report, since bases differ between trusts.
    /// </summary>
    public required string CostBasis { get; init; }

    /// <summary>The parts of a cost that the trust counts in its return.</summary>
    public IReadOnlyList<CostPartKind> ReturnParts { get; init; } = CostPart.AssumedReturn;

    public long Version { get; init; }
}
