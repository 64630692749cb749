using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Domain.Finance;

/// <summary>A financial year of the public sector: 1 April of <see cref="Start"/> to 31 March. Written <c>2026/27</c>.</summary>
public readonly partial record struct FinancialYear : IComparable<FinancialYear>
{
    /// <summary>The last year that begins here; later ones are slips.</summary>
    public const int Latest = 2999;

    private const int FirstOfLastCentury = 80;

    /// <exception cref="ArgumentOutOfRangeException">A year before 1900 or after 2999.</exception>
    public FinancialYear(int start)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Latest);
        Start = start;
    }

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int Start { get; }

    public DateOnly FirstDay => new(Start, 4, 1);

    public DateOnly LastDay => new(Start + 1, 3, 31);

    public static FinancialYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    public static FinancialYear operator +(FinancialYear year, int years) => new(year.Start + years);

    /// <summary>The number of years from one to another.</summary>
    public static int operator -(FinancialYear later, FinancialYear earlier) => later.Start - earlier.Start;

    public static bool operator <(FinancialYear a, FinancialYear b) => a.Start < b.Start;

    public static bool operator >(FinancialYear a, FinancialYear b) => a.Start > b.Start;

    public static bool operator <=(FinancialYear a, FinancialYear b) => a.Start <= b.Start;

    public static bool operator >=(FinancialYear a, FinancialYear b) => a.Start >= b.Start;

    public int CompareTo(FinancialYear other) => Start.CompareTo(other.Start);

    /// <summary>
    /// Reads a year as people write it: <c>2026/27</c>, <c>2026/2027</c> or <c>26/27</c>, with a stroke, a dash or an underscore, and
    /// <c>FY</c> before
    /// it or not. Years that do not follow each other are refused. Two digits are of this century up to 79, else of the last.
    /// </summary>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = default;
        var match = Written().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return false;
        }

        var start = int.Parse(match.Groups["start"].Value, CultureInfo.InvariantCulture);
        start =
            match.Groups["start"].Length == 4 ? start
            : start < FirstOfLastCentury ? 2000 + start
            : 1900 + start;
        var next = (start + 1).ToString("0000", CultureInfo.InvariantCulture);
        if (start is < 1900 or > Latest || !next.EndsWith(match.Groups["end"].Value, StringComparison.Ordinal))
        {
            return false;
        }

        year = new FinancialYear(start);
        return true;
    }

    /// <exception cref="FormatException">Not a financial year.</exception>
    public static FinancialYear Parse(string text) =>
        TryParse(text, out var year) ? year : throw new FormatException($"'{text}' is not a financial year such as 2026/27.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}/{(Start + 1) % 100:00}");

    /// <summary>Two digits and then four are none: 11/2026 is a month.</summary>
    [GeneratedRegex(
        @"^(FY ?)?((?<start>[0-9]{4}) ?[/\\_\-\u2010-\u2013] ?(?<end>[0-9]{4}|[0-9]{2})|(?<start>[0-9]{2}) ?[/\\_\-\u2010-\u2013] ?(?<end>[0-9]{2}))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Written();
}
