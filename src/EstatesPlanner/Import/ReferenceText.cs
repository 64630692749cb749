using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import;

/// <summary>References and codes that Excel or a copied web page has changed on the way: named, never repaired by guess.</summary>
public static partial class ReferenceText
{
    /// <summary>What is wrong with a reference, in a sentence; null where nothing is.</summary>
    public static string? Fault(string text)
    {
        if (InvisibleText.First(text) is { } rune)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The reference holds an invisible character (U+{rune:X4}). Type it again.");
        }

        return Mangled().IsMatch(text) ? "Excel has changed this reference. Format the column as text and type it again." : null;
    }

    /// <summary>1.2E+05 was 120000 or 1.2E5; 01-Mar was MAR-1; a whole ISO date was something like 3/4.</summary>
    [GeneratedRegex(
        @"^([0-9](\.[0-9]+)?E\+[0-9]{2,3}|[0-9]{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mangled();
}
