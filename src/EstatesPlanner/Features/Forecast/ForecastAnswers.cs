using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;

namespace EstatesPlanner.Features.Forecast;

/// <summary>What <c>forecast --json</c> says: pounds at the price base, spend in whole pounds a year.</summary>
public static class ForecastAnswers
{
    public static object Of(ForecastReport report)
    {
        var (model, ask) = (report.Model, report.Ask);
        return new
        {
            Trust = ask.Trust,
            Site = ask.Site,
            AsAt = report.Register.AsAt,
            PriceBase = model.PriceBase,
            Index = report.Register.Index.Name,
            Start = model.Start,
            SpendIn = model.Cash is { } cash ? $"cash, carried to {model.PriceBase} prices by {cash.Name}" : $"{model.PriceBase} prices",
            Order = WireWord.Of(model.Order),
            Rates = Rates(model),
            Seed = ask.Seed,
            Futures = ErrorBand.UsualFutures,
            Surprises = new
            {
                Unit = ask.Site is null ? "trust" : "site",
                report.Surprises.Sample,
                OverYears = report.Surprises.Years,
            },
            Opening = Amounts(model.Opening),
            LevelSpend = report.Find(ForecastReport.Level)!.Curve.YearlySpend,
            Target = ask.Target is { } target
                ? new
                {
                    target.AtMost,
                    Measure = WireWord.Of(target.Measure),
                    target.By,
                    Spend = report.Find(ForecastReport.Target)!.Curve.YearlySpend,
                }
                : null,
            SetApart = report.Register.SetApart,
            Curves = report.Curves.Select(Curve),
        };
    }

    private static object Rates(ForecastModel model) =>
        new
        {
            model.Deterioration.Name,
            model.Deterioration.Source,
            model.Deterioration.Mark,
            model.Deterioration.PoundsPerPoundRemoved,
            Classes = model.Classes.Select(one => new
            {
                Class = one.ElementClass,
                Rates = RatesAnswer.Of(model.Deterioration.Of(one.ElementClass)),
                Opening = Amounts(one.Backlog.Rounded()),
            }),
        };

    private static object Curve(NamedCurve named) =>
        new
        {
            named.Id,
            named.Name,
            SpendPerYear = named.Curve.YearlySpend,
            Years = named.Curve.Years.Zip(
                named.Band,
                (year, band) =>
                    new
                    {
                        year.Year,
                        year.Spent,
                        year.Backlog.High,
                        year.Backlog.Significant,
                        year.Backlog.Moderate,
                        year.Backlog.Low,
                        year.Backlog.Total,
                        Cir = year.Backlog.Critical,
                        Band = new
                        {
                            band.P10,
                            band.P25,
                            band.P50,
                            band.P75,
                            band.P90,
                        },
                    }
            ),
        };

    private static object Amounts(CategoryMoney money) =>
        new
        {
            money.High,
            money.Significant,
            money.Moderate,
            money.Low,
            money.Total,
            Cir = money.Critical,
        };
}
