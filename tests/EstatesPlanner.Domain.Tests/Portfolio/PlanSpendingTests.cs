using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio;

public class PlanSpendingTests
{
    [Fact]
    public void Each_bids_spend_by_pot_and_year_sums_to_the_plans()
    {
        var first = FinancialYear.Parse("2026/27");
        var model = new PortfolioModel
        {
            Years = [first, first + 1],
            Pots =
            [
                new Pot
                {
                    Id = "op",
                    Limits = new Dictionary<FinancialYear, long> { [first] = 100, [first + 1] = 80 },
                },
            ],
            Bids = [Bid("A", [30, 20]), Bid("B", [50]), Bid("C", [1000])],
        };
        var plan = PlanEngine.Solve(model, PlanSettings.Default, TimeProvider.System, cancellation: TestContext.Current.CancellationToken);
        var lines = PlanSpending.Of(model, plan);

        Assert.Equal([new("A", "op", first, 30), new("A", "op", first + 1, 20), new("B", "op", first, 50)], lines);
        Assert.All(
            plan.Pots,
            pot => Assert.Equal(pot.Spent, lines.Where(line => line.Pot == pot.Pot && line.Year == pot.Year).Sum(line => line.Pounds))
        );
    }

    private static PortfolioBid Bid(string id, IReadOnlyList<long> profile) =>
        new() { Id = id, Options = [new PortfolioOption { Value = 1000, Spend = [new Spend { Pots = ["op"], Profile = profile }] }] };
}
