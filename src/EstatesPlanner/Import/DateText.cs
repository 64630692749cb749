using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import;

/// <summary>
/// Days as people in England write them: 2026-03-31, 31/3/2026, 31 Mar 2026. A cell that was a date in its workbook arrives as 2026-03-31
/// already; a bare serial number is named, not guessed. A day before the NHS began is a slip, or what a workbook shows for the number 0.
/// </summary>
public static partial class DateText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>No survey, incident or plan of an NHS trust is of a day before this one.</summary>
    private static readonly DateOnly First = new(1948, 7, 5);

    /// <summary>Names of months in the spellings in use: Sep and Sept, short and long.</summary>
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static bool TryRead(string? text, out DateOnly day, out string? fault)
    {
        day = default;
        var typed = (text ?? "").Trim();
        if (Iso().Match(typed) is { Success: true } iso)
        {
            return Make(Part(iso, "y"), Part(iso, "m"), Part(iso, "d"), typed, out day, out fault);
        }

        if (Slashed().Match(typed) is { Success: true } slashed)
        {
            var (first, second, year) = (Part(slashed, "d"), Part(slashed, "m"), Year(slashed));
            if (second > 12 && first <= 12 && Exists(year, first, second))
            {
                fault = $"{typed} is not day/month/year. Write {new DateOnly(year, first, second).ToString("dd/MM/yyyy", English)}.";
                return false;
            }

            return Make(year, second, first, typed, out day, out fault);
        }

        if (Worded().Match(typed) is { Success: true } worded)
        {
            var month = Array.FindIndex(Months, name => worded.Groups["m"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
            if (
                month > 0
                && "january february march april may june july august september sept october november december"
                    .Split(' ')
                    .Any(name => name.StartsWith(worded.Groups["m"].Value, StringComparison.OrdinalIgnoreCase))
            )
            {
                return Make(Year(worded), month, Part(worded, "d"), typed, out day, out fault);
            }
        }

        fault = Serial(typed) is { } meant
            ? $"{typed} looks like a date that lost its format. Write {meant.ToString("dd/MM/yyyy", English)}."
            : $"{(typed.Length > 60 ? typed[..60] + "…" : typed)} is not a date. Write it as 31/03/2026.";
        return false;
    }

    /// <summary>Whether a day says its year with two digits, so that its century is a guess.</summary>
    public static bool HasShortYear(string? text) => ShortYear().IsMatch((text ?? "").Trim());

    private static bool Make(int year, int month, int dayOfMonth, string typed, out DateOnly day, out string? fault)
    {
        day = default;
        if (Exists(year, month, dayOfMonth))
        {
            day = new DateOnly(year, month, dayOfMonth);
            fault = day >= First ? null : $"{typed} is before the NHS began. Check the year.";
            return fault is null;
        }

        fault =
            month is >= 1 and <= 12 && dayOfMonth is >= 29 and <= 31
                ? $"{dayOfMonth} {English.DateTimeFormat.GetMonthName(month)} {year} does not exist."
                : $"{typed} is not a date. Write it as 31/03/2026.";
        return false;
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A whole number that Excel would show as a day from 1990 to 2050.</summary>
    private static DateOnly? Serial(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= 32_874 and <= 55_153
            ? new DateOnly(1899, 12, 30).AddDays(serial)
            : null;

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Two digits are of this century up to 79, else of the last.</summary>
    private static int Year(Match match) =>
        Part(match, "y") is var year && match.Groups["y"].Length == 2 ? year + (year < 80 ? 2000 : 1900) : year;

    [GeneratedRegex(
        "^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})([T ]00:00(:00)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        "^(?<d>[0-9]{1,2})[/.-](?<m>[0-9]{1,2})[/.-](?<y>[0-9]{4}|[0-9]{2})( 00:00(:00)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Slashed();

    [GeneratedRegex(
        "^(?<d>[0-9]{1,2})(st|nd|rd|th)?[ -](?<m>[A-Za-z]{3,9})[ -](?<y>[0-9]{4}|[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Worded();

    /// <summary>31/03/79, 31 Mar 79 and Mar 79.</summary>
    [GeneratedRegex(
        "^(([0-9]{1,2}[/.-][0-9]{1,2}[/.-])|([0-9]{1,2}(st|nd|rd|th)?[ -])?[A-Za-z]{3,9}[ -]?)'?[0-9]{2}( 00:00(:00)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ShortYear();
}
