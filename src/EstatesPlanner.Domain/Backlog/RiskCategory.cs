namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// How urgent a backlog item is. Source: NHS Estates, "A risk-based methodology for establishing and managing backlog" (2004).
/// </summary>
public enum RiskCategory
{
    /// <summary>Met through agreed maintenance programmes or strategic plans.</summary>
    Low,

    /// <summary>Managed in the medium term with close control and monitoring.</summary>
    Moderate,

    /// <summary>Priority spend in the short term so that enforcement bodies have no undue concern and care is not put at risk.</summary>
    Significant,

    /// <summary>Urgent: prevents catastrophic failure, major disruption to clinical services, or serious injury or prosecution.</summary>
    High,
}
