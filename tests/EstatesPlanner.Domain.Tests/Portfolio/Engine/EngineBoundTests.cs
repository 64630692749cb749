using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;
using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio.Engine;

/// <summary>Bounds, conclusions and cuts of the search against every plan of tiny models: none may lose a plan that it must keep.</summary>
public class EngineBoundTests
{
    [Fact]
    public void No_plan_of_a_domain_is_worth_more_than_its_safe_bound_whatever_the_prices()
    {
        var tight = 0;
        foreach (var (seed, problem, domain, plans) in Narrowed(300))
        {
            var (random, bound) = (new Random(seed), new SafeBound(problem));
            double[] prices = [.. problem.Rows.Select(_ => random.Next(2) == 0 ? 0 : random.NextDouble() * 2000)];
            bound.Evaluate(prices, ray: false, domain);
            Assert.True(
                bound.NothingOpen ? plans.Count == 0 : plans.TrueForAll(plan => problem.ValueOf(plan) <= bound.Value),
                TinyProblems.Seeded(seed)
            );
            tight += plans.Count > 0 && plans.Max(plan => problem.ValueOf(plan)) == bound.Value ? 1 : 0;
        }

        Assert.True(tight > 20);
    }

    [Fact]
    public void A_ray_that_shows_none_shows_it_only_where_there_is_none()
    {
        var shown = 0;
        foreach (var (seed, problem, domain, plans) in Narrowed(400))
        {
            var (random, bound) = (new Random(seed), new SafeBound(problem));
            bound.Evaluate([.. problem.Rows.Select(_ => random.Next(3) == 0 ? random.NextDouble() : 0)], ray: true, domain);
            Assert.True(!bound.ShowsNone || plans.Count == 0, TinyProblems.Seeded(seed));
            shown += bound.ShowsNone ? 1 : 0;
        }

        Assert.True(shown > 20);
    }

    [Fact]
    public void Fixing_keeps_every_plan_that_reaches_the_value()
    {
        var fixedCount = 0;
        foreach (var (seed, problem, domain, plans) in Narrowed(300).Where(tiny => tiny.Plans.Count > 0))
        {
            var (random, bound, ruledOut, funded) = (new Random(seed), new SafeBound(problem), new List<int>(), new List<int>());
            bound.Evaluate([.. problem.Rows.Select(_ => random.Next(3) == 0 ? random.NextDouble() * 300 : 0)], ray: false, domain);
            var value = plans.Max(plan => problem.ValueOf(plan)) - random.Next(0, 200);
            bound.Fix(domain, value, ruledOut, funded);
            Assert.True(plans.TrueForAll(plan => problem.ValueOf(plan) < value || plan.IsIn(domain)), TinyProblems.Seeded(seed));
            Assert.All(ruledOut, choice => Assert.True(domain.Out[choice]));
            fixedCount += ruledOut.Count + funded.Count;
        }

        Assert.True(fixedCount > 50, FormattableString.Invariant($"{fixedCount}"));
    }

    [Fact]
    public void The_multipliers_it_writes_give_the_checker_the_same_bound()
    {
        foreach (var (seed, model, problem) in TinyProblems.Some(100).Where(tiny => tiny.Problem.ChoiceCount > 0))
        {
            var (random, bound) = (new Random(seed), new SafeBound(problem));
            bound.Evaluate([.. problem.Rows.Select(_ => random.NextDouble() * 500)], ray: false, new(problem));
            if (bound.NothingOpen)
            {
                continue;
            }

            var certificate = new Certificate
            {
                Bound = bound.Value,
                Rows = [.. problem.Rows.Select(row => row.Key!)],
                Choices = [.. problem.Choices.Select(choice => choice.Key)],
                Nodes = [new(0, 0, 0, -1, -1)],
                Multipliers = [bound.Multipliers(ray: false)],
            };
            Assert.Null(PlanChecker.BoundProblem(model, certificate));
            Assert.Equal(
                "Leaf 0 leaves room for more than the bound.",
                PlanChecker.BoundProblem(model, certificate with { Bound = bound.Value - 1 })
            );
        }
    }

    [Fact]
    public void Propagation_keeps_every_plan_and_says_there_is_none_only_where_there_is_none()
    {
        var narrowed = 0;
        foreach (var (seed, problem, domain, plans) in Narrowed(300))
        {
            var before = domain.Out.Count(isOut => isOut) + domain.Funded.Count(isFunded => isFunded);
            var holds = new Propagation(problem).Run(domain);
            Assert.True(holds || plans.Count == 0, TinyProblems.Seeded(seed));
            Assert.True(!holds || plans.TrueForAll(plan => plan.IsIn(domain)), TinyProblems.Seeded(seed));
            narrowed += domain.Out.Count(isOut => isOut) + domain.Funded.Count(isFunded => isFunded) - before;
        }

        Assert.True(narrowed > 100);
    }

    [Fact]
    public void Covers_cliques_and_what_they_strengthen_keep_every_plan()
    {
        var (cuts, random) = (0, new Random(4));
        foreach (var (seed, _, problem) in TinyProblems.Some(300).Where(tiny => tiny.Problem.ChoiceCount > 0))
        {
            var plans = TinyProblems.Plans(problem);
            var x = problem.Objective.Select(_ => random.Next(4) / 3.0).ToArray();
            foreach (var cut in new CoverCuts(problem).Find(j => x[j]).Concat(new CliqueCuts(problem).Find(j => x[j])))
            {
                cuts++;
                Assert.True(
                    plans.TrueForAll(plan => cut.Uses.Sum(of => plan.Contains(of.Choice) ? of.Use : 0) <= cut.Limit),
                    $"{TinyProblems.Seeded(seed)}: {cut}"
                );
            }

            Assert.Equal(plans, TinyProblems.Plans(Strengthening.Of(problem, () => false)));
        }

        Assert.True(cuts > 200, FormattableString.Invariant($"{cuts}"));
    }

    /// <summary>Three bids of 30 and a pot of 50: any two of them are too many. Balas (1975): the lifted cover is a + b + c ≤ 1.</summary>
    [Fact]
    public void The_cover_of_two_is_lifted_over_the_third()
    {
        var problem = Formulation.Of(
            Models.Knapsack(
                [10, 10, 10],
                [
                    [30, 30, 30],
                ],
                [50]
            )
        );
        double[] x = [0.85, 0.8, 0];

        Assert.Contains(
            new CoverCuts(problem).Find(j => x[j]),
            cut => cut.Limit == 1 && cut.Uses.SequenceEqual([(0, 1L), (1, 1L), (2, 1L)])
        );
        Assert.Contains(
            new CliqueCuts(problem).Find(j => x[j]),
            cut => cut.Limit == 1 && cut.Uses.SequenceEqual([(0, 1L), (1, 1L), (2, 1L)])
        );
    }

    [Fact]
    public void A_cut_is_broken_by_the_distance_from_it()
    {
        var cut = new Cut([(0, 3), (1, 4)], 5, new ProofRow.Cover(0, [], [], 0));
        double[] x = [1, 1];

        // (3 + 4 − 5) ÷ √(9 + 16).
        Assert.Equal(0.4, cut.Violation(j => x[j]), 12);
        Assert.Equal(-1, cut.Violation(_ => 0), 12);
    }

    [Fact]
    public void A_node_that_shows_none_holds_no_plan_of_that_worth()
    {
        var (shown, looked) = (0, 0);
        foreach (var (seed, problem, domain, plans) in Narrowed(250).Where(tiny => tiny.Problem.ChoiceCount > 0))
        {
            var at = new NodeBounds(problem, () => false);
            at.GoTo(NodeOf(problem, domain));
            long? incumbent = plans.Count == 0 ? null : plans.Max(plan => problem.ValueOf(plan)) + (seed % 2);
            var none = at.ShowsNone(incumbent, out _);
            Assert.True(!none || plans.TrueForAll(plan => problem.ValueOf(plan) < incumbent), TinyProblems.Seeded(seed));
            (shown, looked) = (shown + (none ? 1 : 0), looked + 1);
        }

        Assert.True(shown > looked / 4);
    }

    [Fact]
    public void A_node_narrows_as_its_parents_its_split_and_its_deductions_say()
    {
        var problem = Formulation.Of(Models.WorkedExample() with { Rules = [] });
        var root = SearchNode.Root(0);
        root.RuledOut = [4];
        var child = new SearchNode(root, new Split(0, 1, true), within: true) { Funded = [2] };
        var domain = new Domain.Portfolio.Engine.Domain(problem);
        child.Apply(domain);

        Assert.Equal([false, true, false, false, true], domain.Out);
        Assert.Equal([true, false, true], domain.Funded);
        Assert.Equal((0, 1), (root.Depth, child.Depth));

        var other = new Domain.Portfolio.Engine.Domain(problem);
        new SearchNode(root, new Split(0, 1, true), within: false).ApplyOwn(other);
        Assert.Equal([true, false, false, false, false], other.Out);
        Assert.Equal([false, false, false], other.Funded);
    }

    internal static SearchNode NodeOf(Problem problem, Domain.Portfolio.Engine.Domain domain)
    {
        var node = SearchNode.Root(-1);
        node.RuledOut = [.. Enumerable.Range(0, problem.ChoiceCount).Where(j => domain.Out[j])];
        node.Funded = [.. Enumerable.Range(0, problem.BidCount).Where(b => domain.Funded[b])];
        return node;
    }

    private static IEnumerable<(int Seed, Problem Problem, Domain.Portfolio.Engine.Domain Domain, List<int[]> Plans)> Narrowed(int count)
    {
        foreach (var (seed, _, problem) in TinyProblems.Some(count))
        {
            var domain = TinyProblems.Narrowed(problem, new Random(seed));
            yield return (seed, problem, domain, [.. TinyProblems.Plans(problem).Where(plan => plan.IsIn(domain))]);
        }
    }
}
