using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>How an item came by its category.</summary>
public enum CategoryBasis
{
    /// <summary>From consequence × likelihood and the trust's bands.</summary>
    Scored,

    /// <summary>Stated by the register it came from, without scores.</summary>
    Stated,

    /// <summary>Set by a person against the score, with a reason.</summary>
    Overridden,
}

public enum ItemStatus
{
    Open,
    Closed,
}

/// <summary>
/// One element of a building that falls short of condition B or of statutory compliance, the risk it carries, and what it costs to put right.
/// The key is (trust, site, reference).
/// </summary>
public sealed record BacklogItem
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    public required string SiteCode { get; init; }

    /// <summary>The trust's own reference, unique on the site.</summary>
    public required string Reference { get; init; }

    public string? BlockCode { get; init; }

    /// <summary>Element or sub-element code, as in <c>data/elements.csv</c>.</summary>
    public string? ElementCode { get; init; }

    /// <summary>Floor, room or department, in words.</summary>
    public string? Location { get; init; }

    public required string Defect { get; init; }

    public ConditionGrade? Condition { get; init; }

    public int? Consequence { get; init; }

    public int? Likelihood { get; init; }

    public required RiskCategory Category { get; init; }

    public required CategoryBasis Basis { get; init; }

    /// <summary>Why the category departs from the score. Required when <see cref="Basis"/> is overridden.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Cost to eradicate on the trust's declared cost basis, at <see cref="PriceBase"/>.</summary>
    public required Money Cost { get; init; }

    public required PriceBase PriceBase { get; init; }

    public DateOnly? SurveyedOn { get; init; }

    /// <summary>Clinical hours lost to failures of this element in the last twelve months.</summary>
    public decimal IncidentHours { get; init; }

    public string? Notes { get; init; }

    public ItemStatus Status { get; init; }

    public long Version { get; init; }

    /// <summary>The score, where both parts are known.</summary>
    public RiskScore? Score => Consequence is { } consequence && Likelihood is { } likelihood ? new RiskScore(consequence, likelihood) : null;

    /// <summary>High or Significant: critical infrastructure risk.</summary>
    public bool IsCritical => CriticalInfrastructureRisk.Includes(Category);
}
