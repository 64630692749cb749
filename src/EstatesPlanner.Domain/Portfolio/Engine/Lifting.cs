namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Raises the coefficients of a cover one bid after another: an option may count for as much as the limit exceeds the most that all other
/// bids can count for in the room it leaves.
/// </summary>
internal sealed class Lifting
{
    private readonly RowOptions _row;
    private readonly long[][] _coefficients;
    private readonly int _limit;

    /// <summary>The cover is given by its threshold in each group, 0: not in it.</summary>
    public Lifting(RowOptions row, long[] cover)
    {
        (_row, _limit) = (row, cover.Count(threshold => threshold > 0) - 1);
        _coefficients =
        [
            .. row.Groups.Select((group, g) => group.Select(option => cover[g] > 0 && option.Use >= cover[g] ? 1L : 0).ToArray()),
        ];
    }

    /// <summary>Groups that matter most to the fractional solution first.</summary>
    public void Run(Func<Option, double> weight)
    {
        foreach (var g in Enumerable.Range(0, _coefficients.Length).OrderByDescending(g => _row.Groups[g].Sum(weight)))
        {
            Lift(g);
        }
    }

    public Cut Cut(Problem problem)
    {
        var (uses, limit) = (new Dictionary<int, long>(), (long)_limit);
        for (var g = 0; g < _coefficients.Length; g++)
        {
            foreach (var (option, coefficient) in _row.Groups[g].Zip(_coefficients[g]))
            {
                if (option.Choice >= 0)
                {
                    uses[option.Choice] = uses.GetValueOrDefault(option.Choice) + coefficient;
                    continue;
                }

                // Left out is one less whichever choice is taken.
                limit -= coefficient;
                for (var j = problem.FirstChoice[option.Bid]; j < problem.FirstChoice[option.Bid + 1]; j++)
                {
                    uses[j] = uses.GetValueOrDefault(j) - coefficient;
                }
            }
        }

        var kept = uses.Where(use => use.Value != 0).OrderBy(use => use.Key).ToArray();
        var key = new ProofRow.Cover(_row.Row, [.. kept.Select(use => use.Key)], [.. kept.Select(use => use.Value)], limit);
        return new([.. kept.Select(use => (use.Key, use.Value))], limit, key);
    }

    private void Lift(int group)
    {
        var least = LeastWithout(group);
        for (var k = 0; k < _coefficients[group].Length; k++)
        {
            var room = _row.Room - _row.Groups[group][k].Use;
            var most = _limit + 1;
            while (most >= 0 && least[most] > room)
            {
                most--;
            }

            _coefficients[group][k] = Math.Min(_limit + 1, _limit - most);
        }
    }

    /// <summary>By sum of coefficients, the least use of the other groups' options that count for as much or more.</summary>
    private long[] LeastWithout(int group)
    {
        var least = new long[_limit + 2];
        Array.Fill(least, long.MaxValue, 1, least.Length - 1);
        for (var g = 0; g < _coefficients.Length; g++)
        {
            for (var sum = g == group ? -1 : _limit + 1; sum > 0; sum--)
            {
                for (var k = 0; k < _coefficients[g].Length; k++)
                {
                    var before = least[Math.Max(0, sum - _coefficients[g][k])];
                    if (_coefficients[g][k] > 0 && before < long.MaxValue)
                    {
                        least[sum] = Math.Min(least[sum], before + _row.Groups[g][k].Use);
                    }
                }
            }
        }

        return least;
    }
}
