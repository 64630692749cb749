namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// The plan as integers: choices (columns) grouped by bid, of which at most one of a bid is taken, and rows Σ use ≤ limit.
/// Bids, and choices within a bid, stand in the order of the tie rules.
/// </summary>
internal sealed class Problem
{
    /// <summary>Choices of bid b are <c>FirstChoice[b]</c> up to <c>FirstChoice[b + 1]</c>.</summary>
    public required int[] FirstChoice { get; init; }

    /// <summary>The bid of each choice.</summary>
    public required int[] BidOf { get; init; }

    /// <summary>Bids that must be funded.</summary>
    public required bool[] MustDo { get; init; }

    public required Choice[] Choices { get; init; }

    /// <summary>What each choice adds to the objective, which is to be as large as possible.</summary>
    public required long[] Objective { get; init; }

    public required Row[] Rows { get; init; }

    /// <summary>Uses of choice j are entries <c>FirstUse[j]</c> up to <c>FirstUse[j + 1]</c>.</summary>
    public required int[] FirstUse { get; init; }

    public required int[] UseRow { get; init; }

    public required long[] Use { get; init; }

    /// <summary>
    /// Some rows follow from others: few bids fill a row, and what one decision leaves open is worth working out at every node.
    /// </summary>
    public bool IsStrengthened { get; private init; }

    public int BidCount => MustDo.Length;

    public int ChoiceCount => Objective.Length;

    /// <summary>Every reachable objective is a multiple of this.</summary>
    public long Step => field == 0 ? field = Math.Max(1, Objective.Aggregate(0L, Gcd)) : field;

    public static long Gcd(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return Math.Abs(a);
    }

    /// <summary>The objective of a plan: the choice of each bid, or −1.</summary>
    public long ValueOf(ReadOnlySpan<int> plan)
    {
        long sum = 0;
        foreach (var choice in plan)
        {
            sum = checked(sum + (choice < 0 ? 0 : Objective[choice]));
        }

        return sum;
    }

    /// <summary>Whether a plan keeps every row and funds every must-do.</summary>
    public bool Holds(ReadOnlySpan<int> plan)
    {
        var used = new Int128[Rows.Length];
        for (var b = 0; b < plan.Length; b++)
        {
            if (plan[b] < 0)
            {
                if (MustDo[b])
                {
                    return false;
                }

                continue;
            }

            for (var e = FirstUse[plan[b]]; e < FirstUse[plan[b] + 1]; e++)
            {
                used[UseRow[e]] += Use[e];
            }
        }

        return !Rows.Where((row, i) => used[i] > row.Limit).Any();
    }

    /// <summary>
    /// The same choices with another objective and one more row: <paramref name="uses"/> by choice, at most <paramref name="limit"/>.
    /// </summary>
    public Problem Then(long[] objective, long[] uses, long limit) =>
        More(objective, [new Row(limit, null)], choice => uses[choice] == 0 ? [] : [(Rows.Length, uses[choice])], IsStrengthened);

    /// <summary>The same plans with rows that follow from the others.</summary>
    public Problem With(IReadOnlyList<Cut> cuts)
    {
        var uses = cuts.SelectMany((cut, i) => cut.Uses.Select(of => (of.Choice, Row: Rows.Length + i, of.Use)))
            .ToLookup(of => of.Choice, of => (of.Row, of.Use));
        return More(Objective, cuts.Select(cut => new Row(cut.Limit, cut.Key)), choice => uses[choice], true);
    }

    private Problem More(long[] objective, IEnumerable<Row> rows, Func<int, IEnumerable<(int Row, long Use)>> uses, bool isStrengthened)
    {
        var (firstUse, useRow, use) = (new int[ChoiceCount + 1], new List<int>(UseRow.Length), new List<long>(Use.Length));
        for (var j = 0; j < ChoiceCount; j++)
        {
            useRow.AddRange(UseRow.AsSpan(FirstUse[j]..FirstUse[j + 1]));
            use.AddRange(Use.AsSpan(FirstUse[j]..FirstUse[j + 1]));
            foreach (var (row, amount) in uses(j))
            {
                useRow.Add(row);
                use.Add(amount);
            }

            firstUse[j + 1] = use.Count;
        }

        return new()
        {
            FirstChoice = FirstChoice,
            BidOf = BidOf,
            MustDo = MustDo,
            Choices = Choices,
            Objective = objective,
            Rows = [.. Rows, .. rows],
            FirstUse = firstUse,
            UseRow = [.. useRow],
            Use = [.. use],
            IsStrengthened = isStrengthened,
        };
    }
}

/// <summary>A way of doing a bid: by ids, with its whole spend in pounds and its start as a place among the years.</summary>
internal sealed record Choice(ProofChoice Key, int Start, long Pounds);

/// <summary>A row's limit and what it stands for; rows of the tie rules stand for nothing in the model.</summary>
internal sealed record Row(long Limit, ProofRow? Key);
