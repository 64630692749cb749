namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Branch and bound: best bound first, each time diving until the branch is closed. A branch is closed only by integers: its exact bound is
/// below the incumbent, its rows cannot hold together, or nothing is open. Branches that can only equal the incumbent are kept in
/// <see cref="Ties"/> for the tie rules.
/// </summary>
internal sealed class Search
{
    private readonly Problem _problem;
    private readonly Incumbent _incumbent;
    private readonly ProofWriter _proof;
    private readonly Func<long, bool> _stop;
    private readonly NodeBounds _at;
    private readonly PlanFromLiking _rounding;
    private readonly Branching _branching;
    private readonly Neighbourhood? _neighbourhood;
    private readonly PriorityQueue<SearchNode, (long Bound, long Order)> _open = new();
    private long _order;
    private bool _stopped;

    /// <summary><paramref name="stop"/> is asked after each node, with the number of nodes so far.</summary>
    public Search(Problem problem, Incumbent incumbent, ProofWriter proof, Func<long, bool> stop, bool looksAround = true)
    {
        (_problem, _incumbent, _proof, _stop) = (problem, incumbent, proof, stop);
        _at = new NodeBounds(problem, () => stop(Nodes));
        _rounding = new PlanFromLiking(problem);
        _branching = new Branching(problem, _at.Rows);
        _neighbourhood = looksAround ? new Neighbourhood(problem, incumbent, () => stop(Nodes)) : null;
    }

    public long Nodes { get; private set; }

    public long Iterations => _at.Relaxation.Iterations;

    /// <summary>Open branches that cannot beat the incumbent but may equal it.</summary>
    public List<SearchNode> Ties { get; } = [];

    /// <summary>Whether every branch was closed.</summary>
    public bool IsFinished => !_stopped;

    /// <summary>No plan is worth more; the incumbent's own value when the search has finished. Null: no plan at all.</summary>
    public long? Bound
    {
        get
        {
            // A dive never goes above the sibling it left open, so the first in the queue bounds it as well.
            long? open = _open.TryPeek(out var best, out _) ? best.Bound : null;
            return _incumbent.Plan is null ? open : Math.Max(_incumbent.Value, open ?? _incumbent.Value);
        }
    }

    public void Run(IEnumerable<SearchNode> roots, Action<long>? onNode = null)
    {
        foreach (var root in roots)
        {
            Push(root);
        }

        while (!_stopped && _open.TryDequeue(out var node, out _))
        {
            if (_incumbent.Plan is not null && node.Bound <= _incumbent.Value)
            {
                Close(node);
                continue;
            }

            _at.GoTo(node);
            for (var next = node; next is not null; next = Process(next))
            {
                onNode?.Invoke(Nodes);
            }
        }
    }

    private void Push(SearchNode node) => _open.Enqueue(node, (-node.Bound, _order++));

    /// <summary>A branch whose bound does not beat the incumbent: gone, or kept because it may equal it.</summary>
    private void Close(SearchNode node)
    {
        if (node.Bound == _incumbent.Value)
        {
            Ties.Add(node);
        }
    }

    /// <summary>Closes a node or splits it; gives the child to dive into. The domain stands at the node.</summary>
    private SearchNode? Process(SearchNode node)
    {
        Nodes++;
        if (node.Bound < long.MaxValue && _stop(Nodes))
        {
            _stopped = true;
            Push(node);
            return null;
        }

        if (!Evaluate(node))
        {
            return null;
        }

        _neighbourhood?.RememberFirst(_at.Relaxation);
        if (_branching.Choose(_at.Relaxation, _at.Domain) is not { } split)
        {
            OfferWhole();
            if (IsClosed(node))
            {
                return null;
            }

            if (_branching.ChooseAny(_at.Domain) is not { } any)
            {
                CloseSettled(node);
                return null;
            }

            split = any;
        }
        else if (Nodes < 50 || Nodes % 16 == 0)
        {
            OfferRounded();
            _neighbourhood?.LookAround(Nodes, _at.Relaxation);
            if (IsClosed(node))
            {
                return null;
            }
        }

        Fix(node);
        return Branch(node, split);
    }

    private bool IsClosed(SearchNode node)
    {
        if (_incumbent.Plan is null || node.Bound > _incumbent.Value)
        {
            return false;
        }

        Close(node);
        return true;
    }

    /// <summary>Bounds the node; false when that closes it.</summary>
    private bool Evaluate(SearchNode node)
    {
        var isClosed = _at.ShowsNone(_incumbent.Plan is null ? null : _incumbent.Value, out var ray);
        _proof.Prove(node.Proof, _at.Bound, ray);
        Learn(node, isClosed);
        if (isClosed)
        {
            return false;
        }

        node.Bound = Math.Min(node.Bound, _at.Bound.Value);
        return !IsClosed(node);
    }

    /// <summary>One plan is left: it is offered, and the proof is its value or the row that it breaks.</summary>
    private void CloseSettled(SearchNode node)
    {
        _incumbent.Offer(_at.BoundOnlyPlan(out var ray));
        _proof.Prove(node.Proof, _at.Bound, ray);
        if (!ray)
        {
            node.Bound = Math.Min(node.Bound, _at.Bound.Value);
            IsClosed(node);
        }
    }

    private void Learn(SearchNode node, bool isClosed)
    {
        if (node.Bound == long.MaxValue)
        {
            return;
        }

        var reached =
            !isClosed ? _at.Bound.Value
            : _incumbent.Plan is null ? node.Bound
            : _incumbent.Value;
        node.Teach(_branching.Experience, Math.Max(0, node.Bound - (double)reached) / _at.Rows.Worth);
    }

    private void OfferWhole()
    {
        var plan = new int[_problem.BidCount];
        Array.Fill(plan, -1);
        for (var j = 0; j < _problem.ChoiceCount; j++)
        {
            if (_at.Relaxation.X(j) > .5)
            {
                plan[_problem.BidOf[j]] = j;
            }
        }

        _incumbent.Offer(plan);
    }

    private void OfferRounded() =>
        _incumbent.Offer(_rounding.Plan(j => _at.Relaxation.X(j) is > 1e-6 and var x ? 1 + x : _at.Bound.Liking(j), _at.Domain));

    private void Fix(SearchNode node)
    {
        if (_incumbent.Plan is not null)
        {
            var (ruledOut, funded) = (new List<int>(), new List<int>());
            _at.Bound.Fix(_at.Domain, _incumbent.Value, ruledOut, funded);
            (node.RuledOut, node.Funded) = ([.. ruledOut], [.. funded]);
        }
    }

    private SearchNode Branch(SearchNode node, Split split)
    {
        var basis = (int[])_at.Relaxation.Basic.Clone();
        var within = new SearchNode(node, split, true)
        {
            Proof = _proof.AddNode(),
            Bound = node.Bound,
            Basis = basis,
        };
        var without = new SearchNode(node, split, false)
        {
            Proof = _proof.AddNode(),
            Bound = node.Bound,
            Basis = basis,
        };
        _proof.Branch(node.Proof, split.From, split.To, within.Proof, without.Proof);
        var (first, other) = split.WithinFirst ? (within, without) : (without, within);
        node.Basis = null;
        Push(other);
        first.ApplyOwn(_at.Domain);
        return first;
    }
}
