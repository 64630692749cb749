using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class RoundProblemTests
{
    private static readonly Round Sound = ExampleRound.Whole;

    [Fact]
    public void A_sound_round_has_no_problem() => Assert.Empty(RoundProblem.In(Sound));

    [Fact]
    public void An_unknown_choice_is_named_with_the_known_ones()
    {
        Has(
            With(criterion => criterion with { Measure = "cost" }),
            "criteria[0].measure",
            $"'cost' is not one of: {string.Join(", ", MeasureId.All)}."
        );
    }

    [Fact]
    public void Years_follow_each_other() =>
        Has(Sound with { Years = [new FinancialYear(2026), new FinancialYear(2028)] }, "years[1]", "Years follow each other.");

    [Fact]
    public void Anchors_rise_and_scores_lie_between_0_and_100()
    {
        Has(With(Scale(new Anchor(5, 100), new Anchor(0, 0))), "criteria[0].points[1]", "Anchors are in rising order of quantity.");
        Has(With(Scale(new Anchor(0, 0), new Anchor(5, 101))), "criteria[0].points[1]", "A score is between 0 and 100.");
        Has(With(Scale(new Anchor(0, 0))), "criteria[0].points", "A measured criterion has at least two anchors.");
        Has(
            With(criterion => criterion with { Measure = MeasureId.Judged }),
            "criteria[0].levels",
            "A judged criterion describes at least two levels."
        );
    }

    [Fact]
    public void Swings_lie_between_0_and_100_and_one_is_above_0()
    {
        Has(With(criterion => criterion with { Swing = 101 }), "criteria[0].swing", "A swing is between 0 and 100.");
        Has(Sound with { Criteria = [] }, "criteria", "At least one criterion has a swing above 0.");
    }

    [Fact]
    public void Ids_are_not_used_twice()
    {
        Has(
            Sound with
            {
                Criteria = [.. Sound.Criteria, Sound.Criteria[0]],
            },
            "criteria[6].id",
            "The criterion id productivity is used twice."
        );
        Has(
            Sound with
            {
                Pots = [Sound.Pots[0], Sound.Pots[0] with { Name = "Other" }],
            },
            "pots[1].id",
            "The pot id operational is used twice."
        );
    }

    [Fact]
    public void A_pot_has_limits_for_years_of_the_round_and_none_below_0()
    {
        Has(Pot(2031, 5), "pots[0].limits.2031/32", "2031/32 is not a year of the round.");
        Has(Pot(2027, -5), "pots[0].limits.2027/28", "A limit is not negative.");
        Has(
            Sound with
            {
                Pots = [Sound.Pots[0] with { CarryForwardPercent = 150 }],
            },
            "pots[0].carryForwardPercent",
            "A share carried forward is between 0 and 100."
        );
    }

    [Fact]
    public void A_rule_is_known_and_states_what_its_type_needs()
    {
        Has(
            Rule(new RoundRule { Type = "never" }),
            "rules[0].type",
            "'never' is not one of: requires, atMostOne, exactlyOne, atLeast, atMost, share."
        );
        Has(Rule(new RoundRule { Type = "requires", Bid = "B2" }), "rules[0].needs", "A rule requires states needs.");
        Has(
            Rule(
                new RoundRule
                {
                    Type = "atLeast",
                    Measure = "highRiskRemoved",
                    Amount = 1,
                    Year = new FinancialYear(2031),
                }
            ),
            "rules[0].year",
            "2031/32 is not a year of the round."
        );
    }

    private static Func<Criterion, Criterion> Scale(params Anchor[] points) =>
        criterion => criterion with { Scale = new AnchoredScale { Points = points } };

    private static Round With(Func<Criterion, Criterion> change) =>
        Sound with
        {
            Criteria = [change(Sound.Criteria[0]), .. Sound.Criteria.Skip(1)],
        };

    private static Round Pot(int year, long limit) =>
        Sound with
        {
            Pots = [Sound.Pots[0] with { Limits = new Dictionary<FinancialYear, long> { [new FinancialYear(year)] = limit } }],
        };

    private static Round Rule(RoundRule rule) => Sound with { Rules = [rule] };

    private static void Has(Round round, string path, string message) =>
        Assert.Contains(new RoundProblem(path, message), RoundProblem.In(round));
}
