using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio.Engine;

/// <summary>
/// A pot of 50 and bids of 10, 20 and 30 (Cormen and others, Introduction to Algorithms, 16.2), taken in the order in which they are liked.
/// </summary>
public class PlanFromLikingTests
{
    private static readonly PortfolioModel Model = Models.Knapsack(
        [60, 100, 120],
        [
            [10, 20, 30],
        ],
        [50]
    );

    [Theory]
    [InlineData(3, 2, 1, "0 1")]
    [InlineData(1, 2, 3, "1 2")]
    [InlineData(2, 1, 3, "0 2")]
    public void What_is_liked_most_is_taken_first_and_the_next_that_fits_after_it(double a, double b, double c, string taken) =>
        Assert.Equal(taken, Plan(Model, [a, b, c]));

    [Fact]
    public void What_is_ruled_out_or_worth_nothing_is_not_taken_and_what_must_be_funded_is()
    {
        var worthless = Models.Knapsack(
            [60, 0, 0],
            [
                [10, 20, 30],
            ],
            [50]
        );

        Assert.Equal("0 2", Plan(Model, [3, 2, 1], domain => domain.Out[1] = true));
        Assert.Equal("0", Plan(worthless, [1, 2, 3]));
        Assert.Equal("0 1", Plan(worthless, [1, 2, 3], domain => domain.Funded[1] = true));
    }

    [Fact]
    public void What_a_bid_needs_may_be_liked_less_than_the_bid()
    {
        var roomy = Models.Knapsack(
            [60, 100, 120],
            [
                [10, 20, 30],
            ],
            [60]
        );
        var dependent = roomy with { Rules = [new PortfolioRule.Requires("b002", "b001")] };

        Assert.Equal("0 1 2", Plan(dependent, [1, 2, 3]));
    }

    [Fact]
    public void No_limit_of_a_pot_is_passed_whatever_is_liked()
    {
        foreach (var (seed, model, _) in TinyProblems.Some(150))
        {
            var problem = Formulation.Of(model with { Rules = [] });
            var random = new Random(seed);
            var plan = new PlanFromLiking(problem).Plan(_ => random.NextDouble(), new(problem));
            var lacksOne = plan.Index().Any(bid => bid.Item < 0 && problem.MustDo[bid.Index]);
            Assert.True(lacksOne || problem.Holds(plan), TinyProblems.Seeded(seed));
        }
    }

    private static string Plan(PortfolioModel model, double[] liking, Action<Domain.Portfolio.Engine.Domain>? narrow = null)
    {
        var problem = Formulation.Of(model);
        var domain = new Domain.Portfolio.Engine.Domain(problem);
        narrow?.Invoke(domain);
        return string.Join(' ', new PlanFromLiking(problem).Plan(choice => liking[choice], domain).Where(choice => choice >= 0));
    }
}
