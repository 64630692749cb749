using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;

/// <summary>Who gains: by income, and by organisation.</summary>
public class WhoGainsTests
{
    private static readonly DistributionalWeights Halves = new()
    {
        Groups = [new IncomeGroup("low", "Lowest fifth", 2), new IncomeGroup("middle", "Middle fifth", 1)],
        Shares = [new GroupShare(null, "b1", "low", 0.5m), new GroupShare(null, "b1", "middle", 0.5m)],
        Elasticities = [0, 1.3m],
    };

    [Fact]
    public void Half_the_median_income_weighs_2_4623_and_the_median_weighs_1()
    {
        var weights = DistributionalResult.Of(Plant.Answer, Halves)[1].Weights;

        Assert.Equal((2.4623m, 1m), (decimal.Round(weights["low"], 4), decimal.Round(weights["middle"], 12)));
    }

    [Fact]
    public void With_an_elasticity_of_nought_nobody_weighs_more() =>
        Assert.All(
            DistributionalResult.Of(Plant.Answer, Halves)[0].Options,
            option => Assert.Equal(option.Unweighted, option.Weighted, 12)
        );

    [Fact]
    public void Only_the_benefit_that_goes_to_a_group_takes_its_weight()
    {
        var result = DistributionalResult.Of(Plant.Answer, Halves)[1];

        Assert.Equal(
            Plant.Answer.Options[1].PvBenefits * 0.5m * (result.Weights["low"] - 1),
            result.Options[1].Weighted - result.Options[1].Unweighted,
            9
        );
        Assert.Equal(result.Options[0].Unweighted, result.Options[0].Weighted);
    }

    [Fact]
    public void Shares_and_groups_that_do_not_fit_are_named()
    {
        Has(
            Halves with
            {
                Shares = [new GroupShare(null, "b9", "low", 0.5m)],
            },
            "distribution.shares[0].benefit",
            "No option has a benefit b9 that counts in pounds."
        );
        Has(Halves with { Shares = [new GroupShare(null, "b1", "high", 0.5m)] }, "distribution.shares[0].group", "There is no group high.");
        Has(
            Halves with
            {
                Shares = [new GroupShare(null, "b1", "low", 0.6m), new GroupShare("pwf", "b1", "low", 0.6m)],
            },
            "distribution.shares",
            "The groups receive more than the whole of benefit b1 of option pwf."
        );
        Has(
            Halves with
            {
                Groups = [new IncomeGroup("low", "Lowest fifth", 0)],
            },
            "distribution.groups[0]",
            "The median income is a hundredth to a hundred times that of a group."
        );
        Has(Halves with { Elasticities = [9] }, "distribution.elasticities[0]", "An elasticity is between 0 and 3.");
        Assert.Empty(SensitivityProblem.In(Plant.Model, Halves));
    }

    [Fact]
    public void What_organisations_pay_and_receive_sums_to_the_npsv() =>
        Prop.ForAll<int>(seed =>
            {
                var (model, random) = (RandomAppraisal.Priced(seed), new Random(seed));
                string? Someone() =>
                    random.Next(3) switch
                    {
                        0 => null,
                        1 => "QQR",
                        _ => "ICB",
                    };
                var shared = model with
                {
                    Options =
                    [
                        .. model.Options.Select(option =>
                            option with
                            {
                                Costs = [.. option.Costs.Select(cost => cost with { Payer = Someone() })],
                                Benefits = [.. option.Benefits.Select(benefit => benefit with { Beneficiary = Someone() })],
                            }
                        ),
                    ],
                };
                return AppraisalAnswer
                    .Of(shared)
                    .Options.All(option => Math.Abs(WholeSystemShare.Of(option).Sum(share => share.Net) - option.Npsv) < 0.000000001m);
            })
            .Holds();

    [Fact]
    public void A_payer_bears_the_optimism_bias_of_its_line_and_the_trust_the_risk()
    {
        var model = Plant.Model;
        var option = model.Options[1] with
        {
            Costs = [model.Options[1].Costs[0] with { Payer = "ICB" }],
            Benefits = [model.Options[1].Benefits[0] with { Beneficiary = "QQR" }],
        };
        var appraised = AppraisalAnswer.Of(model with { Options = [model.Options[0], option] }).Options[1];
        var shares = WholeSystemShare.Of(appraised).ToDictionary(share => share.Organisation ?? "the trust");

        Assert.Equal(appraised.PvCosts * 1.24m, shares["ICB"].Costs);
        Assert.Equal(appraised.ExpectedRisk - appraised.Residual, shares["the trust"].Costs);
        Assert.Equal(appraised.PvBenefits, shares["QQR"].BenefitsByClass[BenefitClass.NonCashReleasing]);
    }

    [Fact]
    public void A_line_that_names_the_bids_own_trust_is_in_its_row()
    {
        var option = Plant.Model.Options[1] with { Benefits = [Plant.Model.Options[1].Benefits[0] with { Beneficiary = "RQQ" }] };
        var appraised = AppraisalAnswer.Of(Plant.Model with { Options = [Plant.Model.Options[0], option] }).Options[1];

        Assert.Equal([null], WholeSystemShare.Of(appraised, "RQQ").Select(share => share.Organisation));
        Assert.Equal(2, WholeSystemShare.Of(appraised, "RQR").Count);
    }

    private static void Has(DistributionalWeights weights, string path, string message) =>
        Assert.Contains(new AppraisalProblem(path, message), SensitivityProblem.In(Plant.Model, weights));
}
