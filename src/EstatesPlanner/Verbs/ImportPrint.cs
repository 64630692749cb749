using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>What every import verb does alike: open the file, print the answer, choose the exit code.</summary>
internal static class ImportPrint
{
    private const int LinesToPrint = 40;

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
        run.Answer(answer, console => ImportReport.Lines(answer, refused, words ?? ImportWords.Register, LinesToPrint).ToList().ForEach(console.WriteLine));
        return refused ? ExitCode.BadInput : ExitCode.Done;
    }
}
