using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Features.Shared;
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

    private static void Totals(IAnsiConsole console, ForecastReport report)
    {
        var table = Table(["Total backlog at the end of", .. report.Curves.Select(curve => curve.Name)]);
        foreach (var (year, totals) in report.Totals)
        {
            table.AddRow([$"{year}", .. totals.Select(total => total is { } money ? FigureText.Pounds(money) : "")]);
        }

        console.Write(table);
    }

    private static void Categories(IAnsiConsole console, ForecastReport report, NamedCurve named)
    {
        console.WriteLine(named.Name);
        var table = Table(["", .. RiskCategories.WorstFirst.Select(category => category.ToString()), "Total", "CIR", "Half of futures", "Tenth below", "Tenth above"]);
        table.AddRow([$"{report.Model.Start}", .. Amounts(report.Model.Opening), "", "", ""]);
        foreach (var (year, band) in named.Curve.Years.Zip(named.Band))
        {
            table.AddRow([$"{year.Year}", .. Amounts(year.Backlog), $"{FigureText.Short(band.P25)} to {FigureText.Short(band.P75)}", FigureText.Short(band.P10), FigureText.Short(band.P90)]);
        }

        console.Write(table);
    }

    private static void Rates(IAnsiConsole console, ForecastModel model)
    {
        console.WriteLine($"Rates: {model.Deterioration.Name} ({model.Deterioration.Mark})");
        var table = Table(["Class of elements", .. model.Deterioration.Default.All.Select(rate => rate.Words)]);
        foreach (var one in model.Classes)
        {
            table.AddRow([one.ElementClass, .. model.Deterioration.Of(one.ElementClass).All.Select(rate => rate.Rate.ToString())]);
        }

        console.Write(table);
    }

    private static IEnumerable<string> Amounts(CategoryMoney money) =>
        [.. RiskCategories.WorstFirst.Select(category => FigureText.Pounds(money[category])), FigureText.Pounds(money.Total), FigureText.Pounds(money.Critical)];

    private static Table Table(IReadOnlyList<string> headers)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(Markup.Escape(headers[0])));
        foreach (var header in headers.Skip(1))
        {
            table.AddColumn(new TableColumn(Markup.Escape(header)).RightAligned());
        }

        return table;
    }
}
