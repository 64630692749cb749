using System.CommandLine;
using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>forecast --trust CODE [--site CODE] [--years 10] [--spend POUNDS] [--target POUNDS --by YEAR [--target-of total|critical]] [--order
/// worst-first|in-proportion]
/// [--cash] [--seed N] [--parameters FILE]</c> · <c>forecast waiting|rates</c> · <c>forecast back-test FROM TO</c> · <c>forecast fit</c>
/// </summary>
internal static class ForecastVerb
{
    public static Command Build(VerbHost host)
    {
        var trust = new Option<string?>("--trust") { Description = "Code of the trust." };
        var site = new Option<string?>("--site") { Description = "Code of one site." };
        var years = new Option<int>("--years")
        {
            Description = "Years to carry the register forward, 1 to 30.",
            DefaultValueFactory = _ => ForecastAsk.UsualYears,
        };
        var spend = new Option<string?>("--spend") { Description = "Pounds a year to try." };
        var target = new Option<string?>("--target") { Description = "Pounds of backlog to come down to, with --by." };
        var by = new Option<string?>("--by") { Description = "The financial year at whose end the target is to be met, such as 2032/33." };
        var measure = new Option<string?>("--target-of")
        {
            Description = "What the target counts: total (default) or critical (High and Significant).",
        };
        var order = new Option<string?>("--order") { Description = "What money removes: worst-first (default) or in-proportion." };
        var cash = new Option<bool>("--cash")
        {
            Description = "Spend is fixed in cash and eroded by the GDP deflator (default: it keeps its real value).",
        };
        var seed = new Option<string?>("--seed") { Description = "Of the futures behind the error bands (default 1)." };
        var parameters = Parameters();
        var command = new Command(
            "forecast",
            "Carry a backlog forward year by year: what keeps it level, what reaches a target, what a yearly sum does."
        )
        {
            trust,
            site,
            years,
            spend,
            target,
            by,
            measure,
            order,
            cash,
            seed,
            parameters,
        };
        host.Does(
            command,
            run =>
            {
                var report = run.Ask<MakeForecast>()
                    .For(
                        run.Actor,
                        new ForecastAsk
                        {
                            Trust = OdsCode.Clean(run.Get(trust) ?? throw Refusal.BadInput("Name a trust with --trust.")),
                            Site = run.Get(site) is { } code ? OdsCode.Clean(code) : null,
                            Years = run.Get(years),
                            Spend = run.Get(spend) is { } pounds ? Pounds("--spend", pounds) : null,
                            Target = Target(run.Get(target), run.Get(by), run.Get(measure)),
                            Order = Word("--order", run.Get(order), SpendOrder.WorstFirst),
                            InCash = run.Get(cash),
                            Seed = Seed(run.Get(seed)),
                            Deterioration = run.Get(parameters) is { } path ? run.Ask<DeteriorationFile>().At(path) : null,
                        }
                    );
                run.Answer(ForecastAnswers.Of(report), console => ForecastText.Print(console, report));
                return Task.FromResult(ExitCode.Done);
            }
        );
        command.Add(ForecastWaitingPart.Build(host));
        command.Add(ForecastRatesPart.Build(host));
        command.Add(BackTest(host));
        command.Add(Fit(host));
        return command;
    }

    public static Option<string?> Parameters() =>
        new("--parameters") { Description = "Path of a file of rates in place of the trust's; what it leaves out stays as shipped." };

    private static Command BackTest(VerbHost host)
    {
        var from = new Argument<string>("from") { Description = "The published year to forecast from, such as 2013/14." };
        var to = new Argument<string>("to") { Description = "The published year to forecast, such as 2015/16." };
        return host.Does(
            new Command(
                "back-test",
                "Forecast a published ERIC year from an earlier one and print the error. Both site files must be imported; nothing is written."
            )
            {
                from,
                to,
            },
            run =>
            {
                var report = run.Ask<BackTestEric>().Between(run.Get(from), run.Get(to));
                run.Answer(BackTestAnswers.Of(report), console => BackTestText.Print(console, report));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Fit(VerbHost host) =>
        host.Does(
            new Command(
                "fit",
                "Fit the rates of deterioration afresh to England's published backlog: what data/deterioration.json should say."
            ),
            run =>
            {
                var fit = run.Ask<FitRates>().Now();
                run.Answer(FitAnswers.Of(fit), console => FitText.Print(console, fit));
                return Task.FromResult(ExitCode.Done);
            }
        );

    private static BacklogTarget? Target(string? amount, string? by, string? measure) =>
        (amount, by) switch
        {
            (null, null) when measure is null => null,
            ({ } pounds, { } text) => new BacklogTarget(
                Money.FromPounds(Pounds("--target", pounds)),
                Word("--target-of", measure, TargetMeasure.Total),
                Year(text)
            ),
            _ => throw Refusal.BadInput("A target needs an amount and a year: --target 0 --by 2032/33."),
        };

    private static long Pounds(string option, string text) =>
        YearlySum.TryParse(text, out var pounds) ? pounds : throw Refusal.BadInput($"{option} takes {YearlySum.Expected}, not '{text}'.");

    private static FinancialYear Year(string text) =>
        FinancialYear.TryParse(text, out var year)
            ? year
            : throw Refusal.BadInput($"--by takes a financial year such as 2032/33, not '{text}'.");

    private static ulong Seed(string? text) =>
        text is null ? ForecastAsk.UsualSeed
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw Refusal.BadInput($"--seed takes a whole number, not '{text}'.");

    private static T Word<T>(string option, string? text, T usual)
        where T : struct, Enum =>
        text is null ? usual
        : WireWord.TryParse<T>(text, out var choice) ? choice
        : throw Refusal.BadInput($"{option} takes {string.Join(" or ", WireWord.All<T>())}, not '{text}'.");
}
