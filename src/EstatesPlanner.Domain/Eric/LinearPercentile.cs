namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// Percentiles of a set by linear interpolation between neighbours: of n ordered values, the one at position (n − 1) × per cent ÷ 100,
/// counted from nought. The definition of a spreadsheet's PERCENTILE.INC, by which the published benchmarks of backlog per square metre
/// were computed. Nothing is rounded here.
/// </summary>
public static class LinearPercentile
{
    /// <param name="ordered">From least to most; at least one.</param>
    /// <param name="percent">0 gives the least, 50 the median, 100 the most.</param>
    /// <exception cref="ArgumentOutOfRangeException">No values, or not 0 to 100.</exception>
    public static decimal Of(IReadOnlyList<decimal> ordered, decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ordered.Count, nameof(ordered));
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var position = (ordered.Count - 1) * percent / 100;
        var below = (int)position;
        return below == ordered.Count - 1 ? ordered[below] : ordered[below] + ((ordered[below + 1] - ordered[below]) * (position - below));
    }

    /// <summary>
    /// Where a value stands among the ordered ones, 0 to 100: the per cent whose percentile it is. Values that are equal share the middle
    /// of
    /// their places; one beyond either end stands at it. Null where there is no other to stand among.
    /// </summary>
    public static decimal? RankOf(IReadOnlyList<decimal> ordered, decimal value)
    {
        if (ordered.Count < 2)
        {
            return null;
        }

        var below = ordered.Count(other => other < value);
        var equal = ordered.Count(other => other == value);
        var place =
            equal > 0 ? below + ((equal - 1) / 2m)
            : below == 0 ? 0
            : below == ordered.Count ? ordered.Count - 1
            : below - 1 + ((value - ordered[below - 1]) / (ordered[below] - ordered[below - 1]));
        return place / (ordered.Count - 1) * 100;
    }
}
