using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Tests.Portfolio;

public class PotLedgerTests
{
    /// <summary>Limits 100, 50, 50 of which an eighth may be carried: 12, 6. Spent 90 and then 55: 10 is carried in, and 5 on.</summary>
    [Fact]
    public void What_is_left_of_a_year_is_carried_on_up_to_its_share()
    {
        var (model, funded) = Spending(90, 55, 0);

        Assert.Equal(
            [(100L, 0L, 90L), (50, 10, 55), (50, 5, 0)],
            PotLedger.Of(model, funded).Select(year => (year.Limit, year.CarriedIn, year.Spent))
        );
        Assert.Equal(
            [(100L, 0L, 0L), (50, 12, 0), (50, 6, 0)],
            PotLedger.Of(model, []).Select(year => (year.Limit, year.CarriedIn, year.Spent))
        );
    }

    [Fact]
    public void Money_that_later_years_count_on_is_no_room()
    {
        // The second year spends all that was carried in, so the first has no pound to spare; the third has 50.
        var (model, funded) = Spending(90, 60, 0);
        var room = PotLedger.Room(model, funded);

        Assert.Equal([0L, 0, 50], model.Years.Select(year => room[("pot", year)]));
    }

    [Fact]
    public void The_room_is_what_one_more_bid_could_spend_to_the_pound()
    {
        var looked = 0;
        foreach (var (seed, model, problem) in TinyProblems.Some(60))
        {
            foreach (var plan in TinyProblems.Plans(problem).Take(20))
            {
                var funded = TinyProblems.Funded(problem, plan);
                foreach (var ((pot, year), pounds) in PotLedger.Room(model, funded))
                {
                    Assert.True(Fits(model, funded, pot, year, pounds), TinyProblems.Seeded(seed));
                    Assert.False(Fits(model, funded, pot, year, pounds + 1), TinyProblems.Seeded(seed));
                    looked++;
                }
            }
        }

        Assert.True(looked > 500);
    }

    [Theory]
    [InlineData(10, "")]
    [InlineData(11, "pot 2026/27")]
    public void A_bid_left_out_runs_into_a_pot_only_where_it_asks_for_more_than_is_left(long pounds, string binding)
    {
        var (model, funded) = Spending(90, 0, 0);
        var bid = Models.BidOf("B", 1, [], [new() { Pots = ["pot"], Profile = [pounds] }]);

        Assert.Equal(
            binding,
            string.Join(", ", Binding.Of(model, bid, PotLedger.Room(model, funded)).Select(each => $"{each.Pot} {each.Year}"))
        );
    }

    private static bool Fits(PortfolioModel model, FundedBid[] funded, string pot, FinancialYear year, long pounds)
    {
        var more = Models.BidOf("more", 0, [year], [new() { Pots = [pot], Profile = [pounds] }]);
        FundedBid[] with = [.. funded, new("more", "", year, [pot], 0)];
        return !PlanChecker
            .PlanProblems(model with { Bids = [.. model.Bids, more] }, with, funded.Sum(bid => bid.Value))
            .Any(problem => problem.Contains("overspent", StringComparison.Ordinal));
    }

    private static (PortfolioModel Model, FundedBid[] Funded) Spending(params long[] profile)
    {
        var model = new PortfolioModel
        {
            Years = [Models.First, Models.First + 1, Models.First + 2],
            Pots = [Models.PotOf("pot", 100, 50, 50) with { CarryForwardPercent = 12.5m }],
            Bids = [Models.BidOf("A", 1, [], [new() { Pots = ["pot"], Profile = profile }])],
        };
        return (model, [new("A", "", Models.First, ["pot"], 1)]);
    }
}
