using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Scoring.Sensitivity;

/// <summary>Which weights are tried, and how many.</summary>
/// <param name="Samples">How many sets of weights.</param>
/// <param name="Seed">The same seed gives the same weights on any machine.</param>
/// <param name="SpreadPercent">Each swing is moved, alone and evenly, by at most this much of itself either way; null tries every weight
/// there could be, all alike.</param>
public sealed record WeightSampling(int Samples, long Seed, int? SpreadPercent)
{
    public const int FewestSamples = 100;

    public const int MostSamples = 100_000;

    private const int UniformTotal = 1 << 30;

    private const int Halves = 1 << 20;

    /// <summary>What stops it from being drawn, one sentence; null where nothing does.</summary>
    public string? Problem =>
        Samples is < FewestSamples or > MostSamples ? "Samples are between 100 and 100,000."
        : SpreadPercent is < 1 or > 100 ? "The spread of swings is between 1% and 100%."
        : null;

    /// <summary>
    /// Whole numbers in proportion to the weights, a row for each sample, the criteria in the order of the round's. All bids are ranked by
    /// the
    /// same rows. Over every weight: the gaps between sorted draws (uniform over the simplex; Devroye, 1986).
    /// </summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Problem"/>.</exception>
    public IEnumerable<long[]> Rows(IReadOnlyList<Criterion> criteria)
    {
        if (Problem is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        var stream = new RandomStream(Seed, "weights");
        for (var sample = 0; sample < Samples; sample++)
        {
            yield return SpreadPercent is { } spread ? Around(criteria, spread, stream) : Uniform(criteria.Count, stream);
        }
    }

    private static long[] Uniform(int count, RandomStream stream)
    {
        var cuts = new long[count - 1];
        for (var cut = 0; cut < cuts.Length; cut++)
        {
            cuts[cut] = (long)(stream.Next() >> 34);
        }

        Array.Sort(cuts);
        var row = new long[count];
        for (var part = 0; part < count; part++)
        {
            row[part] = (part == cuts.Length ? UniformTotal : cuts[part]) - (part == 0 ? 0 : cuts[part - 1]);
        }

        return row;
    }

    /// <summary>Swing, in hundredths, × (100 ± spread), in steps of spread ÷ 2^20.</summary>
    private static long[] Around(IReadOnlyList<Criterion> criteria, int spread, RandomStream stream)
    {
        var row = new long[criteria.Count];
        for (var place = 0; place < row.Length; place++)
        {
            var step = (long)(stream.Next() >> 43) - Halves;
            row[place] = (long)Rounding.To(0, criteria[place].Swing * 100) * ((100L * Halves) + (spread * step));
        }

        return row;
    }
}
