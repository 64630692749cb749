using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

/// <summary>
/// An option as amounts that are drawn is the appraised option where every multiple is 1 and every event counts its probability.
/// </summary>
public class DrawnOptionTests
{
    [Fact]
    public void At_the_centre_it_is_the_appraised_option() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Of(seed));
                var uncertainty = UncertainInputs.Of(answer.Model, [], Conventions.Even20);
                var events = new RiskEvents(answer.Model);
                return answer.Options.All(option =>
                {
                    var drawn = DrawnOption.Of(option, answer.Terms, uncertainty, events, "B1");
                    var capital = option
                        .Option.Costs.Where(cost => cost.Kind == CostKind.Capital)
                        .Sum(cost => cost.Flow.Total * (1 + (option.Option.BiasPercentOn(cost) / 100)));
                    return Near(drawn.Npc, option.Npc)
                        && Near(drawn.Benefits, option.PvBenefits)
                        && Near(drawn.Npsv, option.Npsv)
                        && Near(drawn.Capital, capital);
                });
            })
            .Holds();

    [Fact]
    public void A_capital_line_moves_with_its_own_driver_and_with_all_capital_and_a_running_cost_with_its_own_alone()
    {
        var drawn = Plants(
            new UncertainDriver(null, "cost:works", new Uniform(90, 120)),
            new UncertainDriver("pwf", "capital", new Uniform(80, 110)),
            new UncertainDriver(null, "optimism-bias", new Uniform(50, 100))
        );

        Assert.Equal(
            ["B1//cost:works B1/pwf/capital", "B1//cost:works B1/pwf/capital B1//optimism-bias"],
            drawn.Npc.Terms.Take(2).Select(term => string.Join(' ', term.Inputs.Select(input => input.Key)))
        );
        Assert.Equal(["B1/happens/r1"], drawn.Npc.Terms[2].Inputs.Select(input => input.Key));
        Assert.Equal(20 / 1.035, drawn.Npc.Terms[2].Pounds, 9);
        Assert.Equal([120.0, 28.8], drawn.Capital.Terms.Select(term => Math.Round(term.Pounds, 9)));
    }

    [Fact]
    public void A_shared_driver_takes_one_draw_in_every_bid() =>
        Assert.Equal(
            [("share steel", true)],
            Plants(new UncertainDriver(null, "cost:works", new Uniform(90, 120)) { Share = "steel" })
                .Npc.Terms[0]
                .Inputs.Select(input => (input.Key, input.IsShared))
        );

    [Fact]
    public void A_risk_of_one_id_and_other_figures_draws_by_its_whole_description()
    {
        RiskCost Risk(decimal probability) =>
            new()
            {
                Id = "r1",
                Name = "Flood",
                Probability = probability,
                Impact = 1000,
                Year = 1,
            };
        var events = new RiskEvents(
            Plant.Model with
            {
                Options = [Plant.Model.Options[0] with { Risks = [Risk(0.5m)] }, Plant.Model.Options[1] with { Risks = [Risk(0.25m)] }],
            }
        );

        Assert.Equal(("r1", "r1\nFlood\n0.25 1000 1"), (events.NameOf(Risk(0.5m)), events.NameOf(Risk(0.25m))));
    }

    [Fact]
    public void A_reviewer_is_warned_of_conventions_of_bias_that_counts_twice_and_of_independence()
    {
        var assumed = UncertainInputs.Of(Plant.Model, [], Conventions.Even20);

        Assert.Equal(
            [
                $"Nobody gave distributions for 3 of 3 lines: a triangle over a conventional range stands in "
                    + $"({Conventions.Even20.Name}, {Conventions.Even20.Mark}), which is no evidence.",
                "Option pwf carries optimism bias on lines that have a distribution: unless the percentage was lowered for what is "
                    + "simulated, the same uncertainty counts twice.",
                "The drivers are taken as independent of each other. Costs of one market usually are not: independence has to be "
                    + "justified.",
            ],
            SimulationWarning.In(Plant.Answer, assumed)
        );
    }

    [Fact]
    public void One_driver_a_common_factor_or_a_shared_price_need_no_word_about_independence()
    {
        var (repairs, time) = (
            new UncertainDriver(null, "cost:repairs", new Uniform(90, 120)),
            new UncertainDriver(null, "benefit:b1", new Uniform(90, 120))
        );

        Assert.Empty(SimulationWarning.In(Plant.Answer, new UncertainInputs { Drivers = [repairs] }));
        Assert.Single(SimulationWarning.In(Plant.Answer, new UncertainInputs { Drivers = [repairs, time] }));
        Assert.Empty(
            SimulationWarning.In(Plant.Answer, new UncertainInputs { Drivers = [repairs with { Factor = "market", Loading = 0.5m }, time] })
        );
        Assert.Empty(SimulationWarning.In(Plant.Answer, new UncertainInputs { Drivers = [repairs with { Share = "pay" }, time] }));
        Assert.StartsWith(
            "Option pwf carries optimism bias",
            Assert.Single(SimulationWarning.In(Plant.Answer, new UncertainInputs { Drivers = [repairs with { Driver = "capital" }] })),
            StringComparison.Ordinal
        );
    }

    private static DrawnOption Plants(params UncertainDriver[] drivers) =>
        DrawnOption.Of(
            Plant.Answer.Options[1],
            Plant.Answer.Terms,
            new UncertainInputs { Drivers = drivers },
            new RiskEvents(Plant.Model),
            "B1"
        );

    private static bool Near(DrawnForm form, decimal amount) =>
        Math.Abs(
            form.Terms.Sum(term =>
                term.Pounds
                * term.Inputs.Aggregate(1.0, (product, input) => product * (input is DrawnEvent happens ? happens.Probability : 1))
            ) - (double)amount
        )
        < 1e-4 * Math.Max(1, Math.Abs((double)amount) / 1e4);
}
