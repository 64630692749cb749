using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Mapping;

/// <summary>Reads numbers whose point or comma may mean two things, where a person has said which.</summary>
internal static partial class PointReading
{
    /// <summary>The number and the reading; null where the text has one reading anyway, or nothing was said about it.</summary>
    public static (decimal Number, Reading How)? Read(string typed, IReadOnlyCollection<Reading> chosen)
    {
        if (chosen.Contains(Reading.PointThousands) && Continental().Match(typed) is { Success: true } match)
        {
            var digits =
                match.Groups["sign"].Value
                + match.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal)
                + match.Groups["pence"].Value.Replace(',', '.');
            return (decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture), Reading.PointThousands);
        }

        return chosen.Contains(Reading.PointDecimals) && TwoReadings.Pointed(typed) && NumberText.TryRead(typed, out var number, out _)
            ? (number, Reading.PointDecimals)
            : null;
    }

    /// <summary>45.500, 1.250,10 and 1250,10: what English does not write. 45.50 is no such text.</summary>
    [GeneratedRegex(
        @"^£?\s*(?<sign>-?)(?<whole>[1-9][0-9]{0,2}(\.[0-9]{3})+|[0-9]+(?=,))(?<pence>,[0-9]{1,2})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Continental();
}
