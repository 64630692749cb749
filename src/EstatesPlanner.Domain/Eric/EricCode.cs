using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// What a trust's code looks like in published files: three to six letters and digits with at least one letter (RXX, NAX, G6V2S). It tells
/// a
/// row that is data from one that is a subtotal ("R1A Result") or a grand total.
/// </summary>
public static partial class EricCode
{
    private static readonly string[] Words = ["TOTAL", "TOTALS", "SUM", "RESULT", "GRAND", "ALL", "NOTE", "NOTES", "SOURCE"];

    public static bool IsTrust(string? text) =>
        text is not null
        && OdsCode.Clean(text) is var code
        && Shape().IsMatch(code)
        && code.Any(char.IsAsciiLetter)
        && !Words.Contains(code, StringComparer.Ordinal);

    [GeneratedRegex("^[A-Z0-9]{3,6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
