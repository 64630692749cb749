using System.Globalization;

namespace EstatesPlanner.Json;

/// <summary>
/// Whether a number of a JSON file can be held to its last digit: 28 digits, of which 28 may be decimal places. Zeros at either end cost
/// nothing.
/// </summary>
internal static class ExactDecimal
{
    private const int Digits = 28;

    /// <summary>What is wrong with it, one sentence; null where it is held exactly.</summary>
    public static string? Fault(string written)
    {
        var parts = written.Split('e', 'E');
        var (mantissa, point) = (
            parts[0].TrimStart('-'),
            parts[0].IndexOf('.', StringComparison.Ordinal) is var at && at < 0 ? 0 : parts[0].Length - at - 1
        );
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return null;
        }

        var power =
            parts.Length > 1 && decimal.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var stated)
                ? stated
                : 0;
        var places = point - power - (digits.Length - significant.Length);
        return places > Digits && places >= Digits + significant.Length
                ? $"{written} is too small to be told from 0. Write 0, or a number of at most {Digits} decimal places."
            : significant.Length > Digits || places > Digits ? $"{written} has more digits than can be held."
            : null;
    }
}
