using System.Globalization;
using System.Text;
using System.Text.Json;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Json;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Jobs;

/// <summary>
/// Writes what became of a file beside the place where it will lie: as text for people, as JSON for scripts. Each is there whole or not at
/// all.
/// </summary>
internal static class InboxReport
{
    private const int Lines = 1_000;

    /// <param name="file">Full path where the file will lie; the reports take its name.</param>
    /// <param name="answer">What the import said, where it got so far.</param>
    /// <param name="refused">The sentence of a refusal; null where it was imported.</param>
    /// <param name="at">Local time.</param>
    public static void Write(string file, ImportAnswer? answer, string? refused, DateTimeOffset at)
    {
        var head = string.Create(EnglishText.Culture, $"{Path.GetFileName(file)}, {at:d MMMM yyyy 'at' HH:mm}");
        if (answer is { IsAgain: true } && refused is null && File.Exists(file + ".json"))
        {
            File.AppendAllText(
                file + ".txt",
                $"{head}: the same file came again. {answer.Notes[0]} Nothing was changed.{Environment.NewLine}"
            );
            return;
        }

        IEnumerable<string> lines =
        [
            head,
            .. refused is null ? [] : new[] { refused },
            .. answer is null ? [] : ImportReport.Lines(answer, refused is not null, ImportWords.Inbox, Lines),
        ];
        Whole(
            file + ".json",
            JsonSerializer.Serialize(
                new
                {
                    file = Path.GetFileName(file),
                    at = at.ToString("O", CultureInfo.InvariantCulture),
                    refused,
                    answer,
                },
                AnswerJson.Options
            )
        );
        Whole(file + ".txt", string.Join(Environment.NewLine, lines) + Environment.NewLine);
    }

    private static void Whole(string path, string text)
    {
        var draft = path + ".part";
        File.WriteAllText(draft, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: path.EndsWith(".txt", StringComparison.Ordinal)));
        File.Move(draft, path, overwrite: true);
    }
}
