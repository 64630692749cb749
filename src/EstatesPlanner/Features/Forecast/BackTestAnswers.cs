using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Forecast;

/// <summary>
/// What <c>forecast back-test --json</c> says, and what its tables print: pounds of the later year, per cents to a tenth.
/// </summary>
public static class BackTestAnswers
{
    public static object Of(BackTestReport report) =>
        new
        {
            report.From,
            report.To,
            report.FittedTo,
            Fitted = report.Fitted is { } fitted ? RatesAnswer.Of(fitted.ToTenths()) : null,
            Shipped = RatesAnswer.Of(report.Shipped),
            SharesRemovedPercent = report.SharesRemoved.Select(share => Tenth(share * 100)),
            Levels = new[] { report.Sites, report.Trusts }.Select(Level),
        };

    private static object Level(BackTestLevel level) =>
        new
        {
            level.Unit,
            level.InBoth,
            Compared = level.Methods[0].Pairs.Count,
            Actual = Amounts(level.Methods[0].Actual),
            Methods = level.Methods.Select(method => new
            {
                method.Method,
                Forecast = Amounts(method.Forecast),
                BiasPercent = new
                {
                    High = Tenth(method.BiasPercentOf(RiskCategory.High)),
                    Significant = Tenth(method.BiasPercentOf(RiskCategory.Significant)),
                    Moderate = Tenth(method.BiasPercentOf(RiskCategory.Moderate)),
                    Low = Tenth(method.BiasPercentOf(RiskCategory.Low)),
                    Total = Tenth(method.BiasPercent),
                },
                WithCost = method.Compared,
                MedianAbsolutePercent = Tenth(method.MedianAbsolutePercent),
                MeanAbsolutePercent = Tenth(method.MeanAbsolutePercent),
                WeightedAbsolutePercent = Tenth(method.WeightedAbsolutePercent),
                ActualOverForecast = method.Factors is { Count: > 0 } factors
                    ? new { Sample = factors.Count, Percentiles = Percentiles(factors) }
                    : null,
            }),
        };

    /// <summary>
    /// Every fifth percentile from the 5th to the 95th, to three places: what <c>data/deterioration.json</c> keeps as surprises.
    /// </summary>
    private static IReadOnlyList<decimal> Percentiles(IReadOnlyList<decimal> factors) =>
        [.. Enumerable.Range(1, 19).Select(step => Rounding.To(3, Percentile.Of(factors, step * 5)))];

    private static object Amounts(CategoryPounds pounds)
    {
        var money = pounds.Rounded();
        return new
        {
            money.High,
            money.Significant,
            money.Moderate,
            money.Low,
            money.Total,
        };
    }

    private static decimal Tenth(decimal value) => Rounding.To(1, value);
}
