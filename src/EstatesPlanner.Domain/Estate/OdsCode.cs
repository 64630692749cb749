using System.Text.RegularExpressions;

namespace EstatesPlanner.Domain.Estate;

/// <summary>
/// What counts as an organisation or site code. Codes mix letters and digits (<c>RE9</c>, <c>G6V2S</c>, <c>H4S9Q-X</c>, <c>RE9 13</c>,
/// <c>TAJORS</c>):
/// never coerced to a number, never guessed from a name.
/// </summary>
public static partial class OdsCode
{
    /// <summary>
    /// True for letters and digits, at least one of each kind or all letters, with an inner space or hyphen allowed, 2 to 12 long.
    /// </summary>
    public static bool IsCode(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>The code as a key: trimmed of ordinary and non-breaking spaces, upper case.</summary>
    public static string Clean(string text) => text.Trim().Trim('\u00A0').Trim().ToUpperInvariant();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9 -]{0,10}[A-Za-z0-9]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
