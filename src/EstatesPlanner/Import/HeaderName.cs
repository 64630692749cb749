using System.Text;

namespace EstatesPlanner.Import;

/// <summary>
/// A header as a key for comparison: letters and digits alone, lower case. Case, spaces of any kind, punctuation, the pound sign and what
/// wrong encodings make of it do not count; a letter of another alphabet does.
/// </summary>
public static class HeaderName
{
    /// <summary>What UTF-8 looks like after it was read as Windows-1252, and what it was.</summary>
    private static readonly (string Wrong, string Right)[] Misread =
    [
        ("ï»¿", ""),
        ("Â£", "£"),
        ("Â²", "²"),
        ("Â³", "³"),
        ("Â\u00A0", " "),
        ("â€“", "–"),
        ("â€™", "’"),
    ];

    public static string Key(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return "";
        }

        var text = header;
        foreach (var (wrong, right) in Misread)
        {
            text = text.Replace(wrong, right, StringComparison.Ordinal);
        }

        var key = new StringBuilder(text.Length);
        foreach (var letter in Compatible(text).Where(char.IsLetterOrDigit))
        {
            key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }

    /// <summary>m² becomes m2. Text that is no valid Unicode is left as it is.</summary>
    private static string Compatible(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
