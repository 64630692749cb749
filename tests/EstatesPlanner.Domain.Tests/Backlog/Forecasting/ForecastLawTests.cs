using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting;

/// <summary>What holds of every register, every set of rates and every future.</summary>
public class ForecastLawTests
{
    private const int Examples = 300;

    [Fact]
    public void More_money_never_leaves_more_of_the_total_or_of_critical_infrastructure_risk() =>
        Any(
            Registers.Any(),
            (model, few, more) =>
            {
                var (less, greater) = (ForecastCurve.Of(model, Math.Min(few, more)), ForecastCurve.Of(model, Math.Max(few, more)));
                return less
                    .Years.Zip(greater.Years)
                    .All(year =>
                        year.Second.Backlog.Total <= year.First.Backlog.Total && year.Second.Backlog.Critical <= year.First.Backlog.Critical
                    );
            }
        );

    [Fact]
    public void Without_deterioration_and_without_spending_nothing_moves() =>
        Prop.ForAll(
                Registers.Any(),
                model =>
                    ForecastCurve
                        .Of(
                            model with
                            {
                                Deterioration = model.Deterioration with { ByClass = new Dictionary<string, DeteriorationRates>() },
                            },
                            0
                        )
                        .Years.All(year => year.Backlog == model.Opening && year.Spent == Money.Zero)
            )
            .Holds(Examples);

    [Fact]
    public void Categories_sum_to_the_total_and_none_is_ever_below_nought() =>
        Any(
            Registers.Any(),
            (model, spend, _) =>
                ForecastCurve
                    .Of(model, spend)
                    .Years.All(year =>
                        RiskCategories.WorstFirst.Sum(category => year.Backlog[category]) == year.Backlog.Total
                        && RiskCategories.WorstFirst.All(category => year.Backlog[category] >= Money.Zero)
                    )
        );

    [Fact]
    public void The_level_answer_keeps_it_level_and_a_pound_less_does_not() =>
        Prop.ForAll(
                Registers.Any(),
                model =>
                {
                    bool IsLevel(long pounds) =>
                        ForecastCurve.Of(model, pounds).Years.All(year => year.Backlog.Total <= model.Opening.Total);
                    var level = LevelSpend.Of(model);
                    return IsLevel(level) && (level == 0 || !IsLevel(level - 1));
                }
            )
            .Holds(Examples);

    [Fact]
    public void The_target_answer_reaches_the_target_and_a_pound_less_does_not() =>
        Prop.ForAll(
                Registers.Any(),
                Gen.Choose(0, 120).ToArbitrary(),
                (model, percent) =>
                    Enum.GetValues<TargetMeasure>()
                        .All(measure =>
                        {
                            var target = new BacklogTarget(
                                Rounding.ToPence(model.Opening.Total.Pounds * percent / 100),
                                measure,
                                model.Start + ((percent % model.Years) + 1)
                            );
                            var spend = TargetSpend.Of(model, target);
                            return target.IsMetBy(ForecastCurve.Of(model, spend))
                                && (spend == 0 || !target.IsMetBy(ForecastCurve.Of(model, spend - 1)));
                        })
            )
            .Holds(Examples);

    [Fact]
    public void No_more_is_spent_than_was_planned_or_is_needed() =>
        Any(
            Registers.Any(),
            (model, spend, _) =>
                ForecastCurve
                    .Of(model, spend)
                    .Years.All(year =>
                        year.Spent <= Money.FromPounds(spend) && (year.Spent == Money.FromPounds(spend) || year.Backlog.Total == Money.Zero)
                    )
        );

    [Fact]
    public void Splitting_a_class_in_two_with_the_same_rates_changes_nothing_but_a_penny_of_rounding() =>
        Prop.ForAll<ushort>(pounds =>
            {
                var whole = Registers.Of(Registers.Easy, new CategoryPounds(pounds, 2 * pounds, 0, pounds));
                var halves = Registers.Of(
                    Registers.Easy,
                    CategoryPounds.In(RiskCategory.High, pounds),
                    new CategoryPounds(0, 2 * pounds, 0, pounds)
                );
                return ForecastCurve
                    .Of(whole, 0)
                    .Years.Zip(ForecastCurve.Of(halves, 0).Years)
                    .All(year =>
                        RiskCategories.WorstFirst.All(category =>
                            Math.Abs(year.First.Backlog[category].Pence - year.Second.Backlog[category].Pence) <= 1
                        )
                    );
            })
            .Holds(Examples);

    [Fact]
    public void Waiting_longer_never_costs_less_where_costs_grow_and_chances_always_sum_to_one() =>
        Prop.ForAll<ushort>(pounds =>
                RiskCategories.WorstFirst.All(category =>
                {
                    var waits = CostOfWaiting.Of(Money.FromPounds(pounds), category, Registers.Easy);
                    return waits
                            .Zip(waits.Skip(1))
                            .All(pair => pair.First.Cost <= pair.Second.Cost && pair.First.Chances.High <= pair.Second.Chances.High)
                        && waits.All(wait => wait.Chances.Total == 1 && wait.Cost - wait.Extra == Money.FromPounds(pounds));
                })
            )
            .Holds(Examples);

    private static void Any(Arbitrary<ForecastModel> models, Func<ForecastModel, long, long, bool> law) =>
        Prop.ForAll(
                models,
                Gen.Choose(0, 40_000_000).ToArbitrary(),
                Gen.Choose(0, 40_000_000).ToArbitrary(),
                (model, a, b) => law(model, a, b)
            )
            .Holds(Examples);
}
