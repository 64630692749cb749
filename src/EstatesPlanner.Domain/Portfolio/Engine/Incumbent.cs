namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>The best plan so far: by the objective, then by the tie rules. Only plans that keep every row in integers get in.</summary>
internal sealed class Incumbent(Problem problem)
{
    /// <summary>The choice of each bid, −1 when it is not funded; null before the first plan.</summary>
    public int[]? Plan { get; private set; }

    public long Value { get; private set; }

    /// <summary>Takes the plan if it holds and is better; says whether the objective grew.</summary>
    public bool Offer(int[] plan)
    {
        var value = problem.ValueOf(plan);
        if ((Plan is not null && (value < Value || (value == Value && TieOrder.Compare(problem, plan, Plan) >= 0))) || !problem.Holds(plan))
        {
            return false;
        }

        var better = Plan is null || value > Value;
        (Plan, Value) = ((int[])plan.Clone(), value);
        return better;
    }
}

/// <summary>The order among plans of equal value: least spend, then earliest starts, then the smallest list of choices.</summary>
internal static class TieOrder
{
    public static int Compare(Problem problem, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var spend = Sum(problem, a, choice => choice.Pounds).CompareTo(Sum(problem, b, choice => choice.Pounds));
        var start = spend != 0 ? spend : Sum(problem, a, choice => choice.Start).CompareTo(Sum(problem, b, choice => choice.Start));
        return start != 0 ? start : CompareLists(a, b);
    }

    /// <summary>Compares the lists of funded choices: the first difference decides, a list that ends first is the smaller.</summary>
    private static int CompareLists(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }

            // The next item of a list without this bid is a later bid, or its end.
            return a[i] < 0 ? (Ends(a, i) ? -1 : 1)
                : b[i] < 0 ? (Ends(b, i) ? 1 : -1)
                : a[i].CompareTo(b[i]);
        }

        return 0;
    }

    private static bool Ends(ReadOnlySpan<int> plan, int from) => !plan[from..].ContainsAnyInRange(0, int.MaxValue);

    private static Int128 Sum(Problem problem, ReadOnlySpan<int> plan, Func<Choice, long> part)
    {
        Int128 sum = 0;
        foreach (var choice in plan)
        {
            sum += choice < 0 ? 0 : part(problem.Choices[choice]);
        }

        return sum;
    }
}
