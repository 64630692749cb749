using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Json;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>forecast rates show|keep FILE|reset --trust CODE</c></summary>
internal static class ForecastRatesPart
{
    public static Command Build(VerbHost host) =>
        new("rates", "The rates of deterioration a trust's forecasts use.") { Show(host), Keep(host), Reset(host) };

    private static Command Show(VerbHost host)
    {
        var trust = Trust();
        return host.Does(
            new Command("show", "Print the rates in use.") { trust },
            run =>
            {
                var code = OdsCode.Clean(run.Get(trust)!);
                run.Ask<Access>().Demand(run.Actor, Duty.ViewRegister, code);
                var used = run.Ask<TrustRates>().For(code);
                run.Answer(RatesAnswer.Of(used), console => Print(console, used));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Keep(VerbHost host)
    {
        var (file, trust) = (
            new Argument<string>("file")
            {
                Description = "A copy of data/deterioration.json with the trust's numbers; what it leaves out stays as shipped.",
            },
            Trust()
        );
        return host.Writes(
            new Command("keep", "Use a file of rates for every forecast of the trust.") { file, trust },
            async run =>
            {
                var rates = await run.Ask<KeepRates>().File(run.Actor, OdsCode.Clean(run.Get(trust)!), JsonFile.Open(run.Get(file)));
                run.Answer(new { rates.Name, rates.Mark }, console => console.WriteLine($"Forecasts now use {rates.Name} ({rates.Mark})."));
                return ExitCode.Done;
            }
        );
    }

    private static Command Reset(VerbHost host)
    {
        var trust = Trust();
        return host.Writes(
            new Command("reset", "Go back to the rates as shipped.") { trust },
            async run =>
            {
                await run.Ask<KeepRates>().Reset(run.Actor, OdsCode.Clean(run.Get(trust)!));
                var shipped = run.Ask<DeteriorationFile>().Shipped;
                run.Answer(
                    new { shipped.Name, shipped.Mark },
                    console => console.WriteLine($"Forecasts now use {shipped.Name} ({shipped.Mark}).")
                );
                return ExitCode.Done;
            }
        );
    }

    private static void Print(IAnsiConsole console, RatesInUse used)
    {
        console.WriteLine($"{used.Rates.Name} ({used.Rates.Mark}), {(used.Version is null ? "as shipped" : "the trust's own")}");
        VerbTable.Print(
            console,
            ["Class of elements, % a year", .. used.Rates.Default.All.Select(rate => rate.Words)],
            1,
            used.Rates.Named.Append("Every other item")
                .Select(name => (string[])[name, .. used.Rates.Of(name).All.Select(rate => rate.Rate.ToString())])
        );
    }

    private static Option<string> Trust() => new("--trust") { Description = "Code of the trust.", Required = true };
}
