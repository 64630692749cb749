using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Scoring.Sensitivity;

/// <summary>Where one bid came over the sampled weights.</summary>
/// <param name="Reference">The bid's.</param>
/// <param name="Counts">How often it came first, second, and so on.</param>
/// <param name="Funded">How often it was funded in the order of value.</param>
/// <param name="Samples">Of how many.</param>
public sealed record RankSpread(string Reference, IReadOnlyList<int> Counts, int Funded, int Samples)
{
    public int P5 => At(5);

    public int P50 => At(50);

    public int P95 => At(95);

    /// <summary>0 to 1.</summary>
    public decimal ChanceFunded => (decimal)Funded / Samples;

    /// <summary>0 to 1.</summary>
    public decimal ChanceFirst => (decimal)Counts[0] / Samples;

    /// <summary>The first rank at which so many hundredths of the samples have come in: a rank the bid did have.</summary>
    private int At(int percent)
    {
        var within = 0L;
        for (var rank = 0; rank < Counts.Count; rank++)
        {
            within += Counts[rank];
            if (within * 100 >= (long)percent * Samples)
            {
                return rank + 1;
            }
        }

        throw new InvalidOperationException("Every sample gave the bid a rank.");
    }
}

/// <summary>
/// The ranks of bids over sampled weights, every bid ranked by the same weights, in whole numbers throughout: points in billionths, so that
/// the same seed gives the same ranks anywhere. Source: Lahdelma and Salminen, SMAA-2 (2001), rank acceptability.
/// </summary>
public static class RankDistribution
{
    private const decimal Billionths = 1_000_000_000;

    /// <summary>In the order of the references.</summary>
    public static IReadOnlyList<RankSpread> Of(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyCollection<WeighedBid> bids,
        decimal envelope,
        WeightSampling sampling
    )
    {
        var ordered = WeighedBid.InTieOrder(bids);
        var points = ordered.Select(bid => bid.Points.Select(value => (long)Rounding.To(0, value * Billionths)).ToArray()).ToArray();
        var counts = ordered.Select(_ => new int[ordered.Count]).ToArray();
        var funded = new int[ordered.Count];
        var order = new int[ordered.Count];
        var values = new Int128[ordered.Count];
        foreach (var row in sampling.Rows(criteria))
        {
            for (var bid = 0; bid < order.Length; bid++)
            {
                order[bid] = bid;
                values[bid] = Value(points[bid], row);
            }

            Array.Sort(
                order,
                (one, other) => values[other].CompareTo(values[one]) is var byValue and not 0 ? byValue : one.CompareTo(other)
            );
            var taken = FundedByValue.Of([.. order.Select(bid => ordered[bid])], envelope);
            for (var rank = 0; rank < order.Length; rank++)
            {
                counts[order[rank]][rank]++;
                funded[order[rank]] += taken[rank] ? 1 : 0;
            }
        }

        return
        [
            .. ordered
                .Select((bid, i) => new RankSpread(bid.Reference, counts[i], funded[i], sampling.Samples))
                .OrderBy(spread => spread.Reference, StringComparer.Ordinal),
        ];
    }

    private static Int128 Value(long[] points, long[] row)
    {
        Int128 sum = 0;
        for (var criterion = 0; criterion < row.Length; criterion++)
        {
            sum += (Int128)points[criterion] * row[criterion];
        }

        return sum;
    }
}
