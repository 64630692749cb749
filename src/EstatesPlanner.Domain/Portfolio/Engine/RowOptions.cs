namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>What can become of a bid in one row: one of its choices, or (<c>Choice</c> −1) left out.</summary>
/// <param name="Bid">The bid.</param>
/// <param name="Choice">The choice, −1: none.</param>
/// <param name="Use">What it uses of the row beyond the least the bid can use, so never negative.</param>
internal readonly record struct Option(int Bid, int Choice, long Use);

/// <summary>
/// A row seen from the bids: every bid takes exactly one of its options, the least of them for nothing, and what the others use beyond
/// that has to fit into <see cref="Room"/>. A minimum looks the same as a limit this way.
/// </summary>
internal sealed class RowOptions
{
    public required int Row { get; init; }

    public required long Room { get; init; }

    /// <summary>For each bid that has any, the options that use something.</summary>
    public required Option[][] Groups { get; init; }

    public static IEnumerable<RowOptions> Of(Problem problem)
    {
        var uses = new Dictionary<int, long>[problem.Rows.Length];
        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] = [];
        }

        for (var j = 0; j < problem.ChoiceCount; j++)
        {
            for (var e = problem.FirstUse[j]; e < problem.FirstUse[j + 1]; e++)
            {
                uses[problem.UseRow[e]][j] = problem.Use[e];
            }
        }

        return uses.Select((use, row) => Of(problem, row, use))
            .Where(row => row.Room >= 0 && row.Groups.Sum(group => group.Max(option => (double)option.Use)) > row.Room);
    }

    private static RowOptions Of(Problem problem, int row, Dictionary<int, long> use)
    {
        var (room, groups) = ((Int128)problem.Rows[row].Limit, new List<Option[]>());
        foreach (var bid in use.Keys.Select(j => problem.BidOf[j]).Distinct().Order())
        {
            var choices = Enumerable.Range(problem.FirstChoice[bid], problem.FirstChoice[bid + 1] - problem.FirstChoice[bid]);
            var options = choices
                .Select(j => new Option(bid, j, use.GetValueOrDefault(j)))
                .Concat(problem.MustDo[bid] ? [] : [new Option(bid, -1, 0)])
                .ToList();
            var least = options.Min(option => option.Use);
            room -= least;
            groups.Add([.. options.Where(option => option.Use > least).Select(option => option with { Use = option.Use - least })]);
        }

        return new()
        {
            Row = row,
            Room = room < 0 || room > long.MaxValue ? -1 : (long)room,
            Groups = [.. groups.Where(group => group.Length > 0)],
        };
    }
}
