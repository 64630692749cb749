namespace EstatesPlanner.Domain.Scoring;

/// <summary>What the plan of a round makes as large as it can, summed over the bids it funds.</summary>
public enum RoundObjective
{
    /// <summary>Scores.</summary>
    Score,

    /// <summary>Net present social values, pounds.</summary>
    Npsv,

    /// <summary>Pounds of High-risk backlog that are removed.</summary>
    HighRiskRemoved,
}
