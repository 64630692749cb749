using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Eric;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Verbs;

/// <summary><c>import eric FILE --year 2015/16 [--level site|trust] [--sheet NAME] [--dry-run] [--confirm-year]</c></summary>
internal static class ImportEricPart
{
    public static Command Build(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "A published ERIC file: csv, $-delimited, xls or xlsx." };
        var year = new Option<string>("--year") { Description = "The financial year it is about, such as 2015/16.", Required = true };
        var level = new Option<string?>("--level") { Description = "site or trust (default: told by the file's columns)." };
        var sheet = new Option<string?>("--sheet") { Description = "Name of the sheet (default: the one that fits)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; change nothing." };
        var confirm = new Option<bool>("--confirm-year")
        {
            Description = "The year is right, although the file looks like one of another year.",
        };
        return host.Does(
            new Command("eric", "Import a published ERIC file.") { file, year, level, sheet, dryRun, confirm },
            async run =>
            {
                run.BeginWriting(unless: run.Get(dryRun));
                var (wanted, rows) = (Year(run.Get(year)!), Level(run.Get(level)));
                return await ImportPrint.Reading(
                    run,
                    run.Get(file),
                    ImportEric.Limits,
                    run.Get(dryRun),
                    ImportPrint.SheetOption,
                    async table =>
                    {
                        var answer = await run.Ask<ImportEric>()
                            .Run(run.Actor, table, wanted, rows, run.Get(dryRun), run.Get(sheet), run.Get(confirm));
                        return ImportPrint.Answer(run, answer, refused: answer.IsRefused, ImportWords.Published);
                    }
                );
            }
        );
    }

    private static FinancialYear Year(string text) =>
        FinancialYear.TryParse(text, out var year) ? year : throw Refusal.BadInput($"{text} is not a financial year such as 2015/16.");

    private static EricLevel? Level(string? text) =>
        text switch
        {
            null => null,
            "site" => EricLevel.Site,
            "trust" => EricLevel.Trust,
            _ => throw Refusal.BadInput($"{text} is not a level. Write site or trust."),
        };
}
