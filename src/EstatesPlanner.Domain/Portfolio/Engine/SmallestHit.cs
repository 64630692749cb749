namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// The smallest set that shares a member with each of some sets: depth first on the first set not yet hit, one member more allowed at each
/// try, so the first
/// found is a smallest, and always the same one.
/// </summary>
internal sealed class SmallestHit(IReadOnlyList<IReadOnlyList<int>> sets, long mostSteps)
{
    private readonly HashSet<int> chosen = [];
    private long steps;

    /// <summary>Whether it was looked for to the end.</summary>
    public bool IsFinished => steps <= mostSteps;

    /// <param name="below">Only sets of fewer members are wanted.</param>
    /// <returns>Null where there is none, or the steps ran out.</returns>
    public HashSet<int>? Find(int below)
    {
        for (var size = 0; size < below && IsFinished; size++)
        {
            chosen.Clear();
            if (Hits(size))
            {
                return chosen;
            }
        }

        return null;
    }

    private bool Hits(int left)
    {
        if (++steps > mostSteps || LeastToHit() > left)
        {
            return false;
        }

        if (sets.Where(set => !set.Any(chosen.Contains)).MinBy(set => set.Count) is not { } open)
        {
            return true;
        }

        foreach (var member in open)
        {
            chosen.Add(member);
            if (Hits(left - 1))
            {
                return true;
            }

            chosen.Remove(member);
        }

        return false;
    }

    /// <summary>Sets not yet hit that have no member in common need one each.</summary>
    private int LeastToHit()
    {
        var (seen, count) = (new HashSet<int>(), 0);
        foreach (var set in sets.Where(set => !set.Any(chosen.Contains) && !set.Any(seen.Contains)))
        {
            seen.UnionWith(set);
            count++;
        }

        return count;
    }
}
