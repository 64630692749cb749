namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>Writes the branching tree and its multipliers down as the search goes, up to a size.</summary>
internal sealed class ProofWriter(long mostNumbers)
{
    private readonly List<ProofNode> _nodes = [];
    private readonly List<ProofMultipliers> _multipliers = [];
    private long _numbers;

    /// <summary>Keeps nothing: for searches whose proof is not asked for.</summary>
    public static ProofWriter Nothing => new(-1);

    /// <summary>The tree became too large to keep.</summary>
    public bool IsFull => _numbers > mostNumbers;

    public int AddNode()
    {
        if (!IsFull)
        {
            _numbers += 4;
            _nodes.Add(new(-1, 0, 0, -1, -1));
        }

        return _nodes.Count - 1;
    }

    public void Prove(int node, SafeBound bound, bool ray)
    {
        if (!IsFull)
        {
            var multipliers = bound.Multipliers(ray);
            _numbers += 8 + (2 * multipliers.Rows.Count);
            _nodes[node] = _nodes[node] with { Multipliers = _multipliers.Count };
            _multipliers.Add(multipliers);
        }
    }

    public void Branch(int node, int from, int to, int within, int without)
    {
        if (!IsFull)
        {
            _nodes[node] = _nodes[node] with { From = from, To = to, Within = within, Without = without };
        }
    }

    public Certificate Finish(Problem problem, long? bound) =>
        IsFull
            ? Certificate.None
            : new()
            {
                Bound = bound,
                Rows = [.. problem.Rows.Select(row => row.Key!)],
                Choices = [.. problem.Choices.Select(choice => choice.Key)],
                Nodes = _nodes,
                Multipliers = _multipliers,
                NarrowsByRows = problem.IsStrengthened,
            };
}
