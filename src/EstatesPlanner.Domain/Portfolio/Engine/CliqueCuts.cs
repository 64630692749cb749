namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Cliques: options of which any two are of one bid or do not fit a row together, whichever row that is, so that one of them at most can be
/// in a plan. This sees what several pots and years forbid together.
/// </summary>
internal sealed class CliqueCuts
{
    private readonly Problem _problem;
    private readonly int _count;
    private readonly int[,] _rowOfPair;

    public CliqueCuts(Problem problem)
    {
        // Options 0..n−1 are choices, n + b is bid b left out.
        (_problem, _count) = (problem, problem.ChoiceCount + problem.BidCount);
        _rowOfPair = new int[_count, _count];
        foreach (var row in RowOptions.Of(problem))
        {
            var options = row.Groups.SelectMany(group => group).OrderByDescending(option => option.Use).ToArray();
            for (var a = 0; a < options.Length; a++)
            {
                for (var b = a + 1; b < options.Length && options[b].Use > row.Room - options[a].Use; b++)
                {
                    if (options[a].Bid != options[b].Bid)
                    {
                        var (from, to) = (Number(options[a]), Number(options[b]));
                        (_rowOfPair[from, to], _rowOfPair[to, from]) = (row.Row + 1, row.Row + 1);
                    }
                }
            }
        }
    }

    public IEnumerable<Cut> Find(Func<int, double> x)
    {
        var weights = new Weights(_problem, x);
        double[] weight =
        [
            .. Enumerable.Range(0, _count).Select(o => o < _problem.ChoiceCount ? x(o) : weights.Of(new(o - _problem.ChoiceCount, -1, 0))),
        ];
        int[] order = [.. Enumerable.Range(0, _count).Where(CanBe).OrderByDescending(o => weight[o])];
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in order.TakeWhile(o => weight[o] > 1e-6))
        {
            var clique = new List<int> { first };
            foreach (var next in order)
            {
                if (next != first && clique.TrueForAll(other => Exclude(other, next)))
                {
                    clique.Add(next);
                }
            }

            clique.Sort();
            if (clique.Sum(o => weight[o]) > 1 + 1e-6 && found.Add(string.Join(',', clique)))
            {
                yield return Cut(clique);
            }
        }
    }

    private int Number(Option option) => option.Choice >= 0 ? option.Choice : _problem.ChoiceCount + option.Bid;

    private int BidOf(int option) => option < _problem.ChoiceCount ? _problem.BidOf[option] : option - _problem.ChoiceCount;

    private bool CanBe(int option) => option < _problem.ChoiceCount || !_problem.MustDo[option - _problem.ChoiceCount];

    private bool Exclude(int a, int b) => BidOf(a) == BidOf(b) || _rowOfPair[a, b] > 0;

    private Cut Cut(List<int> clique)
    {
        var uses = new Dictionary<int, long>();
        foreach (var option in clique)
        {
            foreach (
                var j in option < _problem.ChoiceCount
                    ? [option]
                    : Enumerable.Range(0, _problem.ChoiceCount).Where(j => _problem.BidOf[j] == BidOf(option))
            )
            {
                uses[j] = uses.GetValueOrDefault(j) + (option < _problem.ChoiceCount ? 1 : -1);
            }
        }

        int[] choices = [.. clique.Where(option => option < _problem.ChoiceCount)];
        int[] leftOut = [.. clique.Where(option => option >= _problem.ChoiceCount).Select(option => _problem.FirstChoice[BidOf(option)])];
        var sources = clique.SelectMany(_ => clique, (a, b) => _rowOfPair[a, b] - 1).Where(row => row >= 0).Distinct().Order();
        var kept = uses.Where(use => use.Value != 0).Select(use => (use.Key, use.Value)).Order();
        return new([.. kept], 1 - leftOut.Length, new ProofRow.Clique([.. sources], choices, leftOut));
    }
}
