using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio;

public class WorkedExampleTests
{
    [Fact]
    public void Its_answer_is_B1_in_2026_27_and_B2_in_2027_28_worth_1112_and_a_half()
    {
        var plan = Models.Solve(Models.WorkedExample());
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal(1_112_500, plan.Value);
        Assert.Equal(1_112_500, plan.Bound);
        Assert.Equal(0, plan.GapPercent);
        Assert.True(plan.TiesProved);
        Assert.Equal([("B1", Models.First), ("B2", Models.First + 1)], plan.Funded.Select(bid => (bid.Bid, bid.Start)));
        Assert.Equal(["B3"], plan.NotFunded.Select(bid => bid.Bid));
    }

    [Fact]
    public void Its_pots_show_what_is_spent_of_each_limit()
    {
        var plan = Models.Solve(Models.WorkedExample());
        Assert.Equal(
            [
                new PotYear("operational", Models.First, 4_000_000, 0, 1_200_000),
                new PotYear("operational", Models.First + 1, 3_500_000, 0, 2_900_000),
            ],
            plan.Pots
        );
        Assert.Empty(plan.BeyondHorizon);
    }

    [Fact]
    public void Spend_after_the_last_year_is_shown_or_forbidden()
    {
        var model = Models.WorkedExample() with
        {
            Rules = [],
            Bids = [Models.BidOf("B9", 1000, [Models.First + 1], [new() { Pots = ["operational"], Profile = [100, 0, 70, 30] }])],
        };
        Assert.Equal(
            [new LaterSpend("B9", Models.First + 3, 70), new LaterSpend("B9", Models.First + 4, 30)],
            Models.Solve(model).BeyondHorizon
        );
        Assert.Empty(Models.Solve(model with { BeyondHorizon = BeyondHorizon.Forbid }).Funded);
    }

    [Fact]
    public void Money_carried_forward_is_no_more_than_the_percentage_of_the_years_limit()
    {
        var model = new PortfolioModel
        {
            Years = [Models.First, Models.First + 1],
            Pots = [Models.PotOf("p", 1000, 1000) with { CarryForwardPercent = 10 }],
            Bids = [Models.BidOf("B", 1000, [Models.First + 1], [new() { Pots = ["p"], Profile = [1100] }])],
        };
        var plan = Models.Solve(model);
        Assert.Equal([new PotYear("p", Models.First, 1000, 0, 0), new PotYear("p", Models.First + 1, 1000, 100, 1100)], plan.Pots);
        Assert.Empty(Models.Solve(model with { Pots = [model.Pots[0] with { CarryForwardPercent = 9.999m }] }).Funded);
    }

    [Fact]
    public void A_bid_left_out_names_the_pot_years_without_room_for_it()
    {
        var plan = Models.Solve(Models.WorkedExample() with { Rules = [], Pots = [Models.PotOf("operational", 1_500_000, 2_900_000)] });
        Assert.Equal(["B1", "B2"], plan.Funded.Select(bid => bid.Bid));
        Assert.Equal([new BindingPotYear("operational", Models.First)], Assert.Single(plan.NotFunded).Binding);
    }

    [Fact]
    public void A_measure_can_be_the_objective()
    {
        var plan = Models.Solve(Models.WorkedExample() with { Objective = "highRiskRemoved" });
        Assert.Equal(2_450_000_000, plan.Value);
    }
}
