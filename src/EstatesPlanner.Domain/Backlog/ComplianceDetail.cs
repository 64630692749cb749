namespace EstatesPlanner.Domain.Backlog;

/// <summary>Which duties the defect touches.</summary>
public sealed record ComplianceDetail
{
    /// <summary>HTM, HBN or regulation, such as <c>HTM 03-01</c>.</summary>
    public IReadOnlyList<string>? References { get; init; }

    public bool StatutoryBreach { get; init; }

    public bool EnforcementNotice { get; init; }

    public bool AuthorisingEngineerFinding { get; init; }

    public string? Derogation { get; init; }

    public bool AsbestosAffected { get; init; }

    /// <summary>When the survey for RAAC is expected, where one is still to be made.</summary>
    public DateOnly? RaacSurveyExpected { get; init; }
}
