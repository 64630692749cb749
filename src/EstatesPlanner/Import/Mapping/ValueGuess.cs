using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// What a text of a sheet may stand for among the texts a field knows. A guess is offered to a person, never used without them.
/// </summary>
public static partial class ValueGuess
{
    private const double Enough = 0.75;
    private const double Apart = 0.15;
    private const int Longest = 80;

    /// <summary>Our text; null where nothing, or more than one thing, fits.</summary>
    public static string? Of(Field field, string text)
    {
        if (field.Known(text) is { } known)
        {
            return known;
        }

        if (Written(field, text) is { } written)
        {
            return written;
        }

        var parts =
            Coded().Match(text.Trim()) is { Success: true } leading
                ? (Code: leading.Groups["code"].Value, Words: leading.Groups["words"].Value)
            : CodedLast().Match(text.Trim()) is { Success: true } trailing
                ? (Code: trailing.Groups["code"].Value, Words: trailing.Groups["words"].Value)
            : default;
        if (parts.Code is { } code && field.Known(code) is { } byCode)
        {
            return Written(field, parts.Words) is { } byWords && byWords != byCode ? null : byCode;
        }

        return ByWords(field, text);
    }

    private static string? Written(Field field, string text)
    {
        var key = TextKey.Of(text);
        var found = field
            .Values.Where(value => value.AlsoWritten.Any(other => TextKey.Of(other) == key))
            .Select(value => value.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Long names by their words: "Lifts" for "Lifts and hoists".</summary>
    private static string? ByWords(Field field, string text)
    {
        if (field.Spelled.Count == 0 || text.Length > Longest)
        {
            return null;
        }

        var words = HeaderWords.Of(text);
        var scores = field
            .Spelled.Select(name => (name.Text, Score: HeaderWords.Likeness(words, name.Words)))
            .GroupBy(pair => pair.Text, pair => pair.Score, StringComparer.Ordinal)
            .Select(same => (Text: same.Key, Score: same.Max()))
            .OrderByDescending(pair => pair.Score)
            .Take(2)
            .ToList();
        return scores is [var best, ..] && best.Score >= Enough && (scores.Count == 1 || best.Score - scores[1].Score >= Apart)
            ? best.Text
            : null;
    }

    [GeneratedRegex(
        @"^\(?(?<code>[A-Za-z]{1,2}|[0-9]{1,2})\)?\s*[-–—:.=)]\s*(?<words>[A-Za-z].*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Coded();

    [GeneratedRegex(
        @"^(?<words>[A-Za-z].*?)\s*[-–—:(=]\s*(?<code>[A-Za-z]{1,2}|[0-9]{1,2})\)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CodedLast();
}
