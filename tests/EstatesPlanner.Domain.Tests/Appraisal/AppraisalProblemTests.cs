using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Tests.Bids;

namespace EstatesPlanner.Domain.Tests.Appraisal;

public class AppraisalProblemTests
{
    private static readonly AppraisalModel Sound = AppraisalModel.Of(ExampleBid.Whole, GreenBook.Standard2018);

    [Fact]
    public void A_sound_model_has_no_problem() => Assert.Empty(AppraisalProblem.In(Sound));

    [Fact]
    public void Years_past_the_schedule_are_refused() =>
        Has(Sound with { Years = 126 }, "years", "The discount schedule green-book-2018 says nothing beyond year 125.");

    [Fact]
    public void An_appraisal_of_no_years_or_no_options_is_refused()
    {
        Has(Sound with { Years = 0, Options = [] }, "years", "An appraisal runs over 1 to 300 years after year 0.");
        Has(Sound with { Options = [] }, "options", "There is no option to appraise.");
    }

    [Fact]
    public void Ids_are_not_used_twice()
    {
        Has(Sound with { Options = [.. Sound.Options, Sound.Options[1]] }, "options[2].id", "The option id pwf is used twice.");
        Has(
            Preferred(option => option with { Costs = [.. option.Costs, option.Costs[0]] }),
            "options[1].costs[1].id",
            "The cost line id c2 is used twice."
        );
    }

    [Fact]
    public void There_is_one_business_as_usual() =>
        Has(
            Preferred(option => option with { Role = OptionRole.BusinessAsUsual }),
            "options[1].role",
            "Only one option is business as usual."
        );

    [Fact]
    public void A_flow_past_the_last_year_is_refused() =>
        Has(Sound with { Years = 9 }, "options[0].costs[0].flow", "Year 10 is outside years 0 to 9 of the appraisal.");

    [Fact]
    public void A_probability_is_between_0_and_1() =>
        Has(
            Preferred(option => option with { Risks = [option.Risks[0] with { Probability = 30 }] }),
            "options[1].risks[0].probability",
            "A probability is between 0 and 1."
        );

    [Fact]
    public void Optimism_bias_is_a_percentage_of_lines_that_are_there_and_named_once()
    {
        Has(
            Biased(new OptimismBias { Percent = 24, Base = [] }),
            "options[1].optimismBias.base",
            "Optimism bias names the cost lines it is a percentage of."
        );
        Has(Biased(new OptimismBias { Percent = 24, Base = ["c9"] }), "options[1].optimismBias.base[0]", "Option pwf has no cost line c9.");
        Has(
            Biased(new OptimismBias { Percent = 24, Base = ["c2", "c2"] }),
            "options[1].optimismBias.base[1]",
            "Cost line c2 is named twice."
        );
        Has(
            Biased(new OptimismBias { Percent = -1, Base = ["c2"] }),
            "options[1].optimismBias.percent",
            "Optimism bias is between 0% and 1,000%."
        );
    }

    [Fact]
    public void A_denominator_names_cost_lines_inside_the_economic_view()
    {
        Has(Sound with { Denominator = [] }, "denominator", "The denominator names at least one cost line.");
        Has(Sound with { Denominator = ["c2", "c9"] }, "denominator[1]", "No option has a cost line c9.");
        Has(
            Preferred(option => option with { Costs = [option.Costs[0] with { Kind = CostKind.Transfer }] }) with
            {
                Denominator = ["c2"],
            },
            "denominator[0]",
            "Cost line c2 is a transfer, which is outside the economic view."
        );
    }

    [Fact]
    public void An_appraisal_with_a_problem_is_not_made() =>
        Assert.Throws<ArgumentException>(() => AppraisalAnswer.Of(Sound with { Years = 0 }));

    [Fact]
    public void Two_benefits_that_claim_one_resource_are_named()
    {
        var benefit = Sound.Options[1].Benefits[0];
        var answer = AppraisalAnswer.Of(Preferred(option => option with { Benefits = [benefit, benefit with { Id = "b3" }] }));

        Assert.Equal(
            [
                new AppraisalProblem(
                    "options[1].benefits",
                    "b1 of pwf and b3 of pwf claim the same theatre-nurse-hours: a resource is released once."
                ),
            ],
            answer.Warnings
        );
    }

    private static AppraisalModel Biased(OptimismBias bias) => Preferred(option => option with { OptimismBias = bias });

    private static AppraisalModel Preferred(Func<BidOption, BidOption> change) =>
        Sound with
        {
            Options = [Sound.Options[0], change(Sound.Options[1])],
        };

    private static void Has(AppraisalModel model, string path, string message) =>
        Assert.Contains(new AppraisalProblem(path, message), AppraisalProblem.In(model));
}
