using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

public class CaseFundingTests
{
    private static readonly FinancialYear First = FinancialYear.Parse("2026/27");

    private static readonly PortfolioModel Model = new()
    {
        Years = [First, First + 1],
        Pots = [new Pot { Id = "op", Name = "Operational capital", Limits = new Dictionary<FinancialYear, long> { [First] = 100, [First + 1] = 80 } }, new Pot { Id = "other", Limits = new Dictionary<FinancialYear, long>() }],
        Bids = [Bid("A", [30, 20]), Bid("B", [50]), Bid("C", [1000])],
    };

    private static readonly Plan Best = PlanEngine.Solve(Model, PlanSettings.Default, TimeProvider.System);

    [Fact]
    public void A_funded_bid_sees_its_own_spend_beside_the_plan_s_in_each_pot_it_draws_on()
    {
        var funding = CaseFunding.Of(Best, Model, "A");

        Assert.Equal(First, funding.Start);
        Assert.Equal("proved best for its rules", funding.Status);
        Assert.Equal([new("Operational capital", First, 30, 80, 100), new("Operational capital", First + 1, 20, 20, 80)], funding.Years);
    }

    [Fact]
    public void A_bid_left_out_has_no_start_and_no_years()
    {
        var funding = CaseFunding.Of(Best, Model, "C");

        Assert.Null(funding.Start);
        Assert.Empty(funding.Years);
    }

    private static PortfolioBid Bid(string id, IReadOnlyList<long> profile) => new()
    {
        Id = id,
        Options = [new PortfolioOption { Value = 1000, Spend = [new Spend { Pots = ["op"], Profile = profile }] }],
    };
}
