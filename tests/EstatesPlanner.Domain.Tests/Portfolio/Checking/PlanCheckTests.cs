using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio.Checking;

/// <summary>Each kind of rule with a plan that keeps it to the last unit and one that breaks it by one, word for word.</summary>
public class PlanCheckTests
{
    private static readonly FinancialYear First = Models.First;

    private static readonly PortfolioModel Model = new()
    {
        Years = [First, First + 1],
        Pots = [Models.PotOf("pot", 100, 100), Models.PotOf("other", 100)],
        Bids = [Bid("A", 5), Bid("B", 7), Bid("C", 11)],
    };

    [Fact]
    public void A_plan_that_keeps_every_rule_stands() => Assert.Empty(Problems(Model, A, B));

    [Fact]
    public void A_bid_starts_only_in_its_own_years_and_one_without_years_in_the_first()
    {
        Assert.Equal(["A cannot start in 2028/29."], Problems(Model, A with { Start = First + 2 }));
        var undated = Model with { Bids = [Model.Bids[0] with { Options = [Model.Bids[0].Options[0] with { StartYears = [] }] }] };
        Assert.Empty(Problems(undated, A));
        Assert.Equal(["A cannot start in 2027/28."], Problems(undated, A with { Start = First + 1 }));
    }

    [Fact]
    public void A_bid_is_paid_once_for_each_spend_by_a_pot_that_may()
    {
        Assert.Equal(["A is paid by a pot that may not pay for it."], Problems(Model, A with { Pots = ["other"] }));
        Assert.Equal(["A is paid by a pot that may not pay for it."], Problems(Model, A with { Pots = [] }));
        Assert.Equal(["A is paid by a pot that may not pay for it."], Problems(Model, A with { Pots = ["pot", "pot"] }));
    }

    [Fact]
    public void An_option_or_bid_that_is_not_in_the_model_is_named()
    {
        Assert.Equal(
            ["There is no bid Z with option ''.", "The plan is said to bring 5 and brings 0."],
            Problems(Model, A with { Bid = "Z" })
        );
        Assert.Equal(
            ["There is no bid A with option 'dear'.", "The plan is said to bring 5 and brings 0."],
            Problems(Model, A with { Option = "dear" })
        );
    }

    [Fact]
    public void A_bid_is_funded_at_most_once() => Assert.Equal(["A is funded 2 times."], Problems(Model, A, A));

    [Fact]
    public void What_must_be_done_is_and_what_must_not_is_not()
    {
        var bound = Model with { Bids = [Model.Bids[0] with { MustDo = true }, Model.Bids[1] with { MustNot = true }] };

        Assert.Empty(Problems(bound, A));
        Assert.Equal(["A must be done and is not funded.", "B must not be done and is funded."], Problems(bound, B));
    }

    [Fact]
    public void Spend_after_the_last_year_is_refused_only_where_it_is_forbidden()
    {
        var late = Model with
        {
            Bids =
            [
                Model.Bids[0] with
                {
                    Options = [Model.Bids[0].Options[0] with { Spend = [new() { Pots = ["pot"], Profile = [0, 30] }] }],
                },
            ],
        };

        Assert.Empty(Problems(late, A with { Start = First + 1 }));
        Assert.Empty(Problems(late with { BeyondHorizon = BeyondHorizon.Forbid }, A));
        Assert.Equal(
            ["A spends after 2027/28."],
            Problems(late with { BeyondHorizon = BeyondHorizon.Forbid }, A with { Start = First + 1 })
        );
    }

    /// <summary>Three bids of 30 in a pot of 100 a year: 60 and 30. A carry of 12.5% moves 12 of the 12.5 that are left.</summary>
    [Theory]
    [InlineData(60, 30, 0, null)]
    [InlineData(59, 30, 0, "pot is overspent by 1 in 2026/27.")]
    [InlineData(60, 29, 0, "pot is overspent by 1 in 2027/28.")]
    [InlineData(160, 18, 12.5, null)]
    [InlineData(160, 10, 12.5, null)]
    [InlineData(160, 9, 12.5, "pot is overspent by 1 in 2027/28.")]
    [InlineData(60, 0, 100, "pot is overspent by 30 in 2027/28.")]
    [InlineData(90, 0, 100, null)]
    [InlineData(89, 1, 20, "pot is overspent by 12 in 2027/28.")]
    public void A_pot_is_spent_to_its_limit_and_what_it_may_carry_and_no_further(long first, long second, double carried, string? problem)
    {
        var pot = Models.PotOf("pot", first, second) with { CarryForwardPercent = (decimal)carried };

        Assert.Equal(problem is null ? [] : [problem], Problems(Model with { Pots = [pot] }, A, B, C with { Start = First + 1 }));
    }

    [Fact]
    public void A_bid_starts_so_many_years_after_what_it_needs()
    {
        Assert.Equal(["A needs B at least 0 years before it."], With(new PortfolioRule.Requires("A", "B"), A));
        Assert.Empty(With(new PortfolioRule.Requires("A", "B"), A, B));
        Assert.Empty(With(new PortfolioRule.Requires("A", "B"), B));
        Assert.Empty(With(new PortfolioRule.Requires("A", "B", 1), A with { Start = First + 1 }, B));
        Assert.Equal(["A needs B at least 1 years before it."], With(new PortfolioRule.Requires("A", "B", 1), A, B));
        Assert.Equal(
            ["A needs B at least 0 years before it."],
            With(new PortfolioRule.Requires("A", "B"), A, B with { Start = First + 1 })
        );
    }

    [Fact]
    public void Groups_fund_at_most_or_exactly_one()
    {
        Assert.Empty(With(new PortfolioRule.AtMostOne(["A", "B"]), C));
        Assert.Empty(With(new PortfolioRule.AtMostOne(["A", "B"]), A, C));
        Assert.Equal(["More than one is funded of A, B."], With(new PortfolioRule.AtMostOne(["A", "B"]), A, B));
        Assert.Empty(With(new PortfolioRule.ExactlyOne(["A", "B"]), B, C));
        Assert.Equal(["Not exactly one is funded of A, B."], With(new PortfolioRule.ExactlyOne(["A", "B"]), C));
        Assert.Equal(["Not exactly one is funded of A, B."], With(new PortfolioRule.ExactlyOne(["A", "B"]), A, B));
    }

    [Fact]
    public void A_measure_is_at_least_or_at_most_so_much_in_all_or_of_a_years_starts()
    {
        Assert.Empty(With(new PortfolioRule.AtLeast("beds", 12), A, B));
        Assert.Equal(["beds is 12, less than 13."], With(new PortfolioRule.AtLeast("beds", 13), A, B));
        Assert.Equal(["beds is 5, less than 6."], With(new PortfolioRule.AtLeast("beds", 6, First), A, B with { Start = First + 1 }));
        Assert.Empty(With(new PortfolioRule.AtMost("beds", 12), A, B));
        Assert.Equal(["beds is 12, more than 11."], With(new PortfolioRule.AtMost("beds", 11), A, B));
        Assert.Equal(["beds is 7, more than 6."], With(new PortfolioRule.AtMost("beds", 6, First + 1), A, B with { Start = First + 1 }));
    }

    /// <summary>A brings 5 of 12 beds: 41.666...%.</summary>
    [Theory]
    [InlineData(41.666, null)]
    [InlineData(41.667, "beds of A is less than 41.667% of the plan's.")]
    [InlineData(0, null)]
    public void Bids_bring_at_least_their_share_of_a_measure(double percent, string? problem) =>
        Assert.Equal(problem is null ? [] : [problem], With(new PortfolioRule.Share(["A"], "beds", (decimal)percent), A, B));

    [Fact]
    public void Each_bid_and_the_plan_bring_what_they_are_said_to_bring()
    {
        Assert.Equal(
            ["A is said to bring 6 and brings 5.", "The plan is said to bring 13 and brings 12."],
            Problems(Model, A with { Value = 6 }, B)
        );
        var waiting = Model with
        {
            Bids =
            [
                Model.Bids[0] with
                {
                    Options = [Model.Bids[0].Options[0] with { ValueByStart = new Dictionary<FinancialYear, long> { [First + 1] = 3 } }],
                },
            ],
        };
        Assert.Empty(Problems(waiting, A with { Start = First + 1, Value = 3 }));
        Assert.Empty(Problems(Model with { Objective = "beds" }, A with { Value = 5 }));
        Assert.Equal(
            ["A is said to bring 5 and brings 0.", "The plan is said to bring 5 and brings 0."],
            Problems(Model with { Objective = "wards" }, A)
        );
    }

    private static FundedBid A => new("A", "", First, ["pot"], 5);

    private static FundedBid B => A with { Bid = "B", Value = 7 };

    private static FundedBid C => A with { Bid = "C", Value = 11 };

    private static IReadOnlyList<string> With(PortfolioRule rule, params FundedBid[] funded) =>
        Problems(Model with { Rules = [rule] }, funded);

    private static IReadOnlyList<string> Problems(PortfolioModel model, params FundedBid[] funded) =>
        new PlanCheck(model, funded).Problems(funded.Sum(bid => bid.Value));

    /// <summary>£30 of the pot in either year; as many beds as it is worth.</summary>
    private static PortfolioBid Bid(string id, long value) =>
        new()
        {
            Id = id,
            Options =
            [
                new()
                {
                    Value = value,
                    StartYears = [First, First + 1],
                    Spend = [new() { Pots = ["pot"], Profile = [30] }],
                    Measures = new Dictionary<string, long> { ["beds"] = value },
                },
            ],
        };
}
