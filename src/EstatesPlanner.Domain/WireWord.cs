using System.Text;

namespace EstatesPlanner.Domain;

/// <summary>
/// The one word by which files, JSON and addresses name a choice: <c>CashReleasing</c> is <c>cash-releasing</c>.
/// The word is the member's name in lower case with hyphens; the exceptions are listed here and nowhere else.
/// </summary>
public static class WireWord
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["BusinessAsUsual"] = "bau",
        ["HighRiskRemoved"] = "highRiskRemoved",
    };

    public static string Of<T>(T choice)
        where T : struct, Enum => choice.ToString() is var name && Exceptions.TryGetValue(name, out var word) ? word : Hyphenated(name);

    /// <summary>Every word of a choice, in the order the choices are declared: what an error message offers.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>Reads the exact word, as files and JSON must write it.</summary>
    public static bool TryParse<T>(string? word, out T choice)
        where T : struct, Enum => Find(candidate => string.Equals(Of(candidate), word, StringComparison.Ordinal), out choice);

    /// <summary>Reads the word as people type it in a workbook: any case, spaces for hyphens, the long name of an exception.</summary>
    public static bool TryParseTyped<T>(string? text, out T choice)
        where T : struct, Enum
    {
        var typed = string.Join('-', (text ?? "").ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
        return Find(
            candidate =>
                string.Equals(Of(candidate), typed, StringComparison.Ordinal)
                || string.Equals(Hyphenated(candidate.ToString()), typed, StringComparison.Ordinal),
            out choice
        );
    }

    private static bool Find<T>(Func<T, bool> fits, out T choice)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (fits(candidate))
            {
                choice = candidate;
                return true;
            }
        }

        choice = default;
        return false;
    }

    private static string Hyphenated(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
