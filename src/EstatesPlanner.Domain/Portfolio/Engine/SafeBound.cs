namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Exact bounds from rounded prices. For whole multipliers λ ≥ 0 (over 2^shift) no plan within a domain is worth more than
/// Σ λ·limit + Σ over bids of the best (value − Σ λ·use) over its open choices, or 0 where it may be left out. All in integers.
/// </summary>
internal sealed class SafeBound
{
    private readonly Problem _problem;
    private readonly double _mostObjective;
    private readonly double[] _mostUse;
    private readonly long[] _multiplier;
    private readonly long[] _worth;
    private readonly long[] _best;
    private int _shift;
    private Int128 _total;

    public SafeBound(Problem problem)
    {
        _problem = problem;
        (_multiplier, _worth, _best) = (new long[problem.Rows.Length], new long[problem.ChoiceCount], new long[problem.BidCount]);
        _mostObjective = problem.Objective.Select(value => Math.Abs((double)value)).DefaultIfEmpty(0).Max();
        _mostUse = new double[problem.Rows.Length];
        Array.Fill(_mostUse, 1.0);
        for (var e = 0; e < problem.Use.Length; e++)
        {
            _mostUse[problem.UseRow[e]] = Math.Max(_mostUse[problem.UseRow[e]], Math.Abs((double)problem.Use[e]));
        }
    }

    /// <summary>
    /// Rounds prices (of the unscaled rows) and evaluates the bound; <paramref name="ray"/>: without the choices' values.
    /// </summary>
    public void Evaluate(ReadOnlySpan<double> prices, bool ray, Domain domain)
    {
        Round(prices, ray);
        Int128 total = 0;
        for (var i = 0; i < _multiplier.Length; i++)
        {
            total += (Int128)_multiplier[i] * _problem.Rows[i].Limit;
        }

        for (var b = 0; b < _best.Length; b++)
        {
            var best = domain.Funded[b] ? long.MinValue : 0;
            for (var j = _problem.FirstChoice[b]; j < _problem.FirstChoice[b + 1]; j++)
            {
                var worth = ray ? 0 : _problem.Objective[j] << _shift;
                for (var e = _problem.FirstUse[j]; e < _problem.FirstUse[j + 1]; e++)
                {
                    worth -= _multiplier[_problem.UseRow[e]] * _problem.Use[e];
                }

                _worth[j] = worth;
                best = domain.Out[j] ? best : Math.Max(best, worth);
            }

            _best[b] = best;
            NothingOpen |= best == long.MinValue;
            total += best;
        }

        _total = total;
    }

    /// <summary>A bid that must be funded has no choice left.</summary>
    public bool NothingOpen { get; private set; }

    /// <summary>The multipliers show that no plan lies in the domain (of a ray: the sum is negative).</summary>
    public bool ShowsNone => NothingOpen || _total < 0;

    /// <summary>No plan of the domain is worth more: rounded down to what the objective can reach.</summary>
    public long Value
    {
        get
        {
            var whole = _total >> _shift;
            var step = (Int128)_problem.Step;
            var (quotient, rest) = Int128.DivRem(whole, step);
            var floor = (rest < 0 ? quotient - 1 : quotient) * step;
            return floor > long.MaxValue ? long.MaxValue
                : floor < long.MinValue ? long.MinValue
                : (long)floor;
        }
    }

    /// <summary>
    /// How far the choice is from being the best of its bid at these prices, as a share of the objective's size: 0 or less.
    /// </summary>
    public double Liking(int choice) =>
        Math.ScaleB(_worth[choice] - (double)_best[_problem.BidOf[choice]], -_shift) / Math.Max(1, _mostObjective);

    /// <summary>Rules out choices without which, and funds bids with whom alone, a plan can reach <paramref name="value"/>.</summary>
    public void Fix(Domain domain, long value, List<int> ruledOut, List<int> funded)
    {
        var spare = _total - ((Int128)value << _shift);
        for (var b = 0; b < _best.Length; b++)
        {
            if (!domain.Funded[b] && _best[b] > spare)
            {
                domain.Funded[b] = true;
                funded.Add(b);
            }

            for (var j = _problem.FirstChoice[b]; j < _problem.FirstChoice[b + 1]; j++)
            {
                if (!domain.Out[j] && (Int128)_best[b] - _worth[j] > spare)
                {
                    domain.Out[j] = true;
                    ruledOut.Add(j);
                }
            }
        }
    }

    public ProofMultipliers Multipliers(bool ray)
    {
        var count = _multiplier.Length - _multiplier.AsSpan().Count(0);
        var (rows, values, k) = (new int[count], new long[count], 0);
        for (var i = 0; i < _multiplier.Length; i++)
        {
            if (_multiplier[i] != 0)
            {
                (rows[k], values[k]) = (i, _multiplier[i]);
                k++;
            }
        }

        return new(_shift, ray, rows, values);
    }

    private void Round(ReadOnlySpan<double> prices, bool ray)
    {
        NothingOpen = false;
        var most = ray ? 0 : _mostObjective;
        for (var i = 0; i < _multiplier.Length; i++)
        {
            most += Math.Max(0, prices[i]) * _mostUse[i];
        }

        // Every worth then stays below 2^61.
        _shift = Math.Clamp(60 - (int)Math.Ceiling(Math.Log2(Math.Max(1e-300, most))), ray ? -1000 : 0, ray ? 1000 : 45);
        var scale = Math.ScaleB(1.0, _shift);
        for (var i = 0; i < _multiplier.Length; i++)
        {
            _multiplier[i] = prices[i] > 0 ? (long)Math.Round(prices[i] * scale) : 0;
        }

        _shift = ray ? 0 : _shift;
    }
}
