using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>Random models so small that every selection of choices can be looked at.</summary>
internal static class TinyProblems
{
    private const int MostPlans = 600;

    private static readonly Lazy<(int Seed, PortfolioModel Model, Problem Problem)[]> All = new(() =>
        [
            .. Enumerable
                .Range(20_000, 100_000)
                .Select(seed => (Seed: seed, Model: RandomModels.Of(seed)))
                .Where(tiny => tiny.Model.Problems().Count == 0)
                .Select(tiny => (tiny.Seed, tiny.Model, Problem: Formulation.Of(tiny.Model)))
                .Where(tiny => Sizes(tiny.Problem).Aggregate(1.0, (product, size) => product * size) <= MostPlans)
                .Take(400),
        ]
    );

    /// <summary>The first of them, at most 400.</summary>
    public static IEnumerable<(int Seed, PortfolioModel Model, Problem Problem)> Some(int count) => All.Value.Take(count);

    /// <summary>Every selection, whether it holds or not: a choice of each bid, or −1.</summary>
    public static IEnumerable<int[]> Selections(Problem problem)
    {
        IEnumerable<int[]> selections =
        [
            [],
        ];
        for (var b = 0; b < problem.BidCount; b++)
        {
            int[] ways = [-1, .. Enumerable.Range(problem.FirstChoice[b], problem.FirstChoice[b + 1] - problem.FirstChoice[b])];
            selections = selections.SelectMany(_ => ways, (before, way) => (int[])[.. before, way]).ToList();
        }

        return selections;
    }

    public static List<int[]> Plans(Problem problem) => [.. Selections(problem).Where(plan => problem.Holds(plan))];

    public static FundedBid[] Funded(Problem problem, IEnumerable<int> plan) =>
        [
            .. plan.Where(choice => choice >= 0)
                .Select(choice => new FundedBid(
                    problem.Choices[choice].Key.Bid,
                    problem.Choices[choice].Key.Option,
                    problem.Choices[choice].Key.Start,
                    problem.Choices[choice].Key.Pots,
                    problem.Objective[choice]
                )),
        ];

    public static string Text(IEnumerable<FundedBid> funded) =>
        string.Join(
            "; ",
            funded.Select(bid =>
                FormattableString.Invariant($"{bid.Bid} {bid.Option} {bid.Start} {string.Join('+', bid.Pots)} {bid.Value}")
            )
        );

    /// <summary>A domain narrowed at random: a few choices ruled out, a bid or two that must be funded.</summary>
    public static Domain.Portfolio.Engine.Domain Narrowed(Problem problem, Random random)
    {
        var domain = new Domain.Portfolio.Engine.Domain(problem);
        for (var j = 0; j < problem.ChoiceCount; j++)
        {
            domain.Out[j] = random.Next(5) == 0;
        }

        for (var b = 0; b < problem.BidCount; b++)
        {
            domain.Funded[b] |= random.Next(5) == 0;
        }

        return domain;
    }

    public static bool IsIn(this int[] plan, Domain.Portfolio.Engine.Domain domain) =>
        plan.All(choice => choice < 0 || !domain.Out[choice]) && plan.Index().All(bid => bid.Item >= 0 || !domain.Funded[bid.Index]);

    public static string Seeded(int seed) => FormattableString.Invariant($"Seed {seed}");

    private static IEnumerable<int> Sizes(Problem problem) =>
        Enumerable.Range(0, problem.BidCount).Select(b => 1 + problem.FirstChoice[b + 1] - problem.FirstChoice[b]);
}
