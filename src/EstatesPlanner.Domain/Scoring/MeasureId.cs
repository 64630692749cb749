namespace EstatesPlanner.Domain.Scoring;

/// <summary>The words by which a criterion names what it measures.</summary>
public static class MeasureId
{
    /// <summary>Steady-state yearly cash- and non-cash-releasing gain as % of the receiving services' own input cost.</summary>
    public const string ProductivityPercent = "productivityPercent";

    /// <summary>Pounds of High-risk backlog removed.</summary>
    public const string HighRiskRemoved = "highRiskRemoved";

    /// <summary>Pounds of High- and Significant-risk backlog removed (critical infrastructure risk).</summary>
    public const string CirRemoved = "cirRemoved";

    /// <summary>Clinical hours lost in the last 12 months to the items removed.</summary>
    public const string IncidentHours = "incidentHours";

    /// <summary>The quantity the bid states for the criterion, with its evidence.</summary>
    public const string Stated = "stated";

    /// <summary>A described level, chosen by scorers.</summary>
    public const string Judged = "judged";

    public static readonly IReadOnlyList<string> All = [ProductivityPercent, HighRiskRemoved, CirRemoved, IncidentHours, Stated, Judged];
}
