using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;

public class ScenarioTests
{
    private static readonly Scenario Same = new() { Id = "same", Name = "As it is" };

    [Fact]
    public void A_scenario_that_changes_nothing_is_the_central_case() =>
        Prop.ForAll<int>(seed =>
            {
                var central = AppraisalAnswer.Of(RandomAppraisal.Priced(seed));
                var result = ScenarioResult.Of(central, [Same])[0];
                return result.KeepsItsBest
                    && result.Answer.Options.Select(option => option.Npsv).SequenceEqual(central.Options.Select(option => option.Npsv));
            })
            .Holds();

    [Fact]
    public void Changes_of_different_lines_add_up() =>
        Prop.ForAll<int>(seed =>
            {
                var central = AppraisalAnswer.Of(RandomAppraisal.Of(seed));
                decimal Npsv(params ScenarioChange[] changes) =>
                    ScenarioResult.Of(central, [Same with { Changes = changes }])[0].Answer.Options[2].Npsv - central.Options[2].Npsv;
                var (costs, benefits) = (new ScenarioChange("pwf", "cost:c0", 30), new ScenarioChange("pwf", "benefits", -25));
                return Math.Abs(Npsv(costs, benefits) - Npsv(costs) - Npsv(benefits)) < 0.000000001m;
            })
            .Holds();

    [Fact]
    public void Later_benefits_lose_a_year_of_value_and_whatever_falls_past_the_end()
    {
        var late = ScenarioResult.Of(Plant.Answer, [Same with { BenefitsDelayedYears = 2 }])[0].Answer.Options[1];

        Assert.Equal(PresentValue.Of(Flow.Run(4, 10, 12), GreenBook.Standard2018.Standard), late.PvBenefits);
    }

    [Fact]
    public void Another_schedule_may_be_part_of_a_scenario()
    {
        var flat = ScenarioResult.Of(Plant.Answer, [Same with { Schedule = GreenBook.Flat(0) }])[0].Answer.Options[1];

        Assert.Equal(108 - (120 * 1.24m) - 6 + 10, flat.Npsv);
    }

    [Fact]
    public void A_scenario_says_when_another_option_comes_out_best()
    {
        var results = ScenarioResult.Of(
            Plant.Answer,
            [
                Same with
                {
                    Changes = [new ScenarioChange("bau", "cost:repairs", -90)],
                },
                Same with
                {
                    Changes = [new ScenarioChange("bau", "cost:repairs", -10)],
                },
            ]
        );

        Assert.Equal([false, true], results.Select(result => result.KeepsItsBest));
    }

    [Fact]
    public void A_change_of_no_named_option_is_made_in_every_option_that_has_the_driver()
    {
        var changed = (Same with { Changes = [new ScenarioChange(null, "capital", 100)] }).In(Plant.Model);

        Assert.Equal([0m, 240m], changed.Options.Select(option => option.Capital.Total));
    }

    [Fact]
    public void A_scenario_that_cannot_be_run_is_named()
    {
        Has(
            Same with
            {
                Changes = [new ScenarioChange("pwf", "benefit:none", 5)],
            },
            "scenarios[0].changes[0].driver",
            "Option pwf has no driver benefit:none."
        );
        Has(Same with { BenefitsDelayedYears = 11 }, "scenarios[0].benefitsDelayedYears", "Benefits are delayed by 0 to 10 years.");
        Has(
            Same with
            {
                Schedule = new DiscountSchedule
                {
                    Id = "short",
                    Name = "Short",
                    Standard = new([new(1, 5, default)]),
                    Health = new([new(1, 5, default)]),
                },
            },
            "scenarios[0]: years",
            "The discount schedule short says nothing beyond year 5."
        );
        Assert.Contains(
            new AppraisalProblem("scenarios[1].id", "The scenario id same is used twice."),
            SensitivityProblem.In(Plant.Model, (Scenario[])[Same, Same])
        );
    }

    private static void Has(Scenario scenario, string path, string message) =>
        Assert.Contains(new AppraisalProblem(path, message), SensitivityProblem.In(Plant.Model, [scenario]));
}
