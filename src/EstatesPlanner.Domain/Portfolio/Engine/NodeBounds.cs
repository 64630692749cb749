namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>Stands at a node of a search: its domain, its relaxation, and the exact bound that the relaxation's prices give.</summary>
internal sealed class NodeBounds(Problem problem, Func<bool> stop)
{
    private readonly double[] _prices = new double[problem.Rows.Length];
    private readonly Propagation? _propagation = problem.IsStrengthened ? new(problem) : null;

    public LinearRows Rows { get; } = new(problem);

    public Relaxation Relaxation => field ??= new Relaxation(Rows);

    public SafeBound Bound { get; } = new(problem);

    public Domain Domain { get; } = new(problem);

    public void GoTo(SearchNode node)
    {
        Array.Clear(Domain.Out);
        problem.MustDo.CopyTo(Domain.Funded, 0);
        node.Apply(Domain);
        Relaxation.Reset(node.Basis);
    }

    /// <summary>Narrows the domain by what follows from it; false when it holds no plan.</summary>
    public bool Narrow() => _propagation?.Run(Domain) ?? true;

    /// <summary>
    /// Solves the relaxation of the domain, narrowed by what follows from it; true when the exact bound shows that it holds no plan at all,
    /// or none worth
    /// <paramref name="incumbent"/> or more. <paramref name="ray"/>: it was shown by multipliers without values.
    /// </summary>
    public bool ShowsNone(long? incumbent, out bool ray)
    {
        ray = false;
        if (!Narrow())
        {
            return true;
        }

        SetBounds();
        var end = Relaxation.Solve(incumbent is { } value ? (value - 1e-3) / Rows.Worth : double.NegativeInfinity, stop);
        ray = end == RelaxationEnd.Infeasible;
        if (ray)
        {
            Evaluate(true);
            if (Bound.ShowsNone)
            {
                return true;
            }

            Relaxation.PricesOfBasis();
            ray = false;
        }

        Evaluate(false);
        if (end == RelaxationEnd.BelowCutoff && !Bound.NothingOpen && Bound.Value >= incumbent)
        {
            Relaxation.Solve(double.NegativeInfinity, stop);
            if (Relaxation.IsRay)
            {
                Relaxation.PricesOfBasis();
            }

            Evaluate(false);
        }

        return Bound.NothingOpen || Bound.Value < incumbent;
    }

    /// <summary>
    /// Bounds a domain that holds one plan by that plan alone: by its value, or (<paramref name="ray"/>) by a row that it breaks.
    /// </summary>
    public int[] BoundOnlyPlan(out bool ray)
    {
        var (plan, used) = (new int[problem.BidCount], new Int128[problem.Rows.Length]);
        for (var b = 0; b < plan.Length; b++)
        {
            plan[b] = Domain.Funded[b]
                ? problem.FirstChoice[b] + Domain.Out.AsSpan(problem.FirstChoice[b]..problem.FirstChoice[b + 1]).IndexOf(false)
                : -1;
            for (var e = plan[b] < 0 ? 0 : problem.FirstUse[plan[b]]; plan[b] >= 0 && e < problem.FirstUse[plan[b] + 1]; e++)
            {
                used[problem.UseRow[e]] += problem.Use[e];
            }
        }

        var broken = Enumerable.Range(0, used.Length).FirstOrDefault(i => used[i] > problem.Rows[i].Limit, -1);
        Array.Clear(_prices);
        if (broken >= 0)
        {
            _prices[broken] = 1;
        }

        ray = broken >= 0;
        Bound.Evaluate(_prices, ray, Domain);
        return plan;
    }

    private void Evaluate(bool ray)
    {
        for (var i = 0; i < _prices.Length; i++)
        {
            _prices[i] = Relaxation.Prices[i] * Rows.Scale[i] * (ray ? 1 : Rows.Worth);
        }

        Bound.Evaluate(_prices, ray, Domain);
    }

    private void SetBounds()
    {
        for (var j = 0; j < problem.ChoiceCount; j++)
        {
            var (bid, isOut) = (problem.BidOf[j], Domain.Out[j]);
            var isForced = Rows.RowOfBid[bid] < 0 && Domain.Funded[bid] && !isOut;
            Relaxation.Bound(j, isForced ? 1 : 0, isOut ? 0 : 1);
        }

        for (var b = 0; b < problem.BidCount; b++)
        {
            if (Rows.RowOfBid[b] >= 0)
            {
                Relaxation.Bound(Rows.ChoiceCount + Rows.RowOfBid[b], 0, Domain.Funded[b] ? 0 : 1);
            }
        }
    }
}
