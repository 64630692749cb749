namespace EstatesPlanner.Domain.Portfolio;

/// <summary>How a plan is looked for; nothing here changes which plan is best.</summary>
public sealed record PlanSettings
{
    /// <summary>In place of the model's own limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>
    /// Numbers of the proof to keep at most (eight bytes each); beyond, the answer is a gap because nothing can be checked.
    /// </summary>
    public long MostProofNumbers { get; init; } = 150_000_000;

    public static readonly PlanSettings Default = new();
}

/// <summary>How far the search is: nodes looked at, the best value so far and the bound, in thousandths.</summary>
public sealed record PlanProgress(long Nodes, long? Value, long? Bound, TimeSpan Elapsed);
