using System.Globalization;
using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>Readers of the published knapsack files.</summary>
internal static class Knapsacks
{
    /// <summary>mknapcb*: the count, then for each n m 0, profits, m rows of weights, limits.</summary>
    public static IReadOnlyList<PortfolioModel> Chu(string path)
    {
        var numbers = new Queue<long>(
            File.ReadAllText(path)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(text => (long)decimal.Parse(text, CultureInfo.InvariantCulture))
        );
        return
        [
            .. Enumerable
                .Range(0, (int)numbers.Dequeue())
                .Select(_ =>
                {
                    var (n, m, _) = ((int)numbers.Dequeue(), (int)numbers.Dequeue(), numbers.Dequeue());
                    return Read(numbers, n, m);
                }),
        ];
    }

    /// <summary>mknap2: after a line <c>problem NAME</c> m n, profits, limits, m rows of weights and the optimum.</summary>
    public static IEnumerable<(PortfolioModel Model, long Optimum)> Heitkoetter(string path)
    {
        foreach (var problem in File.ReadAllText(path).Split("\n problem ").Skip(1))
        {
            var lines = problem.Split('\n').Skip(1).Where(line => line.All(letter => char.IsDigit(letter) || char.IsWhiteSpace(letter)));
            var numbers = new Queue<long>(
                string.Join(' ', lines)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => long.Parse(text, CultureInfo.InvariantCulture))
            );
            var (m, n) = ((int)numbers.Dequeue(), (int)numbers.Dequeue());
            var profits = Take(numbers, n);
            var limits = Take(numbers, m);
            var weights = Enumerable.Range(0, m).Select(_ => Take(numbers, n)).ToArray();
            yield return (Models.Knapsack(profits, weights, limits), Assert.Single(numbers));
        }
    }

    /// <summary>Proved optima of a file, by index; an optimum that no solver proved is not among them.</summary>
    public static IReadOnlyDictionary<int, long> Optima(string path, string file) =>
        File.ReadLines(path)
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => string.Equals(cells[0], file, StringComparison.Ordinal) && cells[6].Length > 0)
            .ToDictionary(
                cells => int.Parse(cells[1], CultureInfo.InvariantCulture),
                cells => long.Parse(cells[6], CultureInfo.InvariantCulture)
            );

    private static PortfolioModel Read(Queue<long> numbers, int n, int m)
    {
        var profits = Take(numbers, n);
        var weights = Enumerable.Range(0, m).Select(_ => Take(numbers, n)).ToArray();
        return Models.Knapsack(profits, weights, Take(numbers, m));
    }

    private static long[] Take(Queue<long> numbers, int count) => [.. Enumerable.Range(0, count).Select(_ => numbers.Dequeue())];
}
