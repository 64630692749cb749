namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Of the plans that keep every row, the one whose list of choices comes first: depth first over the bids in order, the smallest choice
/// first, a branch closed when its relaxation has no solution or its list already comes after the best one.
/// </summary>
internal sealed class SmallestList(Problem problem, Incumbent incumbent, Func<long, bool> stop)
{
    private readonly Stack<SearchNode> _open = new();
    private long _nodes;

    /// <summary>Whether it was finished.</summary>
    public bool Run(IEnumerable<SearchNode> roots)
    {
        var at = new NodeBounds(problem, () => stop(_nodes));
        foreach (var root in roots)
        {
            root.Basis = null;
            _open.Push(root);
            while (_open.TryPop(out var node))
            {
                if (stop(++_nodes))
                {
                    return false;
                }

                at.GoTo(node);
                Process(node, at);
            }
        }

        return true;
    }

    private void Process(SearchNode node, NodeBounds at)
    {
        if (!at.Narrow() || Decided(at.Domain, out var firstOpen) is not { } decided)
        {
            return;
        }

        // The list that ends with what is decided comes before every longer one that begins with it.
        incumbent.Offer(decided);
        if (firstOpen < 0 || ComesAfter(decided, firstOpen) || at.ShowsNone(null, out _))
        {
            return;
        }

        var choice = problem.FirstChoice[firstOpen] + at.Domain.Out.AsSpan(problem.FirstChoice[firstOpen]..).IndexOf(false);
        var split = new Split(choice, choice + 1, true);
        var basis = (int[])at.Relaxation.Basic.Clone();
        _open.Push(new SearchNode(node, split, false) { Basis = basis });
        _open.Push(new SearchNode(node, split, true) { Basis = basis });
    }

    /// <summary>
    /// The choice of each bid that is settled, −1 where it is not funded or not settled; null when a bid has nothing left.
    /// </summary>
    private int[]? Decided(Domain domain, out int firstOpen)
    {
        firstOpen = -1;
        var plan = new int[problem.BidCount];
        for (var b = 0; b < plan.Length; b++)
        {
            var open = domain.Out.AsSpan(problem.FirstChoice[b]..problem.FirstChoice[b + 1]);
            var count = open.Count(false);
            if (count == 0 && domain.Funded[b])
            {
                return null;
            }

            var isOpen = count > (domain.Funded[b] ? 1 : 0);
            plan[b] = !isOpen && domain.Funded[b] ? problem.FirstChoice[b] + open.IndexOf(false) : -1;
            firstOpen = firstOpen < 0 && isOpen ? b : firstOpen;
        }

        return plan;
    }

    /// <summary>Whether every longer list that begins with these bids comes after the best one.</summary>
    private bool ComesAfter(int[] decided, int firstOpen)
    {
        var best = incumbent.Plan!;
        for (var b = 0; b < firstOpen; b++)
        {
            if (decided[b] != best[b])
            {
                return decided[b] < 0 || (best[b] < 0 ? !best.AsSpan(b..).ContainsAnyInRange(0, int.MaxValue) : decided[b] > best[b]);
            }
        }

        return false;
    }
}
