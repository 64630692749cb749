using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Tests.Appraisal.Financial;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>What a straight line leaves of an asset: as the accounts have it, and following the cost it comes from.</summary>
public class ResidualTests
{
    [Fact]
    public void What_is_left_is_the_net_book_value_that_the_accounts_give_the_same_asset() =>
        Prop.ForAll<PositiveInt, PositiveInt, PositiveInt>(
                (life, spends, at) =>
                {
                    var (lifeYears, last, year) = (1 + (life.Get % 60), spends.Get % 4, at.Get % 70);
                    var works = Line("works", Flow.Run(0, last, 1000)) with { Asset = new AssetTerms { LifeYears = lifeYears } };
                    var account = AssetAccount.Of(works, works.Flow, 30, 75).Years;
                    return year < last
                        || Math.Abs(account[year].Closing - RemainingLifeValue.Of([works], ["works"], lifeYears, year).Amount)
                            < 0.000000001m;
                }
            )
            .Holds();

    [Fact]
    public void It_follows_a_cost_that_is_flexed_and_a_stated_amount_does_not()
    {
        var option = Option(20, 40);

        // 1,000 spent in year 0, twenty of forty years left at year 20.
        Assert.Equal(500, option.Residual!.Amount);
        Assert.Equal(600, Driver.Scaled(option, "cost:works", 1.2m).Residual!.Amount);
        Assert.Equal(600, Driver.Scaled(option, "capital", 1.2m).Residual!.Amount);
        Assert.Equal(300, Driver.Scaled(Driver.Scaled(option, "residual", 0.5m), "cost:works", 1.2m).Residual!.Amount);
        Assert.Equal(500, Driver.Scaled(option, "cost:fees", 1.2m).Residual!.Amount);
        Assert.Equal(500, Driver.Scaled(option with { Residual = new Residual(20, 500) }, "cost:works", 1.2m).Residual!.Amount);
    }

    [Fact]
    public void A_bar_and_a_scenario_of_a_cost_carry_what_is_left_of_it()
    {
        var answer = Answer(Option(20, 40));
        var left = 200 * 0.5m * answer.DiscountFactors(BenefitStream.Standard)[20];
        var central = answer.Options[0].Npsv;
        var bar = Tornado.Of(answer, [new DriverRange("x", "cost:works", -20, 20)], RangeConvention.None).Single();
        var scenario = ScenarioResult
            .Of(
                answer,
                [
                    new Scenario
                    {
                        Id = "dear",
                        Name = "Dearer",
                        Changes = [new ScenarioChange(null, "capital", 20)],
                    },
                ]
            )
            .Single();

        Assert.Equal(central - 200 + left, bar.High.Npsv, 9);
        Assert.Equal(central + 200 - left, bar.Low.Npsv, 9);
        Assert.Equal(central - 200 - 20 + left, scenario.Answer.Options[0].Npsv, 9);
    }

    [Fact]
    public void A_switching_value_of_the_cost_counts_what_is_left_of_it() =>
        Prop.ForAll<PositiveInt, PositiveInt>(
                (life, at) =>
                {
                    var answer = Answer(Option(1 + (at.Get % 40), 1 + (life.Get % 60)));
                    return answer.Switching.All(switching => Math.Abs(switching.Rerun) <= 0.01m)
                        && answer.Switching.Any(switching => switching.Driver == "cost:works");
                }
            )
            .Holds();

    [Fact]
    public void In_a_simulation_what_is_left_is_drawn_with_its_cost()
    {
        var answer = Answer(Option(20, 40));
        var simulated = Simulation
            .Of(
                answer,
                new UncertainInputs { Drivers = [new UncertainDriver(null, "cost:works", new Discrete([new DiscreteOutcome(1, 150)]))] },
                new SharedDraws(1, 10)
            )
            .Options[0];

        Assert.Equal(
            (double)(answer.Options[0].Npsv - 500 + (250 * answer.DiscountFactors(BenefitStream.Standard)[20])),
            simulated.Npsv.Mean,
            1e-9
        );
    }

    [Fact]
    public void A_transfer_leaves_nothing_and_bears_no_optimism_bias_in_either_view()
    {
        var grant = new CostLine
        {
            Id = "grant",
            Name = "Grant to a partner",
            Kind = CostKind.Transfer,
            Flow = Flow.Run(0, 0, 1000),
            VatPercent = 0,
        };
        var option = Option(20, 40) with
        {
            Costs = [Line("works", Flow.Run(0, 0, 1000)), Line("fees", Flow.Run(0, 0, 100)), grant],
            OptimismBias = new OptimismBias { Percent = 24, Base = ["works", "grant"] },
        };
        var answer = Answer(
            option with
            {
                Residual = StraightLineResidual.Of(20, new RemainingLife(["works", "grant"], 20, 40), option.Costs),
            }
        );
        var view = FinancialView.Of(answer with { Model = answer.Model with { Deflator = RandomAppraisal.Inflation(0) } }, Boilers.Terms)![
            0
        ];

        Assert.Equal((240, 500), (answer.Options[0].OptimismBias, answer.Options[0].Option.Residual!.Amount));
        Assert.Equal([240m, 0m, 0m], view.Costs.Select(cost => cost.Bias.Total));
        Assert.Equal(1000, view.Costs[2].Gross.Total);
        Assert.Equal(answer.Options[0].Npc, WholeSystemShare.Of(answer.Options[0]).Sum(share => share.Costs));
    }

    private static CostLine Line(string id, Flow flow) =>
        new()
        {
            Id = id,
            Name = id,
            Kind = CostKind.Capital,
            Flow = flow,
        };

    private static BidOption Option(int atYear, int lifeYears)
    {
        IReadOnlyList<CostLine> costs = [Line("works", Flow.Run(0, 0, 1000)), Line("fees", Flow.Run(0, 0, 100))];
        return new BidOption
        {
            Id = "x",
            Name = "X",
            Role = OptionRole.Preferred,
            Costs = costs,
            Benefits =
            [
                new Benefit
                {
                    Id = "b",
                    Name = "B",
                    Class = BenefitClass.Societal,
                    Flow = Flow.Run(1, 40, 60),
                },
            ],
            Risks = [],
            Residual = RemainingLifeValue.Of(costs, ["works"], lifeYears, atYear),
        };
    }

    private static AppraisalAnswer Answer(BidOption option) =>
        AppraisalAnswer.Of(
            new AppraisalModel
            {
                PriceBase = PriceBase.Parse("2026/27"),
                FirstYear = new FinancialYear(2026),
                Years = 60,
                Schedule = GreenBook.Standard2018,
                Options = [option],
            }
        );
}
