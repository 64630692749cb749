using System.CommandLine;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Import;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>import backlog FILE --trust CODE [--mapping NAME|FILE.json] [--sheet NAME] [--header-row N] [--as-at DATE] [--dry-run]
/// [--accept-valid] [--again]</c>
/// </summary>
internal static class ImportBacklogPart
{
    public static Command Build(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "A csv, xlsx or xls file; blank sheets are in templates/import." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; change nothing." };
        var acceptValid = new Option<bool>("--accept-valid")
        {
            Description = "Take the good rows; the rest come back as a workbook to mend.",
        };
        var asAt = new Option<string?>("--as-at")
        {
            Description = "The past day on which the register said this, such as 31/03/2026: last year's register before this year's.",
        };
        var mapping = new Option<string?>("--mapping")
        {
            Description = "How your own columns are read: the name of a mapping that is kept, or a file of JSON.",
        };
        var sheet = new Option<string?>("--sheet") { Description = "Name of the sheet (default: the one that fits best)." };
        var headerRow = new Option<int?>("--header-row") { Description = "Row of the headers (default: the one that fits best)." };
        var again = new Option<bool>("--again")
        {
            Description = "Read a file that was imported before once more, as a newer version of itself.",
        };
        return host.Does(
            new Command("backlog", "Import a backlog register.")
            {
                file,
                trust,
                mapping,
                sheet,
                headerRow,
                asAt,
                dryRun,
                acceptValid,
                again,
            },
            async run =>
            {
                run.BeginWriting(unless: run.Get(dryRun));
                var code = OdsCode.Clean(run.Get(trust)!);
                var choices = new ImportChoices(run.Get(dryRun), run.Get(acceptValid), Days.Read("--as-at", run.Get(asAt)))
                {
                    Mapping = run.Get(mapping) is { } named ? run.Ask<BacklogMappings>().Open(run.Actor, code, named) : null,
                    MappingName = run.Get(mapping) is { } kept && !File.Exists(kept) ? kept : null,
                    Sheet = run.Get(sheet),
                    HeaderRow = run.Get(headerRow),
                    Again = run.Get(again),
                };
                return await ImportPrint.Reading(
                    run,
                    run.Get(file),
                    ImportLimits.Verb,
                    choices.DryRun,
                    ImportPrint.SheetOption,
                    async table =>
                    {
                        var answer = await Read(run, code, table, choices);
                        return ImportPrint.Answer(run, answer, refused: answer.Rows.Rejected > 0 && !choices.AcceptValid);
                    }
                );
            }
        );
    }

    /// <summary>The bar ends its line before the answer is printed.</summary>
    private static async Task<ImportAnswer> Read(VerbRun run, string trust, TableFile table, ImportChoices choices)
    {
        using var progress = new RowProgress(run.Aside, "Reading the register", table.Lines);
        return await run.Ask<ImportBacklog>().Run(run.Actor, trust, table, choices, progress, run.Cancellation);
    }
}
