namespace EstatesPlanner.Domain.Backlog;

/// <summary>The four categories in the order in which they are read, worst first.</summary>
public static class RiskCategories
{
    public static readonly IReadOnlyList<RiskCategory> WorstFirst =
    [
        RiskCategory.High,
        RiskCategory.Significant,
        RiskCategory.Moderate,
        RiskCategory.Low,
    ];

    /// <summary>Reads the category's own name, whatever its case. Nothing else is guessed.</summary>
    public static bool TryParse(string? text, out RiskCategory category)
    {
        var found = WorstFirst
            .Where(candidate => string.Equals(candidate.ToString(), text?.Trim(), StringComparison.OrdinalIgnoreCase))
            .ToArray();
        category = found.FirstOrDefault();
        return found.Length == 1;
    }
}
