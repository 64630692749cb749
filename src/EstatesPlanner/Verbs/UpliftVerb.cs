using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Prices;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>uplift --trust CODE --index ID --to 2026/27 [--dry-run]</c></summary>
internal static class UpliftVerb
{
    public static Command Build(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var index = new Option<string>("--index") { Description = "Id of a price index; index list names them.", Required = true };
        var to = new Option<string>("--to") { Description = "Carry costs to the prices of this year, such as 2026/27.", Required = true };
        var dryRun = TrustTermsPart.DryRun();
        return host.Does(
            new Command("uplift", "Carry a register's costs to a later price base, in one batch that can be undone.")
            {
                trust,
                index,
                to,
                dryRun,
            },
            async run =>
            {
                run.BeginWriting(unless: run.Get(dryRun));
                var code = OdsCode.Clean(run.Get(trust)!);
                var target = FinancialYear.TryParse(run.Get(to), out var year)
                    ? new PriceBase(year)
                    : throw Refusal.BadInput($"--to takes a financial year such as 2026/27, not '{run.Get(to)}'.");
                var uplift = run.Ask<UpliftRegister>();
                var preview = uplift.Preview(run.Actor, code, run.Get(index)!, target, keep: 0);
                var batch = run.Get(dryRun) ? null : await uplift.Apply(run.Actor, code, run.Get(index)!, target, preview.Effect.Shown);
                run.Answer(
                    UpliftAnswers.Of(code, preview, batch?.Id),
                    console =>
                    {
                        Print(console, preview);
                        TrustTermsPart.Outcome(console, batch?.Id);
                    }
                );
                return ExitCode.Done;
            }
        );
    }

    private static void Print(IAnsiConsole console, UpliftPreview preview)
    {
        console.WriteLine(
            $"{EnglishText.Count(preview.Effect.Changed)} of {EnglishText.Count(preview.Effect.Considered)} items to {preview.To} prices by {preview.Index.Name}"
        );
        foreach (var part in preview.ByBase)
        {
            console.WriteLine(
                $"{part.PriceBase}: {EnglishText.Count(part.Items)} items × {EnglishText.Index(part.IndexNow)} ÷ {EnglishText.Index(part.IndexThen)}, {part.Before} to {part.After}"
            );
        }

        var (before, after) = (preview.Effect.Before, preview.Effect.After);
        var table = new Table().AddColumns("Risk", "Items", $"Before, {before.PriceBase} prices", $"After, {after.PriceBase} prices");
        foreach (var category in RiskCategories.WorstFirst)
        {
            table.AddRow(
                category.ToString(),
                EnglishText.Count(before.Totals[category].Items),
                Markup.Escape(before.Totals[category].Cost.ToString()),
                Markup.Escape(after.Totals[category].Cost.ToString())
            );
        }

        table.AddRow(
            "Total",
            EnglishText.Count(before.Totals.Items),
            Markup.Escape(before.Totals.Total.ToString()),
            Markup.Escape(after.Totals.Total.ToString())
        );
        console.Write(table);
    }
}
