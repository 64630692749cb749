using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;
using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>
/// Models shaped like an estate's: five years, four pots, options, starts that lose value, dependencies, a minimum of risk removed.
/// </summary>
public class EstateModelTests
{
    [Theory]
    [InlineData(1, 25)]
    [InlineData(2, 25)]
    [InlineData(3, 50)]
    [InlineData(4, 50)]
    [InlineData(5, 200)]
    public void A_plan_that_holds_is_always_found_and_its_bound_is_checked(int seed, int bids)
    {
        var model = EstateModels.Of(seed, bids);
        var plan = Models.Solve(model, looks: 1500);
        Assert.NotEqual(PlanStatus.Infeasible, plan.Status);
        Assert.Empty(PlanChecker.PlanProblems(model, plan.Funded, plan.Value!.Value));
        Assert.True(plan.Bound >= plan.Value);
        Assert.Null(PlanChecker.BoundProblem(model, plan.Certificate));
        Assert.True(plan.GapPercent < 10, FormattableString.Invariant($"Gap {plan.GapPercent}%"));
    }

    [Fact]
    public void Ties_among_starts_of_equal_value_are_broken_by_the_earliest_start()
    {
        var years = Enumerable.Range(0, 4).Select(k => Models.First + k).ToArray();
        var model = new PortfolioModel
        {
            Years = years,
            Pots = [Models.PotOf("p", 300, 300, 300, 300)],
            Bids =
            [
                .. Enumerable
                    .Range(0, 9)
                    .Select(i =>
                        Models.BidOf(FormattableString.Invariant($"B{i}"), 1000, years, [new() { Pots = ["p"], Profile = [100] }])
                    ),
            ],
        };
        var plan = Models.Solve(model);
        Assert.True(plan is { Status: PlanStatus.Optimal, TiesProved: true });
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2], plan.Funded.Select(bid => bid.Start - years[0]));
    }

    [Fact]
    public void A_search_that_is_cancelled_says_gap()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var plan = PlanEngine.Solve(EstateModels.Of(5, 200), PlanSettings.Default, TimeProvider.System, null, cancelled.Token);
        Assert.Equal(PlanStatus.Gap, plan.Status);
    }

    [Fact]
    public void A_proof_too_large_to_keep_is_not_called_optimal()
    {
        var plan = PlanEngine.Solve(
            EstateModels.Of(3, 50),
            new PlanSettings { MostProofNumbers = 10 },
            TimeProvider.System,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(PlanStatus.Gap, plan.Status);
        Assert.True(plan.Bound >= plan.Value);
    }

    [Fact]
    public void A_model_with_problems_is_the_programmers_mistake() =>
        Assert.Throws<ArgumentException>(() => Models.Solve(Models.WorkedExample() with { Objective = "fame" }));
}
