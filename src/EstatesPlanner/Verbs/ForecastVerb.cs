using System.CommandLine;
using EstatesPlanner.Features.Forecast;

namespace EstatesPlanner.Verbs;

/// <summary><c>forecast back-test FROM TO</c></summary>
internal static class ForecastVerb
{
    public static Command Build(VerbHost host) => new("forecast", "Carry a backlog forward year by year.") { BackTest(host), Fit(host) };

    private static Command BackTest(VerbHost host)
    {
        var from = new Argument<string>("from") { Description = "The published year to forecast from, such as 2013/14." };
        var to = new Argument<string>("to") { Description = "The published year to forecast, such as 2015/16." };
        return host.Does(new Command("back-test", "Forecast a published ERIC year from an earlier one and print the error. Both site files must be imported; nothing is written.") { from, to }, run =>
        {
            var report = run.Ask<BackTestEric>().Between(run.Get(from), run.Get(to));
            run.Answer(BackTestAnswers.Of(report), console => BackTestText.Print(console, report));
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Fit(VerbHost host) => host.Does(new Command("fit", "Fit the rates of deterioration afresh to England's published backlog: what data/deterioration.json should say."), run =>
    {
        var fit = run.Ask<FitRates>().Now();
        run.Answer(FitAnswers.Of(fit), console => FitText.Print(console, fit));
        return Task.FromResult(ExitCode.Done);
    });
}
