namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// Weights by swing: each criterion's swing ÷ the sum of swings, so that weights sum to exactly 1. A weight holds both how much a criterion
/// matters and how wide its scale is. Source: HM Treasury, The use of multi-criteria decision analysis in options appraisal (2024).
/// </summary>
public static class SwingWeights
{
    /// <summary>Weight (0 to 1) by criterion id.</summary>
    /// <exception cref="ArgumentException">A negative swing, or swings that sum to nothing.</exception>
    public static IReadOnlyDictionary<string, decimal> Of(IReadOnlyList<Criterion> criteria)
    {
        var total = criteria.Sum(criterion => criterion.Swing);
        if (total <= 0 || criteria.Any(criterion => criterion.Swing < 0))
        {
            throw new ArgumentException("Swings are not negative and sum to more than nought.", nameof(criteria));
        }

        var weights = criteria.ToDictionary(criterion => criterion.Id, criterion => criterion.Swing / total, StringComparer.Ordinal);

        // The last decimal place of the divisions goes to the largest swing, so that the parts sum to the whole.
        var largest = criteria
            .OrderByDescending(criterion => criterion.Swing)
            .ThenBy(criterion => criterion.Id, StringComparer.Ordinal)
            .First()
            .Id;
        weights[largest] += 1 - weights.Values.Sum();
        return weights;
    }
}
