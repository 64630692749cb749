using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>How an incident stands to critical infrastructure risk, as the 2022/23 return asks.</summary>
public enum IncidentRelation
{
    Critical,
    NonCritical,
    Other,
}

/// <summary>A failure of the estate, what it stopped, and the items it is down to: the bridge from backlog to lost activity.</summary>
public sealed record Incident
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    public required string SiteCode { get; init; }

    /// <summary>The trust's own reference, unique in the trust.</summary>
    public required string Reference { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Type in the words of the return, as in <c>data/incident-types.json</c>.</summary>
    public required string Type { get; init; }

    public required IncidentRelation Relation { get; init; }

    public string? Description { get; init; }

    public string? BlockCode { get; init; }

    /// <summary>Hours for which the service was down.</summary>
    public decimal DowntimeHours { get; init; }

    /// <summary>Theatre or clinic sessions lost.</summary>
    public decimal SessionsLost { get; init; }

    public int PatientsAffected { get; init; }

    public decimal BedDaysLost { get; init; }

    public Money CostToRectify { get; init; }

    /// <summary>Delayed, cancelled or interfered with clinical services.</summary>
    public bool IsClinical { get; init; }

    /// <summary>
    /// Hours of clinical time lost, as returns ask since 2024/25; null where nobody said. Of several rooms at once it may be more than the
    /// hours down.
    /// </summary>
    public decimal? LostClinicalHours { get; init; }

    /// <summary>Clinical income lost, as returns ask since 2024/25; null where nobody said.</summary>
    public Money? LostClinicalIncome { get; init; }

    public bool IsRiddor { get; init; }

    public long Version { get; init; }

    /// <summary>Year in which it falls for the return.</summary>
    public FinancialYear Year => FinancialYear.Of(On);
}
