namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Among the best plans, the one of least spend; among those, of the earliest starts; among those, the smallest list of choices. Each is
/// an exact search of its own over the branches the one before could not close, with what was reached so far as one more row.
/// </summary>
internal sealed class TieBreak(Problem problem, Func<bool> isOutOfTime)
{
    /// <summary>The same on every machine: beyond it the tie is left unproved.</summary>
    private const long MostNodes = 20_000;

    /// <summary>Whether it was proved that no equally good plan comes first.</summary>
    public bool IsProved { get; private set; }

    public int[] Run(int[] plan, IReadOnlyList<SearchNode> ties)
    {
        long[] pounds = [.. problem.Choices.Select(choice => choice.Pounds)];
        long[] starts = [.. problem.Choices.Select(choice => (long)choice.Start)];
        var leastSpend = problem.Then(
            [.. pounds.Select(amount => -amount)],
            [.. problem.Objective.Select(value => -value / problem.Step)],
            -problem.ValueOf(plan) / problem.Step
        );
        if (!Improve(leastSpend, ref plan, ref ties))
        {
            return plan;
        }

        var earliest = leastSpend.Then([.. starts.Select(start => -start)], pounds, -leastSpend.ValueOf(plan));
        if (!Improve(earliest, ref plan, ref ties))
        {
            return plan;
        }

        var smallest = earliest.Then(new long[problem.ChoiceCount], starts, -earliest.ValueOf(plan));
        var incumbent = new Incumbent(smallest);
        incumbent.Offer(plan);
        var list = new SmallestList(smallest, incumbent, nodes => nodes > MostNodes || isOutOfTime());
        IsProved = list.Run(ties);
        return IsProved || !isOutOfTime() ? incumbent.Plan! : plan;
    }

    /// <summary>False when it was not finished; the plan is then replaced only by what any machine would have found.</summary>
    private bool Improve(Problem stage, ref int[] plan, ref IReadOnlyList<SearchNode> ties)
    {
        var incumbent = new Incumbent(stage);
        incumbent.Offer(plan);
        var search = new Search(stage, incumbent, ProofWriter.Nothing, nodes => nodes > MostNodes || isOutOfTime());
        foreach (var tie in ties)
        {
            (tie.Bound, tie.Basis) = (long.MaxValue, null);
        }

        search.Run(ties);
        if (search.IsFinished || !isOutOfTime())
        {
            (plan, ties) = (incumbent.Plan!, search.Ties);
        }

        return search.IsFinished;
    }
}
