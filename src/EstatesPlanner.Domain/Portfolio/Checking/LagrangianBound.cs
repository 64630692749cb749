namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>
/// Σ λ·limit + Σ over bids of the best (worth − Σ λ·use) over open choices, and 0 where a bid may be left out; integers, checked.
/// No plan can be worth more, whatever multipliers are given, as long as none is negative.
/// </summary>
internal sealed class LagrangianBound(CheckedChoice[] choices, int[] firstOfBid, CheckedRow[] rows, Openness open)
{
    private readonly long[] _reduced = new long[choices.Length];
    private readonly long[] _best = new long[firstOfBid.Length - 1];
    private readonly long[] _lambda = new long[rows.Length];
    private readonly long _step = StepOf(choices);
    private Int128 _total;
    private int _shift;

    /// <summary>The sum is negative (meant for multipliers without values).</summary>
    public bool IsNegative => _total < 0;

    /// <summary>The bound, rounded down to what sums of the choices' worth can reach.</summary>
    public Int128 Whole => FloorTo(_total >> _shift, _step);

    /// <exception cref="OverflowException">The multipliers are larger than the engine ever gives.</exception>
    public void Evaluate(ProofMultipliers multipliers)
    {
        var unit = multipliers.WithoutValues ? 0 : 1L << multipliers.Shift;
        _shift = multipliers.Shift;
        Array.Clear(_lambda);
        _total = 0;
        for (var k = 0; k < multipliers.Rows.Count; k++)
        {
            _lambda[multipliers.Rows[k]] = multipliers.Values[k];
            _total = checked(_total + (multipliers.Values[k] * rows[multipliers.Rows[k]].Limit));
        }

        for (var b = 0; b < _best.Length; b++)
        {
            long? best = open.IsFunded(b) ? null : 0;
            for (var j = firstOfBid[b]; j < firstOfBid[b + 1]; j++)
            {
                var reduced = checked(choices[j].Worth * unit);
                foreach (var (row, use) in choices[j].Uses)
                {
                    reduced = checked(reduced - (_lambda[row] * use));
                }

                _reduced[j] = reduced;
                best = open.IsOpen(j) && (best is null || reduced > best) ? reduced : best;
            }

            _best[b] = best ?? throw new InvalidOperationException("A bid that must be funded has no choice.");
            _total += _best[b];
        }
    }

    /// <summary>Closes what cannot be part of a plan worth more than the bound.</summary>
    public void RuleOut(long bound)
    {
        var needed = ((Int128)bound + _step) << _shift;
        needed = FloorTo(needed, (Int128)_step << _shift);
        for (var b = 0; b < _best.Length; b++)
        {
            if (_total - _best[b] < needed)
            {
                open.Fund(b);
            }

            for (var j = firstOfBid[b]; j < firstOfBid[b + 1]; j++)
            {
                if (_total - _best[b] + _reduced[j] < needed)
                {
                    open.Close(j);
                }
            }
        }
    }

    private static Int128 FloorTo(Int128 value, Int128 step)
    {
        var (quotient, rest) = Int128.DivRem(value, step);
        return (rest < 0 ? quotient - 1 : quotient) * step;
    }

    private static long StepOf(CheckedChoice[] choices)
    {
        long divisor = 0;
        foreach (var choice in choices)
        {
            for (var rest = Math.Abs(choice.Worth); rest != 0; )
            {
                (divisor, rest) = (rest, divisor % rest);
            }
        }

        return Math.Max(1, divisor);
    }
}
