namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>A node of the search: how it differs from its parent, and what was deduced there.</summary>
internal sealed class SearchNode(SearchNode? parent, Split split, bool within)
{
    /// <summary>The node of the whole search.</summary>
    public static SearchNode Root(int proof) => new(null, default, false) { Proof = proof };

    /// <summary>Its place in the proof.</summary>
    public int Proof { get; init; } = -1;

    /// <summary>No plan below it is worth more.</summary>
    public long Bound { get; set; } = long.MaxValue;

    /// <summary>The basis to start from; null: the slacks.</summary>
    public int[]? Basis { get; set; }

    public int[] RuledOut { get; set; } = [];

    public int[] Funded { get; set; } = [];

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Records what the split that made this node has lost.</summary>
    public void Teach(Experience experience, double lost)
    {
        if (split.Variable >= 0)
        {
            var up = split.UpIsWithin == within;
            experience.Learn(split.Variable, up, up ? 1 - split.X : split.X, lost);
        }
    }

    /// <summary>Narrows a domain to this node's.</summary>
    public void Apply(Domain domain)
    {
        parent?.Apply(domain);
        ApplyOwn(domain);
    }

    /// <summary>Narrows its parent's domain to this node's.</summary>
    public void ApplyOwn(Domain domain)
    {
        if (parent is not null && within)
        {
            domain.Within(split.From, split.To);
        }
        else if (parent is not null)
        {
            domain.Without(split.From, split.To);
        }

        foreach (var choice in RuledOut)
        {
            domain.Out[choice] = true;
        }

        foreach (var bid in Funded)
        {
            domain.Funded[bid] = true;
        }
    }
}
