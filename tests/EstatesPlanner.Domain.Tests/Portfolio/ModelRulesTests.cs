using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>Every sentence by which a model is refused, at its place, with the last value that is not.</summary>
public class ModelRulesTests
{
    private const string Beyond = "is between −10,000,000,000 and 10,000,000,000: this one is beyond.";

    private static readonly PortfolioModel Model = Models.WorkedExample();

    [Fact]
    public void The_worked_example_has_no_problem() => Assert.Empty(Model.Problems());

    [Fact]
    public void A_plan_covers_1_to_40_years_that_follow_one_another_and_takes_at_least_a_second()
    {
        Has(Model with { Years = [] }, "years", "A plan covers 1 to 40 years.");
        Has(Model with { Years = [.. Enumerable.Range(0, 41).Select(k => Models.First + k)] }, "years", "A plan covers 1 to 40 years.");
        Assert.Empty((Model with { Years = [.. Enumerable.Range(0, 40).Select(k => Models.First + k)] }).Problems());
        Has(Model with { Years = [Models.First, Models.First + 2] }, "years[1]", "Years follow one another, earliest first.");
        Has(Model with { Years = [Models.First + 1, Models.First] }, "years[1]", "Years follow one another, earliest first.");
        Has(Model with { TimeLimitSeconds = 0 }, "timeLimitSeconds", "The time limit is at least one second.");
        Assert.Empty((Model with { TimeLimitSeconds = 1 }).Problems());
    }

    [Theory]
    [InlineData(-1, "A limit is £0 or more: this is below £0.")]
    [InlineData(0, null)]
    [InlineData(10_000_000_000_000, null)]
    [InlineData(10_000_000_000_001, "A limit is at most £10,000,000,000,000.")]
    public void A_limit_is_from_nothing_to_ten_million_million_pounds(long limit, string? message) =>
        Is(Model with { Pots = [Models.PotOf("operational", limit)] }, "pots[0].limits['2026/27']", message);

    [Theory]
    [InlineData("0", true)]
    [InlineData("100", true)]
    [InlineData("12.345", true)]
    [InlineData("12.3456", false)]
    [InlineData("-0.001", false)]
    [InlineData("100.001", false)]
    public void A_percentage_is_from_0_to_100_to_three_places(string text, bool isSound)
    {
        var percent = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Is(
            Model with
            {
                Pots = [Model.Pots[0] with { CarryForwardPercent = percent }],
            },
            "pots[0].carryForwardPercent",
            isSound ? null : "A percentage is from 0 to 100, to three places."
        );
        Is(
            With(new PortfolioRule.Share(["B1"], "highRiskRemoved", percent)),
            "rules[0].atLeastPercent",
            isSound ? null : "A percentage is from 0 to 100, to three places."
        );
    }

    [Fact]
    public void Pots_have_ids_of_their_own_and_limits_in_years_of_the_plan()
    {
        Has(Model with { Pots = [Model.Pots[0], Model.Pots[0]] }, "pots[1].id", "There are two pots 'operational'.");
        Has(
            Model with
            {
                Pots = [Models.PotOf("operational", 1, 1, 1)],
            },
            "pots[0].limits['2028/29']",
            "2028/29 is not a year of the plan."
        );
    }

    [Fact]
    public void Bids_have_ids_of_their_own_and_options_with_theirs()
    {
        Has(Model with { Bids = [.. Model.Bids, Model.Bids[0]] }, "bids[3].id", "There are two bids 'B1'.");
        Has(Bid(bid => bid with { Options = [] }), "bids[0]", "Bid 'B1' has no option.");
        Has(
            Bid(bid => bid with { Options = [bid.Options[0] with { Id = "a" }, bid.Options[0] with { Id = "a" }] }),
            "bids[0].options[1].id",
            "There are two options 'a'."
        );
    }

    [Fact]
    public void Starts_are_years_of_the_plan_each_named_once()
    {
        Is(Option(option => option with { StartYears = [Models.First + 2] }), "bids[0]", "2028/29 is not a year of the plan.");
        Is(
            Option(option =>
                option with
                {
                    Id = "a",
                    ValueByStart = new Dictionary<FinancialYear, long> { [Models.First + 2] = 1 },
                }
            ),
            "bids[0].options[0]",
            "2028/29 is not a year of the plan."
        );
        Is(
            Option(option => option with { StartYears = [Models.First, Models.First] }),
            "bids[0].startYears",
            "A start year is named twice."
        );
    }

    [Theory]
    [InlineData(ModelRules.Largest, true)]
    [InlineData(-ModelRules.Largest, true)]
    [InlineData(ModelRules.Largest + 1, false)]
    [InlineData(-ModelRules.Largest - 1, false)]
    [InlineData(long.MinValue, false)]
    public void Values_measures_and_amounts_of_rules_stay_within_what_a_proof_can_hold(long amount, bool isSound)
    {
        Is(Option(option => option with { Value = amount }), "bids[0]", isSound ? null : $"A value or a measure {Beyond}");
        Is(
            Option(option => option with { ValueByStart = new Dictionary<FinancialYear, long> { [Models.First] = amount } }),
            "bids[0]",
            isSound ? null : $"A value or a measure {Beyond}"
        );
        Is(
            Option(option => option with { Measures = new Dictionary<string, long> { ["highRiskRemoved"] = amount } }),
            "bids[0]",
            isSound ? null : $"A value or a measure {Beyond}"
        );
        Is(
            With(new PortfolioRule.AtLeast("highRiskRemoved", amount)),
            "rules[0].amount",
            isSound ? null : $"The amount of a rule {Beyond}"
        );
        Is(With(new PortfolioRule.AtMost("highRiskRemoved", amount)), "rules[0].amount", isSound ? null : $"The amount of a rule {Beyond}");
    }

    [Fact]
    public void Spend_names_pots_of_the_plan_each_once()
    {
        Is(Paid([], 1), "bids[0].spend[0]", "Spend names the pot that pays, or the pots of which one pays.");
        Is(Paid(["strategic"], 1), "bids[0].spend[0].pot", "There is no pot 'strategic'.");
        Is(Paid(["operational", "operational"], 1), "bids[0].spend[0].pots", "A pot is named twice.");
    }

    [Fact]
    public void Spend_of_a_year_is_from_nothing_to_ten_million_million_pounds_for_at_most_100_years()
    {
        Is(Paid(["operational"], 0, ModelRules.Largest), "bids[0].spend[0].profile[1]", null);
        Is(Paid(["operational"], 0, -1), "bids[0].spend[0].profile[1]", "Spend is £0 or more: this is below £0.");
        Is(
            Paid(["operational"], ModelRules.Largest + 1),
            "bids[0].spend[0].profile[0]",
            "Spend in one year is at most £10,000,000,000,000."
        );
        Is(Paid(["operational"], new long[100]), "bids[0].spend[0].profile", null);
        Is(Paid(["operational"], new long[101]), "bids[0].spend[0].profile", "A profile has at most 100 years.");
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void A_bid_can_be_done_in_at_most_4096_ways(int spends, bool isSound)
    {
        var two = Model with { Pots = [.. Model.Pots, Models.PotOf("strategic", 1)] };
        var bid = Model.Bids[0] with
        {
            Options =
            [
                new()
                {
                    Value = 1,
                    Spend = [.. Enumerable.Range(0, spends).Select(_ => new Spend { Pots = ["operational", "strategic"], Profile = [1] })],
                },
            ],
        };

        Is(
            two with
            {
                Bids = [bid, .. Model.Bids.Skip(1)],
            },
            "bids[0]",
            isSound ? null : "Bid 'B1' can be done in more than 4096 ways; name fewer pots."
        );
    }

    [Fact]
    public void Rules_name_bids_measures_and_years_of_the_plan()
    {
        Is(With(new PortfolioRule.Requires("B1", "B9")), "rules[0]", "There is no bid 'B9'.");
        Is(With(new PortfolioRule.Requires("B1", "B1")), "rules[0]", "A bid is named twice.");
        Is(With(new PortfolioRule.AtMostOne(["B1", "B9"])), "rules[0]", "There is no bid 'B9'.");
        Is(With(new PortfolioRule.ExactlyOne(["B1", "B1"])), "rules[0]", "A bid is named twice.");
        Is(With(new PortfolioRule.Share(["B9"], "highRiskRemoved", 5)), "rules[0]", "There is no bid 'B9'.");
        Is(With(new PortfolioRule.AtLeast("beds", 1)), "rules[0].measure", "No bid has the measure 'beds'.");
        Is(With(new PortfolioRule.Share(["B1"], "beds", 5)), "rules[0].measure", "No bid has the measure 'beds'.");
        Is(With(new PortfolioRule.AtMost("highRiskRemoved", 1, Models.First + 2)), "rules[0].year", "2028/29 is not a year of the plan.");
        Is(Model with { Objective = "beds" }, "objective", "No bid has the measure 'beds'.");
        Is(Model with { Objective = "highRiskRemoved" }, "objective", null);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(40, true)]
    [InlineData(-1, false)]
    [InlineData(41, false)]
    public void A_lag_is_0_to_40_years(int years, bool isSound) =>
        Is(With(new PortfolioRule.Requires("B1", "B2", years)), "rules[0].lagYears", isSound ? null : "A lag is 0 to 40 years.");

    private static PortfolioModel Bid(Func<PortfolioBid, PortfolioBid> change) =>
        Model with
        {
            Bids = [change(Model.Bids[0]), .. Model.Bids.Skip(1)],
        };

    private static PortfolioModel Option(Func<PortfolioOption, PortfolioOption> change) =>
        Bid(bid => bid with { Options = [change(bid.Options[0])] });

    private static PortfolioModel Paid(string[] pots, params long[] profile) =>
        Option(option => option with { Spend = [new() { Pots = pots, Profile = profile }] });

    private static PortfolioModel With(PortfolioRule rule) => Model with { Rules = [rule] };

    private static void Has(PortfolioModel model, string path, string message) =>
        Assert.Contains(new ModelProblem(path, message), model.Problems());

    /// <summary>This problem and no other; none where there is no message.</summary>
    private static void Is(PortfolioModel model, string path, string? message) =>
        Assert.Equal(message is null ? [] : [new ModelProblem(path, message)], model.Problems());
}
