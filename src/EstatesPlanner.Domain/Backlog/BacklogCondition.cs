namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Whether the condition of an element makes it backlog: C or D does, A or B does not, with X or without, unless the element fails
/// statutory compliance.
/// Backlog is the cost of bringing an element up to condition B and to compliance (National Audit Office 2020, paragraph 1.4; the exact
/// rule of the 2004
/// method is not confirmed).
/// </summary>
public static class BacklogCondition
{
    /// <summary>True as well where no condition is known.</summary>
    public static bool Carries(BacklogItem item) =>
        item.Condition is not { Letter: 'A' or 'B' }
        || item.Survey?.Facet is Estate.Facet.StatutoryCompliance
        || item.Compliance is { StatutoryBreach: true } or { EnforcementNotice: true };
}
