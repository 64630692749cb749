using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Tests.Portfolio;

public class PlanCheckerTests
{
    private static readonly PortfolioModel Model = Models.WorkedExample();
    private static readonly Plan Plan = Models.Solve(Model);

    [Fact]
    public void The_engines_own_plan_and_bound_stand()
    {
        Assert.Empty(PlanChecker.PlanProblems(Model, Plan.Funded, 1_112_500));
        Assert.Null(PlanChecker.BoundProblem(Model, Plan.Certificate));
    }

    [Fact]
    public void A_bound_below_the_best_plan_is_refused()
    {
        Assert.NotNull(PlanChecker.BoundProblem(Model, Plan.Certificate with { Bound = 1_112_499 }));
        Assert.NotNull(PlanChecker.BoundProblem(Model, Plan.Certificate with { Bound = 0 }));
        Assert.NotNull(PlanChecker.BoundProblem(Model, Plan.Certificate with { Bound = null }));
    }

    [Fact]
    public void A_wrong_value_is_refused() =>
        Assert.Equal(["The plan is said to bring 1112501 and brings 1112500."], PlanChecker.PlanProblems(Model, Plan.Funded, 1_112_501));

    [Fact]
    public void A_plan_that_breaks_a_rule_is_refused_by_the_name_of_the_rule()
    {
        var early = Plan.Funded.Select(bid => bid with { Start = Models.First }).ToList();
        Assert.Contains("B2 needs B1 at least 1 years before it.", PlanChecker.PlanProblems(Model, early, 1_112_500));
        var alone = Plan.Funded.Where(bid => string.Equals(bid.Bid, "B1", StringComparison.Ordinal)).ToList();
        Assert.Equal(["highRiskRemoved is 950000000, less than 2000000000."], PlanChecker.PlanProblems(Model, alone, 812_500));
    }

    [Fact]
    public void A_plan_that_overspends_by_a_pound_is_refused()
    {
        var tight = Model with { Pots = [Models.PotOf("operational", 1_200_000, 2_899_999)] };
        Assert.Equal(["operational is overspent by 1 in 2027/28."], PlanChecker.PlanProblems(tight, Plan.Funded, 1_112_500));
    }

    [Fact]
    public void Bids_that_are_not_in_the_model_or_are_there_twice_are_refused()
    {
        Assert.NotEmpty(PlanChecker.PlanProblems(Model, [.. Plan.Funded, Plan.Funded[0]], 1_925_000));
        Assert.NotEmpty(PlanChecker.PlanProblems(Model, [Plan.Funded[0] with { Bid = "B7" }], 812_500));
        Assert.NotEmpty(PlanChecker.PlanProblems(Model, [Plan.Funded[0] with { Option = "cheap" }], 812_500));
        Assert.NotEmpty(PlanChecker.PlanProblems(Model, [Plan.Funded[0] with { Pots = ["strategic"] }], 812_500));
    }

    [Fact]
    public void A_certificate_of_another_model_is_refused()
    {
        var richer = Model with
        {
            Pots = [Models.PotOf("operational", 4_000_000, 3_500_000), Models.PotOf("digital", 1)],
            Rules = [Model.Rules[0]],
        };
        Assert.NotNull(PlanChecker.BoundProblem(richer, Plan.Certificate));
    }

    [Fact]
    public void No_single_change_to_a_tree_proves_a_lower_bound()
    {
        var (model, plan) = Hard();
        Assert.Null(PlanChecker.BoundProblem(model, plan.Certificate));
        Assert.True(plan.Certificate.Nodes.Count > 20);
        var lower = plan.Certificate with { Bound = plan.Value - model.Bids.Min(bid => bid.Options[0].Value) };
        Assert.NotNull(PlanChecker.BoundProblem(model, lower));
        for (var i = 0; i < plan.Certificate.Nodes.Count; i++)
        {
            var node = plan.Certificate.Nodes[i];
            Assert.NotNull(PlanChecker.BoundProblem(model, With(lower, i, node with { Within = node.Without })));
            Assert.NotNull(PlanChecker.BoundProblem(model, With(lower, i, node with { From = node.To })));
            Assert.NotNull(PlanChecker.BoundProblem(model, With(lower, i, node with { Multipliers = 0 })));
        }
    }

    [Fact]
    public void A_tree_with_a_branch_missing_is_refused()
    {
        var (model, plan) = Hard();
        var split = plan.Certificate.Nodes.Select((node, i) => (node, i)).Last(pair => pair.node.Within >= 0);
        Assert.NotNull(PlanChecker.BoundProblem(model, With(plan.Certificate, split.i, split.node with { Within = -1 })));
        Assert.NotNull(
            PlanChecker.BoundProblem(model, With(plan.Certificate, 0, plan.Certificate.Nodes[0] with { Within = -1, Without = -1 }))
        );
        Assert.NotNull(PlanChecker.BoundProblem(model, plan.Certificate with { Nodes = [] }));
    }

    [Fact]
    public void Multipliers_that_are_negative_or_name_a_row_twice_are_refused()
    {
        var first = Plan.Certificate.Multipliers[0];
        Assert.NotNull(PlanChecker.BoundProblem(Model, Plan.Certificate with { Multipliers = [first with { Rows = [0], Values = [-1] }] }));
        Assert.NotNull(
            PlanChecker.BoundProblem(Model, Plan.Certificate with { Multipliers = [first with { Rows = [0, 0], Values = [1, 1] }] })
        );
        Assert.NotNull(PlanChecker.BoundProblem(Model, Plan.Certificate with { Multipliers = [first with { Rows = [99], Values = [1] }] }));
    }

    /// <summary>A model whose proof takes a tree.</summary>
    private static (PortfolioModel Model, Plan Plan) Hard()
    {
        var random = new Random(5);
        long[] profits = [.. Enumerable.Range(0, 30).Select(_ => random.NextInt64(300, 900))];
        long[][] weights =
        [
            .. Enumerable.Range(0, 4).Select(_ => profits.Select(profit => profit + random.NextInt64(-150, 150)).ToArray()),
        ];
        var model = Models.Knapsack(profits, weights, [.. weights.Select(row => row.Sum() / 2)]);
        return (model, Models.Solve(model));
    }

    private static Certificate With(Certificate certificate, int index, ProofNode node) =>
        certificate with
        {
            Nodes = [.. certificate.Nodes.Select((old, i) => i == index ? node : old)],
        };
}
