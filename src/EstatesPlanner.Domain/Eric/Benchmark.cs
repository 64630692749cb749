namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// How a figure lies among peers: the peers' values in order, and the percentiles people quote. Linear percentiles, unrounded.
/// </summary>
/// <param name="Values">From least to most; at least one.</param>
public sealed record Benchmark(IReadOnlyList<decimal> Values)
{
    public int Count => Values.Count;

    public decimal LowerQuartile => LinearPercentile.Of(Values, 25);

    public decimal Median => LinearPercentile.Of(Values, 50);

    public decimal UpperQuartile => LinearPercentile.Of(Values, 75);

    public decimal Ninetieth => LinearPercentile.Of(Values, 90);

    public decimal NinetyNinth => LinearPercentile.Of(Values, 99);

    public decimal Highest => Values[^1];

    /// <summary>0 to 100; null where there is no other to stand among.</summary>
    public decimal? RankOf(decimal value) => LinearPercentile.RankOf(Values, value);

    /// <summary>Null where there are no values.</summary>
    public static Benchmark? Of(IEnumerable<decimal> values) =>
        values.Order().ToList() is { Count: > 0 } ordered ? new Benchmark(ordered) : null;
}
