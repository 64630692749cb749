namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Makes a plan from a solved relaxation: choices in the order the relaxation likes them, each taken if it fits, again and again until no
/// more fits (what a choice depends on may come later in the order). Integers throughout; the caller checks the whole plan.
/// </summary>
internal sealed class PlanFromLiking(Problem problem)
{
    private readonly double[] _order = new double[problem.ChoiceCount];
    private readonly int[] _choices = new int[problem.ChoiceCount];
    private readonly Int128[] _used = new Int128[problem.Rows.Length];

    /// <summary>A plan that is likely to hold. <paramref name="liking"/>: higher is taken sooner.</summary>
    public int[] Plan(Func<int, double> liking, Domain domain)
    {
        var count = 0;
        for (var j = 0; j < problem.ChoiceCount; j++)
        {
            if (!domain.Out[j])
            {
                (_choices[count], _order[count]) = (j, -liking(j));
                count++;
            }
        }

        Array.Sort(_order, _choices, 0, count);
        Array.Clear(_used);
        var plan = new int[problem.BidCount];
        Array.Fill(plan, -1);
        for (var again = true; again; )
        {
            again = false;
            for (var k = 0; k < count; k++)
            {
                var choice = _choices[k];
                if (plan[problem.BidOf[choice]] < 0 && Worthwhile(choice, domain) && Fits(choice))
                {
                    plan[problem.BidOf[choice]] = choice;
                    Take(choice);
                    again = true;
                }
            }
        }

        return plan;
    }

    private bool Worthwhile(int choice, Domain domain) =>
        problem.Objective[choice] > 0 || domain.Funded[problem.BidOf[choice]] || Helps(choice);

    /// <summary>It brings something that a row still lacks.</summary>
    private bool Helps(int choice)
    {
        for (var e = problem.FirstUse[choice]; e < problem.FirstUse[choice + 1]; e++)
        {
            if (problem.Use[e] < 0 && _used[problem.UseRow[e]] > problem.Rows[problem.UseRow[e]].Limit)
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(int choice)
    {
        for (var e = problem.FirstUse[choice]; e < problem.FirstUse[choice + 1]; e++)
        {
            var limit = problem.Rows[problem.UseRow[e]].Limit;
            if (problem.Use[e] > 0 && limit >= 0 && _used[problem.UseRow[e]] + problem.Use[e] > limit)
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int choice)
    {
        for (var e = problem.FirstUse[choice]; e < problem.FirstUse[choice + 1]; e++)
        {
            _used[problem.UseRow[e]] += problem.Use[e];
        }
    }
}
