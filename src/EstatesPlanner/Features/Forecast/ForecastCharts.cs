using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Forecast;

/// <summary>The two pictures of a forecast.</summary>
internal static class ForecastCharts
{
    /// <summary>Every curve over the same years, the shown one in its band.</summary>
    public static string Curves(ForecastReport report, NamedCurve shown)
    {
        var opening = report.Model.Opening.Total.Pounds;
        return new LineChart
        {
            Title = "Total backlog by year and yearly spend",
            Description =
                $"Total backlog at {report.Model.PriceBase} prices, {FigureText.Short(opening)} today: "
                + string.Join(
                    "; ",
                    report.Curves.Select(curve =>
                        $"{curve.Name}, {FigureText.Short(curve.Curve.Years[^1].Backlog.Total)} in {curve.Curve.Years[^1].Year}"
                    )
                )
                + ".",
            Unit = FigureUnit.Pounds,
            Labels = [.. Enumerable.Range(0, report.Model.Years + 1).Select(year => $"{report.Model.Start + year}")],
            Curves =
            [
                .. report.Curves.Select(curve => new LineChart.Curve(
                    curve.Name,
                    [opening, .. curve.Curve.Years.Select(year => year.Backlog.Total.Pounds)]
                )),
            ],
            Band = new LineChart.Area(
                $"{shown.Name}: the middle half of the simulations",
                [(opening, opening), .. shown.Band.Select(band => (band.P25.Pounds, band.P75.Pounds))]
            ),
        }.Draw();
    }

    /// <summary>The shown curve by category, each year's total in its band.</summary>
    public static string Categories(ForecastReport report, NamedCurve shown)
    {
        var last = shown.Curve.Years[^1];
        return new ColumnChart
        {
            Title = $"Backlog by risk category: {shown.Name}",
            Description =
                $"By {last.Year}: "
                + string.Join(", ", RiskCategories.WorstFirst.Select(category => $"{category} {FigureText.Short(last.Backlog[category])}"))
                + $"; half of the futures lie between {FigureText.Short(shown.Band[^1].P25)} and {FigureText.Short(shown.Band[^1].P75)} in all.",
            Unit = FigureUnit.Pounds,
            Series = [.. RiskCategories.WorstFirst.Select(category => category.ToString())],
            RangeName = "Half of futures",
            Columns =
            [
                Column($"{report.Model.Start}", report.Model.Opening, null),
                .. shown.Curve.Years.Zip(
                    shown.Band,
                    (year, band) => Column($"{year.Year}", year.Backlog, (band.P25.Pounds, band.P75.Pounds))
                ),
            ],
        }.Draw();
    }

    private static ColumnChart.Column Column(
        string label,
        Domain.Backlog.Forecasting.CategoryMoney backlog,
        (decimal Low, decimal High)? range
    ) =>
        new(
            label,
            [.. RiskCategories.WorstFirst.Select(category => backlog[category].Pounds)],
            [.. RiskCategories.WorstFirst.Select(category => FigureText.Short(backlog[category]))],
            Range: range
        );
}
