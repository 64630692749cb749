using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>A back-test as people read it.</summary>
internal static class BackTestText
{
    public static void Print(IAnsiConsole console, BackTestReport report)
    {
        console.WriteLine(
            $"{report.To} forecast from {report.From}, £ of {report.To}. Each year's published national spending took {string.Join(" and ", report.SharesRemoved.Select(FigureText.Percent))} off every unit."
        );
        console.WriteLine(
            report.FittedTo is { } years
                ? $"The first forecast is fitted to {years} alone, which was known before. The shipped rates were fitted later and have seen national totals of these years."
                : "No published step was known before: the shipped rates are the only forecast."
        );
        foreach (var level in new[] { report.Sites, report.Trusts })
        {
            Print(console, level);
        }
    }

    private static void Print(IAnsiConsole console, BackTestLevel level)
    {
        console.WriteLine(
            $"\n{EnglishText.Count(level.InBoth)} {level.Unit}s in both years, {EnglishText.Count(level.Methods[0].Pairs.Count)} of them with costs in both"
        );
        VerbTable.Print(
            console,
            ["", "High", "Significant", "Moderate", "Low", "Total", "Bias", $"Median {level.Unit}", "MAPE", "Weighted"],
            1,
            [
                [.. Amounts("Published", level.Methods[0].Actual), "", "", "", ""],
                .. level.Methods.Select(method =>
                    (string[])
                        [
                            .. Amounts(method.Method, method.Forecast),
                            Percent(method.BiasPercent),
                            Percent(method.MedianAbsolutePercent),
                            Percent(method.MeanAbsolutePercent),
                            Percent(method.WeightedAbsolutePercent),
                        ]
                ),
            ]
        );
        console.WriteLine(
            $"Bias is of the total; the other errors are absolute per cents of the {EnglishText.Count(level.Methods[0].Compared)} {level.Unit}s that published more than £0: the middle one, their mean, and the mean weighted by pounds."
        );
    }

    private static IEnumerable<string> Amounts(string name, CategoryPounds pounds) =>
        [name, .. RiskCategories.WorstFirst.Select(category => FigureText.Short(pounds[category])), FigureText.Short(pounds.Total)];

    private static string Percent(decimal percent) => FigureText.Percent(percent / 100);
}
