using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting;

/// <summary>Worked by hand.</summary>
public class ForecastTests
{
    [Fact]
    public void A_year_of_nothing_moves_backlog_up_a_category_grows_it_and_adds_new() =>
        Assert.Equal(
            new CategoryPounds(
                (100_000 + 10_000) * 1.01m,
                (200_000 - 10_000 + 30_000) * 1.01m,
                (300_000 - 30_000 + 80_000) * 1.01m,
                (400_000 - 80_000) * 1.01m
            ) + new CategoryPounds(10_000, 20_000, 30_000, 40_000),
            YearlyDeterioration.Of(
                new CategoryPounds(100_000, 200_000, 300_000, 400_000),
                new CategoryPounds(100_000, 200_000, 300_000, 400_000),
                Registers.Easy
            )
        );

    [Fact]
    public void A_register_that_was_cleared_goes_on_wearing_out_at_the_rate_it_began_with() =>
        Assert.Equal(
            new CategoryPounds(10, 20, 30, 40),
            YearlyDeterioration.Of(default, new CategoryPounds(100, 200, 300, 400), Registers.Easy)
        );

    [Fact]
    public void Money_goes_to_the_worst_first()
    {
        var left = BacklogLeft.After([new CategoryPounds(60, 50, 10, 5), new CategoryPounds(40, 150, 10, 5)], 200, SpendOrder.WorstFirst);
        Assert.Equal([new CategoryPounds(0, 25, 10, 5), new CategoryPounds(0, 75, 10, 5)], left);
    }

    [Fact]
    public void Or_to_all_in_proportion() =>
        Assert.Equal(
            [new CategoryPounds(30, 20, 10, 40)],
            BacklogLeft.After([new CategoryPounds(60, 40, 20, 80)], 100, SpendOrder.InProportion)
        );

    [Fact]
    public void A_settlement_that_is_fixed_in_cash_buys_less_each_year()
    {
        var still = Registers.Of(DeteriorationRates.None, CategoryPounds.In(RiskCategory.Low, 1000)) with
        {
            Years = 2,
            Cash = new CashPrices("prices", [1.25m, 2m]),
        };
        Assert.Equal([92000L, 87000L], ForecastCurve.Of(still, 100).Years.Select(year => year.Backlog.Total.Pence));
        Assert.Equal([10000L, 10000L], ForecastCurve.Of(still, 100).Years.Select(year => year.Spent.Pence));
    }

    [Fact]
    public void Prices_after_the_last_published_year_go_on_as_they_grew_into_it()
    {
        var index = new PriceIndex("x", "Index", new Dictionary<FinancialYear, decimal> { [new(2025)] = 100, [new(2026)] = 110 });
        var cash = CashPrices.Of(index, PriceBase.Parse("2025/26"), new FinancialYear(2025), 3)!;
        Assert.Equal([1.1m, 1.21m, 1.331m], cash.Factors);
        Assert.Equal("Index, its growth into 2026/27 repeated after that", cash.Name);
        Assert.Null(CashPrices.Of(index, PriceBase.Parse("2020/21"), new FinancialYear(2025), 3));
    }

    [Fact]
    public void A_project_that_costs_more_than_the_backlog_it_ends_removes_less()
    {
        var model = Registers.Of(DeteriorationRates.None, CategoryPounds.In(RiskCategory.High, 1000)) with { Years = 1 };
        model = model with { Deterioration = model.Deterioration with { PoundsPerPoundRemoved = 1.6m } };
        Assert.Equal(Money.FromPounds(900), ForecastCurve.Of(model, 160).Years[0].Backlog.Total);
        Assert.Equal(1600, TargetSpend.Of(model, new BacklogTarget(Money.Zero, TargetMeasure.Total, model.Last)));
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2032)]
    public void A_target_outside_the_forecast_years_is_a_mistake(int year) =>
        Assert.Throws<ArgumentException>(() =>
            TargetSpend.Of(Registers.Million, new BacklogTarget(Money.Zero, TargetMeasure.Total, new FinancialYear(year)))
        );

    [Fact]
    public void Waiting_costs_growth_of_cost_and_the_chance_of_a_worse_category()
    {
        var wait = CostOfWaiting.Of(Money.FromPounds(1000), RiskCategory.Significant, Registers.Easy, 2);
        Assert.Equal((Money.FromPounds(1020) + new Money(10), new Money(2010)), (wait.Cost, wait.Extra));
        Assert.Equal(new CategoryPounds(0.0975m, 0.9025m, 0, 0), wait.Chances);
        Assert.Equal(RiskCategory.Significant, wait.Likeliest);
    }

    [Fact]
    public void Rates_that_cannot_be_are_named() =>
        Assert.Equal(
            [
                "New backlog is 101%: it must lie between 0% and 100% a year.",
                "Significant to High is -1%: it must lie between 0% and 100% a year.",
            ],
            (Registers.Easy with { NewBacklog = Rate.FromPercent(101), SignificantToHigh = Rate.FromPercent(-1) }).Problems()
        );
}
