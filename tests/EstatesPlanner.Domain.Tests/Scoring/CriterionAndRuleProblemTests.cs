using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Scoring;

/// <summary>Every sentence by which a criterion or a rule of a round is refused, at its place, and the last value that is not.</summary>
public class CriterionAndRuleProblemTests
{
    private static readonly Criterion Measured = ExampleRound.Criteria[0];
    private static readonly Criterion Judged = ExampleRound.Criteria[5];

    [Fact]
    public void The_ends_of_every_range_are_sound() =>
        Assert.Empty(
            CriterionProblem.In([
                Measured with
                {
                    Swing = 100,
                    Scale = new AnchoredScale { Points = [new Anchor(0, 0), new Anchor(0.01m, 100)] },
                },
                Judged with
                {
                    Swing = 0,
                    Levels = [new Level(0, "None"), new Level(100, "All")],
                },
            ])
        );

    [Fact]
    public void A_criterion_is_told_all_that_is_wrong_with_it_at_its_place() =>
        Assert.Equal(
            [
                new RoundProblem("criteria[1].id", "The criterion id productivity is used twice."),
                new RoundProblem(
                    "criteria[1].measure",
                    "'cost' is not one of: productivityPercent, highRiskRemoved, cirRemoved, incidentHours, stated, judged."
                ),
                new RoundProblem("criteria[1].swing", "A swing is between 0 and 100."),
                new RoundProblem("criteria[1].points[0]", "A score is between 0 and 100."),
                new RoundProblem("criteria[1].points[2]", "A score is between 0 and 100."),
                new RoundProblem("criteria[1].points[1]", "Anchors are in rising order of quantity."),
            ],
            CriterionProblem.In([
                Measured,
                Measured with
                {
                    Measure = "cost",
                    Swing = -1,
                    Scale = new AnchoredScale { Points = [new Anchor(5, -1), new Anchor(5, 50), new Anchor(6, 100.1m)] },
                },
            ])
        );

    [Fact]
    public void A_judged_criterion_needs_two_levels_and_a_measured_one_two_anchors()
    {
        Assert.Equal(
            [new RoundProblem("criteria[0].levels", "A judged criterion describes at least two levels.")],
            CriterionProblem.In([Judged with { Levels = [Judged.Levels[0]] }])
        );
        Assert.Equal(
            [new RoundProblem("criteria[0].points", "A measured criterion has at least two anchors.")],
            CriterionProblem.In([Measured with { Scale = null }])
        );
        Assert.Equal(
            [new RoundProblem("criteria[0].levels[1]", "A score is between 0 and 100.")],
            CriterionProblem.In([Judged with { Levels = [new Level(0, "None"), new Level(101, "All")] }])
        );
    }

    [Fact]
    public void Swings_that_are_all_nought_say_nothing() =>
        Assert.Equal(
            [new RoundProblem("criteria", "At least one criterion has a swing above 0.")],
            CriterionProblem.In([Measured with { Swing = 0 }, Judged with { Swing = 0 }])
        );

    [Theory]
    [InlineData("requires", "bid needs")]
    [InlineData("atMostOne", "bids")]
    [InlineData("exactlyOne", "bids")]
    [InlineData("atLeast", "measure amount")]
    [InlineData("atMost", "measure amount")]
    [InlineData("share", "bids measure atLeastPercent")]
    public void A_rule_that_states_nothing_is_told_what_its_type_needs_and_one_that_states_it_is_sound(string type, string members)
    {
        Assert.Equal(
            members.Split(' ').Select(member => new RoundProblem($"rules[0].{member}", $"A rule {type} states {member}.")),
            Problems(new RoundRule { Type = type })
        );
        Assert.Empty(
            Problems(
                new RoundRule
                {
                    Type = type,
                    Bid = "B2",
                    Needs = "B1",
                    Bids = ["B1"],
                    Measure = "m",
                    Amount = 0,
                    AtLeastPercent = 0,
                }
            )
        );
    }

    [Fact]
    public void A_rule_of_no_bids_and_a_rule_of_a_year_outside_the_round_are_refused()
    {
        Assert.Equal(
            [new RoundProblem("rules[0].bids", "A rule atMostOne states bids.")],
            Problems(new RoundRule { Type = "atMostOne", Bids = [] })
        );
        Assert.Equal(
            [new RoundProblem("rules[0].year", "2028/29 is not a year of the round.")],
            Problems(
                new RoundRule
                {
                    Type = "atMost",
                    Measure = "m",
                    Amount = 1,
                    Year = new FinancialYear(2028),
                }
            )
        );
        Assert.Empty(
            Problems(
                new RoundRule
                {
                    Type = "atMost",
                    Measure = "m",
                    Amount = 1,
                    Year = new FinancialYear(2027),
                }
            )
        );
    }

    [Fact]
    public void A_type_nobody_knows_is_refused_with_those_that_are_known() =>
        Assert.Equal(
            [new RoundProblem("rules[1].type", "'never' is not one of: requires, atMostOne, exactlyOne, atLeast, atMost, share.")],
            RuleProblem.In(ExampleRound.Whole with { Rules = [ExampleRound.Whole.Rules[0], new RoundRule { Type = "never" }] })
        );

    private static IEnumerable<RoundProblem> Problems(RoundRule rule) => RuleProblem.In(ExampleRound.Whole with { Rules = [rule] });
}
