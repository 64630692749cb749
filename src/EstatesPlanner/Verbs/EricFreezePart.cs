using System.CommandLine;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Eric.Returns;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>eric freeze</c> · <c>eric sign</c> · <c>eric reopen --because</c></summary>
internal static class EricFreezePart
{
    public static IEnumerable<Command> Build(VerbHost host) => [Freeze(host), Sign(host), Reopen(host)];

    private static Command Freeze(VerbHost host)
    {
        var options = new EricReturnOptions();
        return host.Writes(
            new Command(
                "freeze",
                "Freeze the return of a year: its lines and the bridge are kept with their hash. Another person must sign it."
            )
            {
                options.Trust,
                options.Year,
                options.AsAt,
                options.PriceBase,
            },
            async run =>
            {
                var (made, freeze) = await run.Ask<FreezeReturn>()
                    .Freeze(run.Actor, options.TrustOf(run), options.YearOf(run), options.DayOf(run), options.BaseOf(run));
                run.Answer(
                    new
                    {
                        freeze!.Id,
                        freeze.Trust,
                        freeze.Year,
                        freeze.AsAt,
                        freeze.At,
                        freeze.Person,
                        freeze.Hash,
                        made.Costs.Total,
                        made.Sums,
                        warning = Early(run, freeze.Year),
                    },
                    console =>
                        console.WriteLine(
                            $"The return of {freeze!.Year} is frozen, as at {EnglishText.Day(freeze.AsAt)}: {made.Costs.Total}. SHA-256 {freeze.Hash}. Another person must sign it.{(Early(run, freeze.Year) is { } early ? $" {early}" : "")}"
                        )
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command Sign(VerbHost host)
    {
        var options = new EricReturnOptions();
        var hash = new Option<string?>("--hash") { Description = "The hash you were shown: refused where the frozen return is another." };
        return host.Writes(
            new Command("sign", "Sign the frozen return of a year. Whoever froze it may not.") { options.Trust, options.Year, hash },
            async run =>
            {
                var freeze = await run.Ask<FreezeReturn>().Sign(run.Actor, options.TrustOf(run), options.YearOf(run), run.Get(hash));
                run.Answer(
                    new
                    {
                        freeze.Id,
                        freeze.Trust,
                        freeze.Year,
                        freeze.Hash,
                        freeze.SignedBy,
                        freeze.SignedAt,
                        warning = Early(run, freeze.Year),
                    },
                    console =>
                        console.WriteLine(
                            $"The return of {freeze.Year} is signed by {freeze.SignedBy}. SHA-256 {freeze.Hash}.{(Early(run, freeze.Year) is { } early ? $" {early}" : "")}"
                        )
                );
                return ExitCode.Done;
            }
        );
    }

    /// <summary>That the year has not ended, so that the return came early; null once it has.</summary>
    private static string? Early(VerbRun run, FinancialYear year) =>
        FreezeReturn.EarlyWarning(year, DateOnly.FromDateTime(run.Ask<TimeProvider>().GetLocalNow().DateTime));

    private static Command Reopen(VerbHost host)
    {
        var options = new EricReturnOptions();
        var because = new Option<string>("--because") { Description = "Why.", Required = true };
        return host.Writes(
            new Command("reopen", "Open a frozen return again, with a reason that stays on the record.")
            {
                options.Trust,
                options.Year,
                because,
            },
            async run =>
            {
                await run.Ask<FreezeReturn>().Reopen(run.Actor, options.TrustOf(run), options.YearOf(run), run.Get(because));
                run.Answer(
                    new
                    {
                        trust = options.TrustOf(run),
                        year = options.YearOf(run),
                        reopened = true,
                    },
                    console => console.WriteLine($"The return of {options.YearOf(run)} is open again.")
                );
                return ExitCode.Done;
            }
        );
    }
}
