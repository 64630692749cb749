namespace EstatesPlanner.Domain.Scoring;

/// <summary>What a bid earns on one criterion.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Quantity">In the criterion's unit; null where nothing was measured or nobody has scored.</param>
/// <param name="Points">0 to 100, unrounded; 0 while <see cref="IsUnscored"/>.</param>
/// <param name="Weight">0 to 1.</param>
public sealed record CriterionScore(string Criterion, decimal? Quantity, decimal Points, decimal Weight)
{
    /// <summary>Its share of the total: points × weight.</summary>
    public decimal Weighted => Points * Weight;

    public bool IsUnscored => Quantity is null;
}

/// <summary>
/// A bid's score: the sum of weight × points over the criteria, 0 to 100, unrounded. It depends on the bid and the round's criteria alone.
/// Source: DCLG, Multi-criteria analysis: a manual (2009), linear additive model.
/// </summary>
public sealed record Score
{
    public required IReadOnlyList<CriterionScore> ByCriterion { get; init; }

    public decimal Total => ByCriterion.Sum(criterion => criterion.Weighted);

    /// <summary>Ids of criteria without a quantity, which score 0 for now.</summary>
    public IReadOnlyList<string> Unscored =>
        [.. ByCriterion.Where(criterion => criterion.IsUnscored).Select(criterion => criterion.Criterion)];

    /// <summary>
    /// The judged criteria on which nobody has scored it yet: while there is one, its score is not complete and it has no place.
    /// </summary>
    /// <param name="criteria">The round's.</param>
    public IReadOnlyList<Criterion> StillToScore(IEnumerable<Criterion> criteria) =>
        [.. criteria.Where(criterion => criterion.IsJudged && Unscored.Contains(criterion.Id, StringComparer.Ordinal))];

    /// <param name="criteria">The round's.</param>
    /// <param name="quantities">By criterion id; of a judged criterion the level given. One that is missing or null is unscored.</param>
    public static Score Of(IReadOnlyList<Criterion> criteria, IReadOnlyDictionary<string, decimal?> quantities)
    {
        var weights = SwingWeights.Of(criteria);
        return new Score
        {
            ByCriterion =
            [
                .. criteria.Select(criterion => On(criterion, quantities.GetValueOrDefault(criterion.Id), weights[criterion.Id])),
            ],
        };
    }

    private static CriterionScore On(Criterion criterion, decimal? quantity, decimal weight)
    {
        var points = (quantity, criterion.Scale) switch
        {
            (null, _) => 0,
            ({ } level, null) => Math.Clamp(level, 0, 100),
            ({ } measured, { } scale) => scale.ScoreOf(measured),
        };
        return new CriterionScore(criterion.Id, quantity, points, weight);
    }
}
