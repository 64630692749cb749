namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>What is still open at a node: choices ruled out and bids that must be funded.</summary>
internal sealed class Domain(Problem problem)
{
    public bool[] Out { get; } = new bool[problem.ChoiceCount];

    public bool[] Funded { get; } = (bool[])problem.MustDo.Clone();

    public void CopyFrom(Domain other)
    {
        other.Out.CopyTo(Out, 0);
        other.Funded.CopyTo(Funded, 0);
    }

    /// <summary>The bid of these choices takes one of them.</summary>
    public void Within(int from, int to)
    {
        var bid = problem.BidOf[from];
        Funded[bid] = true;
        for (var j = problem.FirstChoice[bid]; j < problem.FirstChoice[bid + 1]; j++)
        {
            Out[j] |= j < from || j >= to;
        }
    }

    /// <summary>The bid of these choices takes none of them.</summary>
    public void Without(int from, int to) => Array.Fill(Out, true, from, to - from);
}
