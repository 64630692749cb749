using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>Fitted rates as people read them.</summary>
internal static class FitText
{
    public static void Print(IAnsiConsole console, FittedRates fit)
    {
        console.WriteLine("Per cent a year, in real terms, fitted to England's published backlog (not confirmed)");
        VerbTable.Print(
            console,
            ["", .. fit.Rates.All.Select(rate => rate.Words)],
            1,
            [
                Row("All years together", fit.Rates),
                .. fit.Steps.Select(step => Row($"{step.Step.From} to {step.Step.To} alone", step.Alone)),
            ]
        );
        foreach (var year in fit.LaterYears)
        {
            console.WriteLine(
                $"{year.To} from {year.From}, total, not fitted to: forecast {FigureText.Short(year.Forecast * 1_000_000)}, published {FigureText.Short(year.Published * 1_000_000)}, error {FigureText.Percent(year.ErrorPercent / 100)}"
            );
        }
    }

    private static string[] Row(string name, DeteriorationRates rates) => [name, .. rates.All.Select(row => row.Rate.ToString())];
}
