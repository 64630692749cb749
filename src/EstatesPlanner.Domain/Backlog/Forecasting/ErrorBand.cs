using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// Where futures lie at the end of a year: a tenth of them below <see cref="P10"/>, half between <see cref="P25"/> and <see cref="P75"/>.
/// </summary>
public sealed record ErrorBand(Money P10, Money P25, Money P50, Money P75, Money P90)
{
    /// <summary>How many futures are drawn unless somebody says otherwise.</summary>
    public const int UsualFutures = 500;

    /// <summary>The band of the total, year by year, for a yearly spend.</summary>
    public static IReadOnlyList<ErrorBand> Of(ForecastModel model, long yearlySpend, IReadOnlyList<Future> futures)
    {
        var curves = futures.Select(future => ForecastCurve.Of(model, yearlySpend, future)).ToList();
        return [.. Enumerable.Range(0, model.Years).Select(year => Of(curves.Select(curve => curve.Years[year].Backlog.Total.Pounds)))];
    }

    private static ErrorBand Of(IEnumerable<decimal> pounds)
    {
        var ordered = pounds.Order().ToList();
        Money At(decimal percent) => Rounding.ToPence(Percentile.Of(ordered, percent));
        return new ErrorBand(At(10), At(25), At(50), At(75), At(90));
    }
}
