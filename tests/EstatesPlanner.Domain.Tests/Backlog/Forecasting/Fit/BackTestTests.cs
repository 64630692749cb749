using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Backlog.Forecasting.Fit;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting.Fit;

public class BackTestTests
{
    private static readonly PublishedPair[] Pairs =
    [
        new("A", new CategoryPounds(0, 0, 0, 100), new CategoryPounds(0, 0, 0, 200)),
        new("B", new CategoryPounds(0, 0, 100, 0), new CategoryPounds(0, 0, 80, 0)),
        new("C", new CategoryPounds(20, 0, 0, 0), default),
        new("D", default, new CategoryPounds(40, 0, 0, 0)),
    ];

    [Fact]
    public void The_error_of_no_change_is_the_change()
    {
        var test = BackTest.NoChange(Pairs);
        Assert.Equal(100m * (220 - 320) / 320, test.BiasPercent);
        Assert.Equal(-50m, test.BiasPercentOf(RiskCategory.High));
        Assert.Equal(3, test.Compared);
        Assert.Equal(50m, test.MedianAbsolutePercent);
        Assert.Equal((50m + 25m + 100m) / 3, test.MeanAbsolutePercent);
        Assert.Equal(100m * (100 + 20 + 20 + 40) / 320, test.WeightedAbsolutePercent);
        Assert.Equal([0m, 0.8m, 2m], test.Factors);
    }

    [Fact]
    public void A_forecast_with_the_true_rates_and_spending_has_no_error()
    {
        var before = new CategoryPounds(100, 200, 300, 400);
        var after =
            YearlyDeterioration.Of(YearlyDeterioration.Of(before, before, Registers.Easy) * 0.9m, before, Registers.Easy) * 0.8m * 1.05m;
        var test = BackTest.Of("x", [new PublishedPair("A", before, after)], Registers.Easy, [0.1m, 0.2m], prices: 1.05m);
        Assert.Equal((0m, 0m, 0m), (test.BiasPercent, test.MedianAbsolutePercent, test.WeightedAbsolutePercent));
    }

    [Fact]
    public void A_site_without_backlog_is_forecast_to_have_none() =>
        Assert.Equal(default, BackTest.Of("x", Pairs, Registers.Easy, [0m], 1).Forecasts[3]);
}
