using System.Text;

namespace EstatesPlanner.Import;

/// <summary>
/// Characters that a reader cannot see but a computer obeys: text direction marks, zero-width characters, halves of a surrogate pair,
/// control codes.
/// </summary>
public static class InvisibleText
{
    /// <summary>Code of the first such character; null where there is none.</summary>
    public static int? First(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsInvisible(text[i]))
            {
                return text[i];
            }
        }

        return null;
    }

    /// <summary>The text without them, for narrative; the caller reports that something was removed where the text differs.</summary>
    public static string Remove(string text)
    {
        if (First(text) is null)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (!IsInvisible(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool IsInvisible(char letter) =>
        letter
            is (< ' ' and not ('\t' or '\r' or '\n'))
                or '\u007F'
                or (>= '\u0080' and <= '\u009F')
                or '\u00AD'
                or '\u061C'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or '\uFEFF'
                or (>= '\uFFF9' and <= '\uFFFB')
        || char.IsSurrogate(letter);
}
