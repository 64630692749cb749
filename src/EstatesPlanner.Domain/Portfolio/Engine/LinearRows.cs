namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// The problem's numbers as a linear relaxation sees them: rows scaled to a largest entry of 1, one row Σ x ≤ 1 for each bid of several
/// choices, and a slack for each row. Variables 0..n−1 are choices, n + i is the slack of row i. Floating point: it guides, it proves
/// nothing.
/// </summary>
internal sealed class LinearRows
{
    public LinearRows(Problem problem)
    {
        ChoiceCount = problem.ChoiceCount;
        var shared = Enumerable.Range(0, problem.BidCount).Where(b => problem.FirstChoice[b + 1] - problem.FirstChoice[b] > 1).ToArray();
        ProblemRows = problem.Rows.Length;
        Count = ProblemRows + shared.Length;
        Scale = new double[ProblemRows];
        RowOfBid = new int[problem.BidCount];
        Array.Fill(RowOfBid, -1);
        foreach (var (b, i) in shared.Select((b, i) => (b, i)))
        {
            RowOfBid[b] = ProblemRows + i;
        }

        for (var e = 0; e < problem.Use.Length; e++)
        {
            Scale[problem.UseRow[e]] = Math.Max(Scale[problem.UseRow[e]], Math.Abs((double)problem.Use[e]));
        }

        for (var i = 0; i < ProblemRows; i++)
        {
            Scale[i] = Scale[i] == 0 ? 1 : 1 / Scale[i];
        }

        Worth = Math.Max(1, problem.Objective.Select(value => Math.Abs((double)value)).DefaultIfEmpty(1).Max());
        Objective = [.. problem.Objective.Select(value => value / Worth)];
        (ColumnStart, ColumnRow, ColumnValue) = Columns(problem);
        (RowStart, RowColumn, RowValue) = Transposed();
        Limit = [.. problem.Rows.Select((row, i) => row.Limit * Scale[i]), .. shared.Select(_ => 1.0)];
        Room = Reach(problem);
    }

    public int ChoiceCount { get; }

    /// <summary>All rows; the first <see cref="ProblemRows"/> are the problem's own.</summary>
    public int Count { get; }

    public int ProblemRows { get; }

    /// <summary>What a row of the problem was multiplied by.</summary>
    public double[] Scale { get; }

    /// <summary>What the objective was divided by.</summary>
    public double Worth { get; }

    public double[] Objective { get; }

    public double[] Limit { get; }

    /// <summary>The most a slack can be: every variable has a bound, so any basis can be made dual feasible.</summary>
    public double[] Room { get; }

    /// <summary>The row Σ x ≤ 1 of a bid, or −1.</summary>
    public int[] RowOfBid { get; }

    public int[] ColumnStart { get; }

    public int[] ColumnRow { get; }

    public double[] ColumnValue { get; }

    public int[] RowStart { get; }

    public int[] RowColumn { get; }

    public double[] RowValue { get; }

    private (int[] Start, int[] Row, double[] Value) Columns(Problem problem)
    {
        var (start, rows, values) = (new int[ChoiceCount + 1], new List<int>(), new List<double>());
        for (var j = 0; j < ChoiceCount; j++)
        {
            for (var e = problem.FirstUse[j]; e < problem.FirstUse[j + 1]; e++)
            {
                rows.Add(problem.UseRow[e]);
                values.Add(problem.Use[e] * Scale[problem.UseRow[e]]);
            }

            if (RowOfBid[problem.BidOf[j]] is >= 0 and var shared)
            {
                rows.Add(shared);
                values.Add(1);
            }

            start[j + 1] = rows.Count;
        }

        return (start, [.. rows], [.. values]);
    }

    private (int[] Start, int[] Column, double[] Value) Transposed()
    {
        var start = new int[Count + 1];
        foreach (var row in ColumnRow)
        {
            start[row + 1]++;
        }

        for (var i = 0; i < Count; i++)
        {
            start[i + 1] += start[i];
        }

        var (next, columns, values) = ((int[])start.Clone(), new int[ColumnRow.Length], new double[ColumnRow.Length]);
        for (var j = 0; j < ChoiceCount; j++)
        {
            for (var e = ColumnStart[j]; e < ColumnStart[j + 1]; e++)
            {
                columns[next[ColumnRow[e]]] = j;
                values[next[ColumnRow[e]]++] = ColumnValue[e];
            }
        }

        return (start, columns, values);
    }

    private double[] Reach(Problem problem)
    {
        var room = (double[])Limit.Clone();
        for (var e = 0; e < problem.Use.Length; e++)
        {
            room[problem.UseRow[e]] += Math.Max(0, -problem.Use[e] * Scale[problem.UseRow[e]]);
        }

        return [.. room.Select((most, i) => i < ProblemRows ? Math.Max(0, most) + 1 : 1)];
    }
}
