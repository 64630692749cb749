namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// The mean of the scorers' levels without the one highest and the one lowest, from four scorers on; of fewer the plain mean, since
/// what is left would be one person's word. Unrounded. Source: the truncated mean of Tukey (1962), cut once at either end.
/// </summary>
public static class TrimmedMean
{
    /// <summary>The fewest scorers of whom the highest and the lowest are left out.</summary>
    public const int TrimsFrom = 4;

    /// <summary>0 to 100; null for no level at all.</summary>
    public static decimal? Of(IEnumerable<decimal> levels)
    {
        var ordered = levels.Order().ToList();
        var kept = ordered.Count < TrimsFrom ? ordered : ordered[1..^1];
        return kept.Count == 0 ? null : kept.Sum() / kept.Count;
    }
}
