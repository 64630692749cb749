namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Looks for a better plan near the best one: bids on which the relaxation at hand and the best plan agree stay as they are, the others
/// are searched for a while. Only plans that hold come of it; it proves nothing.
/// </summary>
internal sealed class Neighbourhood(Problem problem, Incumbent incumbent, Func<bool> isStopped)
{
    private const double Agreed = 1 - 1e-6;
    private double[]? _first;
    private int[] _firstBasis = [];
    private long _nextLook = 20;
    private bool _looksFromFirst;

    /// <summary>Keeps the solution of the search's first relaxation.</summary>
    public void RememberFirst(Relaxation relaxation)
    {
        if (_first is null)
        {
            _first = [.. Enumerable.Range(0, problem.ChoiceCount).Select(relaxation.X)];
            _firstBasis = (int[])relaxation.Basic.Clone();
        }
    }

    /// <summary>
    /// Explores now and then, more rarely the longer the search goes on: from the first relaxation and from the present one in turn.
    /// </summary>
    public void LookAround(long nodes, Relaxation relaxation)
    {
        if (nodes < _nextLook || incumbent.Plan is null)
        {
            return;
        }

        _looksFromFirst = !_looksFromFirst;
        _nextLook = nodes + Math.Max(50, nodes);
        if (_looksFromFirst && _first is { } first)
        {
            Explore(choice => first[choice], _firstBasis, 100 + (nodes / 8));
        }
        else
        {
            Explore(relaxation.X, relaxation.Basic, 100 + (nodes / 8));
        }
    }

    /// <summary>Searches at most so many nodes around the best plan; <paramref name="x"/> is the relaxation's solution.</summary>
    private void Explore(Func<int, double> x, int[] basis, long mostNodes)
    {
        var (ruledOut, funded) = (new List<int>(), new List<int>());
        for (var b = 0; b < problem.BidCount; b++)
        {
            var taken = incumbent.Plan![b];
            var choices = Enumerable.Range(problem.FirstChoice[b], problem.FirstChoice[b + 1] - problem.FirstChoice[b]);
            if (taken >= 0 && x(taken) >= Agreed)
            {
                funded.Add(b);
                ruledOut.AddRange(choices.Where(choice => choice != taken));
            }
            else if (taken < 0 && choices.Sum(x) <= 1 - Agreed)
            {
                ruledOut.AddRange(choices);
            }
        }

        var near = SearchNode.Root(-1);
        (near.RuledOut, near.Funded, near.Basis) = ([.. ruledOut], [.. funded], (int[])basis.Clone());
        new Search(problem, incumbent, ProofWriter.Nothing, nodes => nodes > mostNodes || isStopped(), looksAround: false).Run([near]);
    }
}
