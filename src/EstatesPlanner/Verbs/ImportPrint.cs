using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>What every import verb does alike: open the file, print the answer, choose the exit code.</summary>
internal static class ImportPrint
{
    public const string SheetOption = "Name it with --sheet.";

    private const int LinesToPrint = 40;

    /// <summary>
    /// Opens a file and reads it. One that cannot be read at all is answered like any other: what is wrong, and that nothing was changed.
    /// </summary>
    /// <param name="run">This run.</param>
    /// <param name="path">Of the file.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="isDryRun">As the answer says it.</param>
    /// <param name="ofSheets">How a person says which of several sheets is meant; null where the verb takes no name of a sheet.</param>
    /// <param name="read">Reads it and answers.</param>
    /// <exception cref="Refusal">No such file.</exception>
    public static async Task<int> Reading(
        VerbRun run,
        string path,
        ImportLimits limits,
        bool isDryRun,
        string? ofSheets,
        Func<TableFile, Task<int>> read
    )
    {
        try
        {
            using var table = Open(path, limits);
            return await read(table);
        }
        catch (FileRefusal refusal)
        {
            var sentence = refusal.Sheets.Count == 0 ? refusal.Message : $"{refusal.Message} {ofSheets ?? "Save it as a file of its own."}";
            await run.Aside.WriteLineAsync(sentence);
            if (run.Json)
            {
                run.Answer(Unread(path, refusal.Row, sentence, isDryRun) with { Refused = true, Exit = ExitCode.BadInput }, _ => { });
            }

            return ExitCode.BadInput;
        }
    }

    private static ImportAnswer Unread(string path, int? row, string sentence, bool isDryRun)
    {
        using var bytes = File.OpenRead(path);
        return new ImportAnswer
        {
            Rows = new RowCounts(),
            Problems =
            [
                new ImportProblem
                {
                    File = Path.GetFileName(path),
                    Row = row,
                    Message = sentence,
                },
            ],
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            Encoding = null,
            DryRun = isDryRun,
        };
    }

    /// <exception cref="Refusal">No such file, or one that cannot be read as a table.</exception>
    public static TableFile Open(string path, ImportLimits limits)
    {
        if (!File.Exists(path))
        {
            throw Refusal.BadInput($"There is no file {path}.");
        }

        return TableFile.Open(path, limits);
    }

    /// <param name="run">This run.</param>
    /// <param name="answer">What the import did.</param>
    /// <param name="refused">Whether rejected rows kept the whole file out.</param>
    /// <param name="words">How it speaks; as for a register where not said.</param>
    /// <returns>0; or 1 where the file was refused.</returns>
    public static int Answer(VerbRun run, ImportAnswer answer, bool refused, ImportWords? words = null)
    {
        var exit = refused ? ExitCode.BadInput : ExitCode.Done;
        run.Answer(
            answer with
            {
                Refused = refused,
                Exit = exit,
            },
            console => ImportReport.Lines(answer, refused, words ?? ImportWords.Register, LinesToPrint).ToList().ForEach(console.WriteLine)
        );
        return exit;
    }
}
