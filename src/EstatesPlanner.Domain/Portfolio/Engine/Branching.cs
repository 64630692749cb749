namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>A split of one bid's choices: one of <c>From..To</c>, or none of them.</summary>
/// <param name="From">First choice.</param>
/// <param name="To">Past the last choice.</param>
/// <param name="WithinFirst">One of them is the likelier side.</param>
/// <param name="Variable">The variable it moves, −1 for none in particular.</param>
/// <param name="UpIsWithin">Moving it up means taking one of them.</param>
/// <param name="X">Where the variable stood.</param>
internal readonly record struct Split(int From, int To, bool WithinFirst, int Variable = -1, bool UpIsWithin = true, double X = .5);

/// <summary>
/// Chooses what to split on: of the fractional variables, the one whose first dual step loses most on both sides. The slack of a bid's row
/// stands for "funded at all", which splits better than a single choice among many.
/// </summary>
internal sealed class Branching(Problem problem, LinearRows rows)
{
    private const double Whole = 1e-6;
    private const int MostTried = 12;
    private readonly List<(double Distance, int Place)> _fractional = [];

    public Experience Experience { get; } = new(rows.ChoiceCount + rows.Count);

    /// <summary>Null when the relaxation's solution is whole.</summary>
    public Split? Choose(Relaxation relaxation, Domain domain)
    {
        _fractional.Clear();
        for (var place = 0; place < rows.Count; place++)
        {
            var (variable, x) = (relaxation.Basic[place], relaxation.BasicX[place]);
            var ofPlan = variable < rows.ChoiceCount || variable - rows.ChoiceCount >= rows.ProblemRows;
            if (ofPlan && x > Whole && x < 1 - Whole)
            {
                _fractional.Add((Math.Abs(x - .5), place));
            }
        }

        if (_fractional.Count == 0)
        {
            return null;
        }

        _fractional.Sort();
        var (best, chosen) = (-1.0, -1);
        foreach (var (_, place) in _fractional.Take(MostTried))
        {
            var (down, up) = relaxation.Penalties(place);
            var (variable, x) = (relaxation.Basic[place], relaxation.BasicX[place]);
            down = Math.Max(down, Experience.Expect(variable, false, x));
            up = Math.Max(up, Experience.Expect(variable, true, 1 - x));
            var score = Math.Max(1e-7, Math.Min(down, 1)) * Math.Max(1e-7, Math.Min(up, 1));
            if (score > best)
            {
                (best, chosen) = (score, place);
            }
        }

        return SplitAt(relaxation.Basic[chosen], relaxation.BasicX[chosen]);
    }

    /// <summary>Any split of what is still open, for when the relaxation gives no lead; null when nothing is open.</summary>
    public Split? ChooseAny(Domain domain)
    {
        for (var j = 0; j < problem.ChoiceCount; j++)
        {
            var bid = problem.BidOf[j];
            if (!domain.Out[j] && (!domain.Funded[bid] || Open(domain, bid) > 1))
            {
                return new Split(j, j + 1, true);
            }
        }

        return null;
    }

    private int Open(Domain domain, int bid) => domain.Out.AsSpan(problem.FirstChoice[bid]..problem.FirstChoice[bid + 1]).Count(false);

    private Split SplitAt(int variable, double x)
    {
        if (variable < rows.ChoiceCount)
        {
            return new(variable, variable + 1, x >= .5, variable, true, x);
        }

        var bid = Array.IndexOf(rows.RowOfBid, variable - rows.ChoiceCount);
        return new(problem.FirstChoice[bid], problem.FirstChoice[bid + 1], x <= .5, variable, false, x);
    }
}
