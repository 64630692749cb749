namespace EstatesPlanner.Domain.Backlog;

/// <summary>What stands behind the score, and the score as it is with controls, is meant to become, and became.</summary>
public sealed record RiskDetail
{
    public string? Rationale { get; init; }

    /// <summary>With the interim control in place.</summary>
    public RiskScore? WithControls { get; init; }

    /// <summary>What the works are meant to leave.</summary>
    public RiskScore? Target { get; init; }

    /// <summary>What the works left.</summary>
    public RiskScore? Residual { get; init; }

    public string? Reviewer { get; init; }

    public DateOnly? NextReview { get; init; }

    /// <summary>Reference in the trust's risk register.</summary>
    public string? RegisterReference { get; init; }
}
