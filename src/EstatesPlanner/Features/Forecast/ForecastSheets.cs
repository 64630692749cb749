using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Forecast;

/// <summary>The tables of a forecast as sheets to take away: pounds and pence at the price base named in their headers.</summary>
internal static class ForecastSheets
{
    public const string Curves = "curves";

    public const string Categories = "categories";

    public const string Waiting = "waiting";

    public static ExportSheet OfCurves(ForecastReport report) =>
        new(
            "Forecast",
            [
                "curve",
                "spend a year, £",
                "year",
                "spent, £",
                .. RiskCategories.WorstFirst.Select(category => $"{category}, £ at {report.Model.PriceBase} prices"),
                "total, £",
                "CIR, £",
                "10th percentile, £",
                "25th, £",
                "50th, £",
                "75th, £",
                "90th, £",
            ],
            report.Curves.SelectMany(Rows)
        );

    public static ExportSheet OfCategories(ForecastReport report, NamedCurve shown) => OfCurves(report) with { Rows = Rows(shown) };

    public static ExportSheet OfWaiting(IReadOnlyList<WaitingItem> items) =>
        new(
            "Cost of waiting",
            [
                "site",
                "reference",
                "defect",
                "class of elements",
                "category",
                "price base",
                "cost today, £",
                .. Domain.Backlog.Forecasting.CostOfWaiting.Waits.SelectMany(years =>
                    new[] { $"cost in {years}, £", $"likeliest category in {years}", $"chance of High in {years}, %" }
                ),
            ],
            items.Select(item =>
                (IReadOnlyList<object?>)
                    [
                        item.SiteCode,
                        item.Reference,
                        item.Defect,
                        item.ElementClass,
                        item.Category.ToString(),
                        item.PriceBase.ToString(),
                        item.Cost.Pounds,
                        .. item.Waits.SelectMany(wait =>
                            new object?[] { wait.Cost.Pounds, wait.Likeliest.ToString(), Rounding.To(1, wait.Chances.High * 100) }
                        ),
                    ]
            )
        );

    private static IEnumerable<IReadOnlyList<object?>> Rows(NamedCurve named) =>
        named.Curve.Years.Zip(
            named.Band,
            (year, band) =>
                (IReadOnlyList<object?>)
                    [
                        named.Name,
                        named.Curve.YearlySpend,
                        year.Year.ToString(),
                        year.Spent.Pounds,
                        .. RiskCategories.WorstFirst.Select(category => (object?)year.Backlog[category].Pounds),
                        year.Backlog.Total.Pounds,
                        year.Backlog.Critical.Pounds,
                        band.P10.Pounds,
                        band.P25.Pounds,
                        band.P50.Pounds,
                        band.P75.Pounds,
                        band.P90.Pounds,
                    ]
        );
}
