using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>What every import verb does alike: open the file, print the answer, choose the exit code.</summary>
internal static class ImportPrint
{
    private const int ProblemsToPrint = 40;
    private const int LinesToPrint = 20;

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
        run.Answer(answer, console => Print(console, answer, refused, words ?? ImportWords.Register));
        return refused ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void Print(IAnsiConsole console, ImportAnswer answer, bool refused, ImportWords words)
    {
        var rows = answer.Rows;
        console.WriteLine($"{EnglishText.Count(rows.Read)} {words.Things} read ({answer.Encoding}): {EnglishText.Count(rows.Added)} {(answer.DryRun ? "would be " : "")}added, {EnglishText.Count(rows.Changed)} changed, {EnglishText.Count(rows.Unchanged)} unchanged, {EnglishText.Count(rows.Rejected)} rejected; {EnglishText.Count(rows.Skipped)} skipped.");
        foreach (var line in answer.Notes.Concat(answer.Problems.Take(ProblemsToPrint).Select(problem => Line(problem, words))))
        {
            console.WriteLine(line);
        }

        if (answer.Problems.Count > ProblemsToPrint)
        {
            console.WriteLine($"… and {EnglishText.Count(answer.Problems.Count - ProblemsToPrint)} more; --json lists all.");
        }

        Print(console, "Not in this file:", answer.Vanished.Select(row => $"{row.Site} {row.Reference}, {row.Cost}"), answer.Vanished.Count);
        Print(console, "Would change:", answer.Differences.Select(difference => $"{difference.Site} {difference.Reference}, {difference.Field}: {difference.From ?? "blank"} → {difference.To ?? "blank"}"), answer.DifferencesFound);
        Print(console, "Read otherwise than it stands:", answer.Readings.Select(reading => $"{reading.Field}, {reading.How}: {(reading.From is null ? "" : $"{reading.From} → ")}{reading.To ?? "blank"} ({EnglishText.Count(reading.Rows)} {words.Things})"), answer.Readings.Count);
        console.WriteLine(Outcome(answer, refused, words));
    }

    private static void Print(IAnsiConsole console, string title, IEnumerable<string> lines, int count)
    {
        if (count == 0)
        {
            return;
        }

        console.WriteLine(title);
        foreach (var line in lines.Take(LinesToPrint))
        {
            console.WriteLine($"  {line}");
        }

        if (count > LinesToPrint)
        {
            console.WriteLine($"  … and {EnglishText.Count(count - LinesToPrint)} more; --json lists all.");
        }
    }

    private static string Line(ImportProblem problem, ImportWords words) =>
        $"{(problem.Level == ProblemLevel.Warning ? "Note: " : "")}{(words.NamesSheets && problem.Sheet is { } sheet ? $"{sheet}: " : "")}{problem}";

    private static string Outcome(ImportAnswer answer, bool refused, ImportWords words) =>
        refused ? $"Nothing was imported. {words.Mend}"
        : answer.DryRun ? "Dry run: nothing was changed."
        : answer.MendFile is { } mend ? $"Import {answer.ImportId}. The rows left out are in {mend}."
        : $"Import {answer.ImportId}.";
}
