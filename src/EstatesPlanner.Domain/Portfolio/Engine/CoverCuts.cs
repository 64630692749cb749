namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Covers: options of different bids that together do not fit a row, so one of them at least must stay away. Found for a fractional
/// solution, made minimal, and lifted over all other options of the row; each bid counts once.
/// </summary>
internal sealed class CoverCuts(Problem problem)
{
    /// <summary>Shares of one that distances from 1 are rounded to.</summary>
    private const int Grain = 100;

    /// <summary>Distances from 1 of a whole cover that are looked at; lifting can make a cut of one slightly above 1.</summary>
    private const int Furthest = Grain * 5 / 4;

    /// <summary>A cover of more bids says too little to be worth lifting.</summary>
    private const int MostMembers = 20;

    private readonly RowOptions[] _rows = [.. RowOptions.Of(problem)];

    public IEnumerable<Cut> Find(Func<int, double> x) => _rows.SelectMany(row => Find(row, x));

    private IEnumerable<Cut> Find(RowOptions row, Func<int, double> x)
    {
        var weights = new Weights(problem, x);
        foreach (var cover in Covers(row, weights))
        {
            var lifting = new Lifting(row, cover);
            lifting.Run(weights.Of);
            yield return lifting.Cut(problem);
        }
    }

    /// <summary>
    /// The threshold of each group, 0 where it is not in the cover: options of that use and more are. By distance, for the sum above the
    /// room.
    /// </summary>
    private static IEnumerable<long[]> Covers(RowOptions row, Weights weights)
    {
        var candidates = row.Groups.Select(group => Thresholds(group, weights)).ToArray();
        var (most, chosen) = (new long[Furthest + 1], new int[row.Groups.Length, Furthest + 1]);
        for (var g = 0; g < candidates.Length; g++)
        {
            for (var distance = Furthest; distance >= 0; distance--)
            {
                chosen[g, distance] = -1;
                var best = most[distance];
                for (var t = 0; t < candidates[g].Count; t++)
                {
                    var (threshold, own) = candidates[g][t];
                    if (own <= distance && most[distance - own] + threshold > best)
                    {
                        (best, chosen[g, distance]) = (most[distance - own] + threshold, t);
                    }
                }

                most[distance] = best;
            }
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var distance = 0; distance <= Furthest && found.Count < 3; distance++)
        {
            if (most[distance] > row.Room)
            {
                var cover = Trace(candidates, chosen, distance);
                Shrink(cover, row.Room);
                if (cover.Count(threshold => threshold > 0) <= MostMembers && found.Add(string.Join(',', cover)))
                {
                    yield return cover;
                }
            }
        }
    }

    private static List<(long Threshold, int Distance)> Thresholds(Option[] group, Weights weights)
    {
        var (all, weight) = (new List<(long, int)>(), 0.0);
        foreach (var same in group.GroupBy(option => option.Use).OrderByDescending(same => same.Key))
        {
            var own = same.Sum(weights.Of);
            weight += own;
            if (own > 1e-6)
            {
                all.Add((same.Key, (int)Math.Round(Grain * Math.Max(0, 1 - weight))));
            }
        }

        return all;
    }

    private static long[] Trace(List<(long Threshold, int Distance)>[] candidates, int[,] chosen, int distance)
    {
        var cover = new long[candidates.Length];
        for (var g = candidates.Length - 1; g >= 0; g--)
        {
            if (chosen[g, distance] is >= 0 and var t)
            {
                cover[g] = candidates[g][t].Threshold;
                distance -= candidates[g][t].Distance;
            }
        }

        return cover;
    }

    /// <summary>Leaves groups out, the smallest first, as long as the rest does not fit either.</summary>
    private static void Shrink(long[] cover, long room)
    {
        var over = cover.Sum() - room;
        foreach (var g in Enumerable.Range(0, cover.Length).Where(g => cover[g] > 0).OrderBy(g => cover[g]))
        {
            if (cover[g] < over)
            {
                over -= cover[g];
                cover[g] = 0;
            }
        }
    }
}
