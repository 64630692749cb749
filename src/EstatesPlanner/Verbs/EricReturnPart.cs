using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Eric.Returns;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>eric return --trust CODE --year 2026/27 [--out FILE.xlsx|csv|pdf] [--against YEAR] [--as-at DATE] [--price-base YEAR]</c>
/// </summary>
internal static class EricReturnPart
{
    public static Command Build(VerbHost host)
    {
        var options = new EricReturnOptions();
        var output = new Option<string?>("--out")
        {
            Description =
                "Where to write it: .xlsx (lines, bridge, reconciliation), .csv (the lines by site) or .pdf (the sign-off sheet).",
        };
        var against = new Option<string?>("--against")
        {
            Description = "A published or frozen year to set it against, such as 2025/26: sites that differ are listed.",
        };
        return host.Does(
            new Command(
                "return",
                "The trust's own return for a year: backlog and incidents by site, and the movement from the return before."
            )
            {
                options.Trust,
                options.Year,
                options.AsAt,
                options.PriceBase,
                output,
                against,
            },
            async run =>
            {
                var path = run.Get(output) is { } name ? Path.GetFullPath(name) : null;
                var standing = run.Ask<BuildReturn>()
                    .For(run.Actor, options.TrustOf(run), options.YearOf(run), options.DayOf(run), options.BaseOf(run));
                var reconciled = run.Get(against) is { } year ? run.Ask<ReconcileReturn>().With(standing.Return, year) : null;
                var notes = ReturnText.Notes(standing.Return, run.Ask<EricFields>());
                if (path is not null)
                {
                    await run.Export(
                        path,
                        standing.Return.Trust,
                        $"Return of {standing.Return.Year}",
                        () => Bytes(run, path, standing, reconciled)
                    );
                }

                run.Answer(
                    ReturnAnswer.Of(standing, reconciled, notes, path),
                    console => Print(console, standing, reconciled, notes, path)
                );
                return ExitCode.Done;
            }
        );
    }

    private static async Task<byte[]> Bytes(VerbRun run, string path, StandingReturn standing, ReconciledReturn? reconciled)
    {
        using var stream = new MemoryStream();
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".xlsx":
                TableWriter.WriteXlsx(stream, run.Ask<ReturnSheets>().All(standing, reconciled));
                return stream.ToArray();
            case ".csv":
                TableWriter.WriteCsv(stream, run.Ask<ReturnSheets>().Sites(standing.Return));
                return stream.ToArray();
            case ".pdf":
                return await run.Ask<SignOffSheet>().Make(standing, run.Cancellation);
            default:
                throw Refusal.BadInput($"A return leaves as .xlsx, .csv or .pdf, not as {Path.GetFileName(path)}.");
        }
    }

    private static void Print(
        IAnsiConsole console,
        StandingReturn standing,
        ReconciledReturn? reconciled,
        IReadOnlyList<string> notes,
        string? path
    )
    {
        var made = standing.Return;
        console.WriteLine(
            $"{made.TrustName} ({made.Trust}), return of {made.Year}: register as at {EnglishText.Day(made.AsAt)}, pounds at {made.PriceBase} prices by {made.Index}"
        );
        console.WriteLine(
            standing.Freeze is { } freeze
                ? $"Frozen on {EnglishText.Moment(freeze.At)}, {freeze.Hash}{(freeze.SignedBy is { } signer ? $", signed by {signer}" : "")}."
                : "A draft: not frozen."
        );
        VerbTable.Print(
            console,
            ["Risk category", "Opening", .. ReturnCharts.Steps.Select(step => step.Name), "Closing"],
            1,
            [
                .. RiskCategories.WorstFirst.Select(category => Row(category.ToString(), made.Movement.In(category))),
                Row("Total", made.Movement.Total),
            ]
        );
        console.WriteLine(
            made.Sums
                ? "Every category of every site goes from the return before to this one to the pound."
                : "THE BRIDGE DOES NOT END AT THE FIGURES RETURNED."
        );
        VerbTable.Print(
            console,
            ["Site", "Name", "High", "Significant", "Moderate", "Low", "Total"],
            2,
            [
                .. made.Sites.Select(site =>
                    new[]
                    {
                        site.Code,
                        site.Name,
                        EnglishText.Pounds(site.Costs.High),
                        EnglishText.Pounds(site.Costs.Significant),
                        EnglishText.Pounds(site.Costs.Moderate),
                        EnglishText.Pounds(site.Costs.Low),
                        EnglishText.Pounds(site.Costs.Total),
                    }
                ),
            ]
        );
        if (reconciled is not null)
        {
            console.WriteLine(ReturnText.Agreement(reconciled));
            VerbTable.Print(
                console,
                ["Site", "Name", "Published", "Ours", "Difference"],
                2,
                [
                    .. reconciled.Sites.Differences.Select(site =>
                        new[]
                        {
                            site.Code,
                            site.Name,
                            site.Published.Total is { } total ? EnglishText.Pounds(total) : "not given",
                            EnglishText.Pounds(site.Own.Total),
                            EnglishText.Pounds(site.Difference.Total),
                        }
                    ),
                ]
            );
        }

        notes.ToList().ForEach(note => console.WriteLine($"Note: {note}"));
        if (path is not null)
        {
            console.WriteLine(path);
        }
    }

    private static string[] Row(string name, MovementSteps steps) =>
        [
            name,
            EnglishText.Pounds(steps.Opening),
            .. ReturnCharts.Steps.Select(step => EnglishText.Pounds(step.Of(steps))),
            EnglishText.Pounds(steps.Closing),
        ];
}

/// <summary>What the verbs about a return are told: whose, for which year, as at which day, at which prices.</summary>
internal sealed class EricReturnOptions
{
    public Option<string> Trust { get; } = new("--trust") { Description = "Code of the trust.", Required = true };

    public Option<string> Year { get; } = new("--year") { Description = "The financial year returned, such as 2026/27.", Required = true };

    public Option<string?> AsAt { get; } =
        new("--as-at")
        {
            Description = "The day whose register counts, such as 30/04/2027 (default: the last of the year, or today while it runs).",
        };

    public Option<string?> PriceBase { get; } =
        new("--price-base") { Description = "Prices of the return (default: the newest base on the register)." };

    public string TrustOf(VerbRun run) => OdsCode.Clean(run.Get(Trust)!);

    public FinancialYear YearOf(VerbRun run) =>
        FinancialYear.TryParse(run.Get(Year), out var year)
            ? year
            : throw Refusal.BadInput($"{run.Get(Year)} is not a financial year such as 2026/27.");

    public DateOnly? DayOf(VerbRun run) => Days.Read("--as-at", run.Get(AsAt));

    public PriceBase? BaseOf(VerbRun run) =>
        run.Get(PriceBase) is not { } text ? null
        : FinancialYear.TryParse(text, out var year) ? new PriceBase(year)
        : throw Refusal.BadInput($"--price-base takes a financial year such as 2026/27, not '{text}'.");
}
