using EstatesPlanner.Books.Imports;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Shared;

/// <summary>What an import did, in lines for a terminal or a text file.</summary>
internal static class ImportReport
{
    /// <param name="answer">What the import did.</param>
    /// <param name="refused">Whether rejected rows kept the whole file out.</param>
    /// <param name="words">How it speaks.</param>
    /// <param name="most">How many lines of each kind; the rest are counted.</param>
    public static IEnumerable<string> Lines(ImportAnswer answer, bool refused, ImportWords words, int most) =>
        [
            Counts(answer, words),
            .. answer.Notes,
            .. Listed(null, answer.Problems.Select(problem => Line(problem, words)), answer.Problems.Count, most),
            .. Listed(
                "Not in this file:",
                answer.Vanished.Select(row => $"{row.Site} {row.Reference}, {row.Cost}"),
                answer.Vanished.Count,
                most
            ),
            .. Listed("Would change:", answer.Differences.Select(Line), answer.DifferencesFound, most),
            .. Listed(
                "Values changed as they were read:",
                answer.Readings.Select(reading =>
                    $"{reading.Field}, {reading.How}: {(reading.From is null ? "" : $"{reading.From} → ")}{reading.To ?? "blank"} ({EnglishText.Count(reading.Rows)} {words.Things})"
                ),
                answer.Readings.Count,
                most
            ),
            Outcome(answer, refused, words),
        ];

    private static string Counts(ImportAnswer answer, ImportWords words)
    {
        var rows = answer.Rows;
        return $"{EnglishText.Count(rows.Read)} {words.Things} read ({answer.Encoding}): {EnglishText.Count(rows.Added)} {(answer.DryRun ? "would be " : "")}added, {EnglishText.Count(rows.Changed)} changed, {EnglishText.Count(rows.Unchanged)} unchanged, {EnglishText.Count(rows.Rejected)} rejected; {EnglishText.Count(rows.Skipped)} skipped.";
    }

    private static IEnumerable<string> Listed(string? title, IEnumerable<string> lines, int count, int most)
    {
        if (count == 0)
        {
            return [];
        }

        var listed = lines.Take(most).Select(line => title is null ? line : $"  {line}");
        return
        [
            .. title is null ? Array.Empty<string>() : [title],
            .. listed,
            .. count > most ? [$"… and {EnglishText.Count(count - most)} more; --json lists all."] : Array.Empty<string>(),
        ];
    }

    private static string Line(ImportProblem problem, ImportWords words) =>
        $"{(problem.Level == ProblemLevel.Warning ? "Note: " : "")}{(words.NamesSheets && problem.Sheet is { } sheet ? $"{sheet}: " : "")}{problem}";

    private static string Line(FieldDifference difference) =>
        $"{difference.Site} {difference.Reference}, {difference.Field}: {difference.From ?? "blank"} → {difference.To ?? "blank"}";

    private static string Outcome(ImportAnswer answer, bool refused, ImportWords words) =>
        refused ? $"Nothing was imported. {words.Mend}"
        : answer.DryRun ? "Dry run: nothing was changed."
        : answer.MendFile is { } mend ? $"Import {answer.ImportId}. The rows left out are in {mend}."
        : $"Import {answer.ImportId}.";
}
