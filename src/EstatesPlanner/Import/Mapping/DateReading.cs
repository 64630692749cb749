using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// Reads days that <see cref="DateText"/> refuses, or reads the other way round, in the ways a person has chosen and no other.
/// </summary>
internal static partial class DateReading
{
    /// <summary>The day and the reading that found it; null where none of the chosen ones does.</summary>
    public static (DateOnly Day, Reading How)? Read(string text, IReadOnlyCollection<Reading> chosen)
    {
        var typed = text.Trim();
        foreach (var how in chosen)
        {
            if (One(typed, how) is { } day)
            {
                return (day, how);
            }
        }

        return null;
    }

    private static DateOnly? One(string typed, Reading how) =>
        how switch
        {
            Reading.MonthFirst => MonthFirst(typed),
            Reading.ClearMonthFirst => DateText.TryRead(typed, out _, out _) ? null : MonthFirst(typed),
            Reading.DayNumbers => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 32_874 and <= 55_153
                ? new DateOnly(1899, 12, 30).AddDays(number)
                : null,
            Reading.PartDates => Part(typed),
            Reading.DatesWithTimes => WithTime().Match(typed) is { Success: true } match
            && DateText.TryRead(match.Groups["day"].Value, out var day, out _)
                ? day
                : null,
            Reading.ShortAmounts
            or Reading.ApproximateAmounts
            or Reading.AmountRanges
            or Reading.AmountsWithWords
            or Reading.SpacedAmounts
            or Reading.PointThousands
            or Reading.PointDecimals => null,
            _ => throw new InvalidOperationException($"No reader for {how}."),
        };

    private static DateOnly? MonthFirst(string typed) =>
        Slashed().Match(typed) is { Success: true } match
        && DateText.TryRead($"{match.Groups["d"].Value}/{match.Groups["m"].Value}/{match.Groups["y"].Value}", out var day, out _)
            ? day
            : null;

    private static DateOnly? Part(string typed)
    {
        if (MonthYear().Match(typed) is { Success: true } worded)
        {
            return DateText.TryRead($"1 {worded.Groups["m"].Value} {worded.Groups["y"].Value}", out var day, out _) ? day : null;
        }

        if (NumberedMonth().Match(typed) is { Success: true } numbered)
        {
            return DateText.TryRead($"1/{numbered.Groups["m"].Value}/{numbered.Groups["y"].Value}", out var day, out _) ? day : null;
        }

        return YearAlone().IsMatch(typed) && DateText.TryRead($"1/1/{typed}", out var first, out _) ? first : null;
    }

    [GeneratedRegex(
        "^(?<m>[0-9]{1,2})[/.-](?<d>[0-9]{1,2})[/.-](?<y>[0-9]{4}|[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Slashed();

    [GeneratedRegex(
        "^(?<m>[A-Za-z]{3,9})[ -]?'?(?<y>[0-9]{4}|[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MonthYear();

    [GeneratedRegex("^(?<m>[0-9]{1,2})[/-](?<y>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedMonth();

    [GeneratedRegex("^(19|20)[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearAlone();

    [GeneratedRegex(
        "^(?<day>[0-9A-Za-z/. -]{6,20}?)[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WithTime();
}
