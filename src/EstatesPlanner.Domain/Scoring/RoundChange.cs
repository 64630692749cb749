namespace EstatesPlanner.Domain.Scoring;

/// <summary>A criterion's swing and weight before and after a change; null on the side where the round did not have it.</summary>
public sealed record WeightChange(
    string Criterion,
    string Name,
    (decimal Swing, decimal Weight)? Before,
    (decimal Swing, decimal Weight)? After
)
{
    public bool IsChange => Before != After;
}

/// <summary>What one version of a round did to the version before.</summary>
public sealed record RoundChange(Round Before, Round After)
{
    /// <summary>Every criterion of either version, in the order of the newer.</summary>
    public IReadOnlyList<WeightChange> Weights
    {
        get
        {
            var (before, after) = (SwingWeights.Of(Before.Criteria), SwingWeights.Of(After.Criteria));
            return
            [
                .. After
                    .Criteria.Concat(Before.Criteria.Where(old => !after.ContainsKey(old.Id)))
                    .Select(criterion => new WeightChange(
                        criterion.Id,
                        criterion.Name,
                        Of(Before.Criteria, before, criterion.Id),
                        Of(After.Criteria, after, criterion.Id)
                    )),
            ];
        }
    }

    public bool ChangesWeights => Weights.Any(weight => weight.IsChange);

    public bool ChangesState => Before.State != After.State;

    /// <summary>
    /// Why the newer version cannot follow levels that have been given already: a scored criterion keeps being judged, by the same
    /// described
    /// levels, so that no level stands for words that nobody chose. Null where it can.
    /// </summary>
    /// <param name="scored">Ids of the criteria on which somebody has scored.</param>
    public string? Fault(IEnumerable<string> scored) =>
        scored
            .Where(id =>
                Before.Criteria.FirstOrDefault(criterion => criterion.Id == id) is { IsJudged: true } old
                && !(
                    After.Criteria.FirstOrDefault(criterion => criterion.Id == id) is { IsJudged: true } kept
                    && kept.Levels.SequenceEqual(old.Levels)
                )
            )
            .Order(StringComparer.Ordinal)
            .Select(id => $"Somebody has scored on {id}, so it stays, with its levels as they are.")
            .FirstOrDefault();

    private static (decimal Swing, decimal Weight)? Of(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyDictionary<string, decimal> weights,
        string id
    ) => criteria.FirstOrDefault(criterion => criterion.Id == id) is { } criterion ? (criterion.Swing, weights[id]) : null;
}
