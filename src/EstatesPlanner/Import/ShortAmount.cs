using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import;

/// <summary>
/// Amounts that are short for something: £1.2m, 45k, 3 million. Nothing reads them as numbers unless a person has asked for it; here is
/// what they mean.
/// </summary>
internal static partial class ShortAmount
{
    /// <summary>The units, as a group of a pattern.</summary>
    internal const string Units = "k|m|mn|bn|million|billion|thousand";

    private const decimal Largest = 1_000_000_000m;

    /// <summary>What the text stands for; null where it is no such amount, or an absurd one.</summary>
    public static decimal? Read(string text) =>
        Shape().Match(text) is { Success: true } match && Number(match.Groups["n"].Value) is { } number
            ? number * Times(match.Groups["unit"].Value)
            : null;

    /// <summary>The number before a unit, commas left out where they part thousands; null where one does not.</summary>
    public static decimal? Number(string digits) =>
        (!digits.Contains(',', StringComparison.Ordinal) || Grouped().IsMatch(digits))
        && decimal.TryParse(
            digits.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
        && Math.Abs(number) <= Largest
            ? number
            : null;

    /// <summary>How many times the number a unit makes it; 1 where there is none.</summary>
    public static decimal Times(string unit) =>
        unit.Length == 0
            ? 1
            : char.ToLowerInvariant(unit[0]) switch
            {
                'k' or 't' => 1_000m,
                'm' => 1_000_000m,
                _ => 1_000_000_000m,
            };

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(
        $@"^£?\s*(?<n>-?[0-9][0-9,]*(\.[0-9]+)?)\s*(?<unit>{Units})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shape();
}
