using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import;

/// <summary>
/// Numbers as people in England write them: 1,250.10, £1,250.10, (300), -300. Nothing is guessed: what can be read two ways, or
/// is short for something, comes back as a sentence that says what to write.
/// </summary>
public static partial class NumberText
{
    private const NumberStyles Written = NumberStyles.Currency & ~NumberStyles.AllowThousands;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Reads a number. Blank is no number and no fault: ask first.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="value">The number, exact.</param>
    /// <param name="fault">What is wrong, in a sentence; null where the number was read.</param>
    /// <param name="kind">What the number is, which tells whether a point or a comma in it may mean something else.</param>
    public static bool TryRead(string? text, out decimal value, out string? fault, ColumnKind kind = ColumnKind.Text)
    {
        var typed = Tidy(text);
        value = 0;
        if (TwoReadings.Fault(typed, kind) is { } twice)
        {
            fault = twice;
            return false;
        }

        if (Grouped().IsMatch(typed))
        {
            typed = typed.Replace(",", "", StringComparison.Ordinal);
        }

        if (typed.EndsWith('+'))
        {
            value = 0;
            fault = $"{typed} says “or more”, and that is no number. Write the number that is meant.";
            return false;
        }

        if (!typed.Contains(',', StringComparison.Ordinal) && decimal.TryParse(typed, Written, English, out value))
        {
            value = value == 0 ? 0 : value;
            fault = null;
            return true;
        }

        value = 0;
        fault = Why(typed);
        return false;
    }

    private static string Why(string typed)
    {
        if (ShortAmount.Read(typed) is { } meant)
        {
            return $"{typed}: write {Plain(meant)}.";
        }

        if (Exponent().IsMatch(typed))
        {
            return !decimal.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole) ? NotANumber(typed)
                : Plain(whole) == "0" && typed.Split('e', 'E')[0].Any(digit => digit is >= '1' and <= '9')
                    ? $"{typed} is too small to be read. Write 0 if that is what it means."
                : $"{typed}: write {Plain(whole)}.";
        }

        if (ManyPoints().IsMatch(typed))
        {
            return $"{typed}: write {typed.Replace(".", "", StringComparison.Ordinal)}.";
        }

        if (Continental().IsMatch(typed))
        {
            var digits = typed.Trim('£').Replace(".", "", StringComparison.Ordinal);
            return $"{typed} can be read two ways. Write {digits.Replace(',', '.')}.";
        }

        if (
            typed.Contains(',', StringComparison.Ordinal)
            && typed.Any(char.IsAsciiDigit)
            && typed.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '£' or '-')
        )
        {
            return $"{typed} can be read two ways. Write it without commas.";
        }

        var closed = Spaces().Replace(typed, "");
        return closed != typed && TryRead(closed, out var joined, out _) ? $"{typed}: write {Plain(joined)}." : NotANumber(typed);
    }

    private static string NotANumber(string typed) => $"{(typed.Length > 60 ? typed[..60] + "…" : typed)} is not a number.";

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Spaces of any kind at the ends go; a true minus sign is a minus.</summary>
    private static string Tidy(string? text) => (text ?? "").Trim().Replace('\u2212', '-');

    [GeneratedRegex(
        @"^[-(£ ]*[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?[) -]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?[0-9.]+E[+-]?[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Exponent();

    [GeneratedRegex(
        @"^£?-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+),[0-9]{1,2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Continental();

    /// <summary>1.234.567: two points can only part thousands.</summary>
    [GeneratedRegex(@"^£?-?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ManyPoints();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
