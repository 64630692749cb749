using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>A switching value is tried, not believed: the appraisal is run again with the driver at that value.</summary>
public class SwitchingValueTests
{
    [Fact]
    public void A_run_at_the_switching_value_is_worth_no_more_than_business_as_usual() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed);
                return AppraisalAnswer
                    .Of(model)
                    .Switching.Where(CanBeRun)
                    .All(switching =>
                    {
                        var again = AppraisalAnswer
                            .Of(AtSwitchingValue(model, switching))
                            .Options.Single(option => option.Id == switching.Option);
                        return Math.Abs(again.Incremental!.Npsv) < 0.000001m;
                    });
            })
            .Holds();

    [Fact]
    public void Without_business_as_usual_a_run_at_the_switching_value_is_worth_nothing() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed);
                var alone = model with { Options = [.. model.Options.Skip(1)] };
                return AppraisalAnswer
                    .Of(alone)
                    .Switching.Where(CanBeRun)
                    .All(switching =>
                        Math.Abs(
                            AppraisalAnswer
                                .Of(AtSwitchingValue(alone, switching))
                                .Options.Single(option => option.Id == switching.Option)
                                .Npsv
                        ) < 0.000001m
                    );
            })
            .Holds();

    [Fact]
    public void A_switching_value_says_what_its_own_run_came_to() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Priced(seed));
                return answer.Switching.Concat(answer.RankSwitching).All(switching => Math.Abs(switching.Rerun) <= 0.01m);
            })
            .Holds();

    [Fact]
    public void A_run_at_a_rank_switching_value_makes_the_rival_worth_as_much() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Priced(seed);
                return AppraisalAnswer
                    .Of(model)
                    .RankSwitching.Where(CanBeRun)
                    .All(switching =>
                    {
                        var again = AppraisalAnswer
                            .Of(AtSwitchingValue(model, switching))
                            .Options.ToDictionary(option => option.Id, option => option.Npsv);
                        return switching is { Option: "pwf", Against: "min" } && Math.Abs(again["pwf"] - again["min"]) <= 0.01m;
                    });
            })
            .Holds();

    [Fact]
    public void The_change_is_from_the_value_to_the_switching_value_in_percent() =>
        Prop.ForAll<int>(seed =>
                AppraisalAnswer
                    .Of(RandomAppraisal.Of(seed))
                    .Switching.All(switching =>
                        Math.Abs(switching.ChangePercent - (100 * (switching.Switching - switching.Value) / switching.Value)) < 0.000001m
                    )
            )
            .Holds();

    [Fact]
    public void Every_line_that_counts_has_a_switching_value()
    {
        var model = RandomAppraisal.Of(7);
        var drivers = AppraisalAnswer
            .Of(model)
            .Switching.Where(switching => switching.Option == "pwf")
            .Select(switching => switching.Driver)
            .ToList();
        var option = model.Options[2];

        Assert.All(option.Costs, cost => Assert.Contains($"cost:{cost.Id}", drivers));
        Assert.All(option.Benefits.Where(benefit => benefit.IsMonetised), benefit => Assert.Contains($"benefit:{benefit.Id}", drivers));
        Assert.All(model.Options[0].Costs, cost => Assert.Contains($"bau:cost:{cost.Id}", drivers));
    }

    /// <summary>A bias below nought says that the option falls short even without any; a model holds none, nor one above 1,000%.</summary>
    private static bool CanBeRun(SwitchingValue switching) => switching.Unit != "percent" || switching.Switching is >= 0 and <= 1000;

    /// <summary>
    /// The model with one driver moved to its switching value. The percentage scales a flow, a probability-weighted impact or the bias
    /// alike.
    /// </summary>
    private static AppraisalModel AtSwitchingValue(AppraisalModel model, SwitchingValue switching)
    {
        var factor = switching.Switching / switching.Value;
        var isAvoided = switching.Driver.StartsWith("bau:", StringComparison.Ordinal);
        var driver = isAvoided ? switching.Driver["bau:".Length..] : switching.Driver;
        return model with
        {
            Options =
            [
                .. model.Options.Select(option =>
                    (isAvoided ? option.Role == OptionRole.BusinessAsUsual : option.Id == switching.Option)
                        ? Scaled(option, driver, factor)
                        : option
                ),
            ],
        };
    }

    private static BidOption Scaled(BidOption option, string driver, decimal factor) =>
        option with
        {
            Costs =
            [
                .. option.Costs.Select(cost =>
                    driver == $"cost:{cost.Id}" || (driver == "capital" && cost.Kind == CostKind.Capital)
                        ? cost with
                        {
                            Flow = cost.Flow * factor,
                        }
                        : cost
                ),
            ],
            Benefits =
            [
                .. option.Benefits.Select(benefit =>
                    driver == $"benefit:{benefit.Id}" || driver == "benefits" ? benefit with { Flow = benefit.Flow * factor } : benefit
                ),
            ],
            Risks = [.. option.Risks.Select(risk => driver == $"risk:{risk.Id}" ? risk with { Impact = risk.Impact * factor } : risk)],
            OptimismBias =
                driver == "optimism-bias"
                    ? option.OptimismBias! with
                    {
                        Percent = option.OptimismBias.Percent * factor,
                    }
                    : option.OptimismBias,
            Residual = driver == "residual" ? option.Residual! with { Amount = option.Residual.Amount * factor } : option.Residual,
        };
}
