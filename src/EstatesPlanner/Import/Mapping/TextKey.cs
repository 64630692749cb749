using System.Text;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// A cell's text as a key for comparison: lower case, each run of spaces of any kind one space. Punctuation counts: C and C* differ.
/// </summary>
internal static class TextKey
{
    public static string Of(string text) => Tidy(text).ToLowerInvariant();

    /// <summary>The text with each run of spaces as one, and none at its ends.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            if (!char.IsWhiteSpace(letter))
            {
                tidy.Append(letter);
            }
            else if (tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString();
    }
}
