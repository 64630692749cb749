using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>A forecast as people read it in a terminal.</summary>
internal static class ForecastText
{
    public static void Print(IAnsiConsole console, ForecastReport report)
    {
        var model = report.Model;
        console.WriteLine($"{report.Register.Trust.Name} ({report.Ask.Trust}){(report.Ask.Site is { } site ? $", site {site}" : "")}");
        console.WriteLine(ForecastWords.Start(report));
        console.WriteLine(ForecastWords.Spend(model));
        foreach (var answer in ForecastWords.Answers(report))
        {
            console.WriteLine(answer);
        }

        Totals(console, report);
        Categories(console, report, report.Usual);
        console.WriteLine(ForecastWords.Band(report));
        Rates(console, model);
    }

    private static void Totals(IAnsiConsole console, ForecastReport report) =>
        VerbTable.Print(
            console,
            ["Total backlog at the end of", .. report.Curves.Select(curve => curve.Name)],
            1,
            report.Totals.Select(row =>
                (string[])[$"{row.Year}", .. row.Totals.Select(total => total is { } money ? FigureText.Pounds(money) : "")]
            )
        );

    private static void Categories(IAnsiConsole console, ForecastReport report, NamedCurve named)
    {
        console.WriteLine(named.Name);
        VerbTable.Print(
            console,
            [
                "",
                .. RiskCategories.WorstFirst.Select(category => category.ToString()),
                "Total",
                "CIR",
                "Half of futures",
                "Tenth below",
                "Tenth above",
            ],
            1,
            [
                [$"{report.Model.Start}", .. Amounts(report.Model.Opening), "", "", ""],
                .. named.Curve.Years.Zip(
                    named.Band,
                    (year, band) =>
                        (string[])
                            [
                                $"{year.Year}",
                                .. Amounts(year.Backlog),
                                $"{FigureText.Short(band.P25)} to {FigureText.Short(band.P75)}",
                                FigureText.Short(band.P10),
                                FigureText.Short(band.P90),
                            ]
                ),
            ]
        );
    }

    private static void Rates(IAnsiConsole console, ForecastModel model)
    {
        console.WriteLine($"Rates: {model.Deterioration.Name} ({model.Deterioration.Mark})");
        VerbTable.Print(
            console,
            ["Class of elements, % a year", .. model.Deterioration.Default.All.Select(rate => rate.Words)],
            1,
            model.Classes.Select(one =>
                (string[])[one.ElementClass, .. model.Deterioration.Of(one.ElementClass).All.Select(rate => rate.Rate.ToString())]
            )
        );
    }

    private static IEnumerable<string> Amounts(CategoryMoney money) =>
        [
            .. RiskCategories.WorstFirst.Select(category => FigureText.Pounds(money[category])),
            FigureText.Pounds(money.Total),
            FigureText.Pounds(money.Critical),
        ];
}
