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

/// <summary>
/// One element of a building that falls short of condition B or of statutory compliance, the risk it carries, and what it costs to put
/// right.
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

    /// <summary>Why it is critical infrastructure risk: the main reason first.</summary>
    public IReadOnlyList<CirReason> CirReasons { get; init; } = [];

    /// <summary>
    /// Cost to eradicate on the trust's declared cost basis, at <see cref="PriceBase"/>. Where parts are known, the sum of those in the
    /// return.
    /// </summary>
    public required Money Cost { get; init; }

    /// <summary>The cost in parts, at most one of each kind; empty where only the whole is known.</summary>
    public IReadOnlyList<CostPart> CostParts { get; init; } = [];

    public required PriceBase PriceBase { get; init; }

    public DateOnly? SurveyedOn { get; init; }

    /// <summary>Clinical hours lost to failures of this element in the last twelve months.</summary>
    public decimal IncidentHours { get; init; }

    public string? Notes { get; init; }

    public ItemStatus Status { get; init; }

    /// <summary>The year in which the work is planned.</summary>
    public FinancialYear? PlannedYear { get; init; }

    public Raac Raac { get; init; }

    public AssetDetail? Asset { get; init; }

    public SurveyDetail? Survey { get; init; }

    public RiskDetail? Risk { get; init; }

    public InterimControl? Control { get; init; }

    public ComplianceDetail? Compliance { get; init; }

    public DeliveryDetail? Delivery { get; init; }

    /// <summary>The last uplift of the cost from one price base to another; null where none was run.</summary>
    public UpliftRecord? Uplift { get; init; }

    public long Version { get; init; }

    /// <summary>Since when the register says this, UTC. Set by whatever writes it.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The score, where both parts are known.</summary>
    public RiskScore? Score =>
        Consequence is { } consequence && Likelihood is { } likelihood ? new RiskScore(consequence, likelihood) : null;

    /// <summary>Counts as backlog: neither put right nor otherwise gone from the register.</summary>
    public bool IsLive => Status.IsLive();

    /// <summary>
    /// What the whole project costs: every part, in the return or not; the cost where no parts are known. Always worked out, and kept
    /// beside the item so that a database can sum it.
    /// </summary>
    public Money FullCost
    {
        get => CostParts.Count == 0 ? Cost : CostParts.Select(part => part.Amount).Sum();
        private init => _ = value;
    }

    /// <summary>High or Significant: critical infrastructure risk.</summary>
    public bool IsCritical => CriticalInfrastructureRisk.Includes(Category);
}
