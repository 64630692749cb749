using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Domain.Finance;

/// <summary>A financial year of the public sector: 1 April of <see cref="Start"/> to 31 March. Written <c>2026/27</c>.</summary>
public readonly partial record struct FinancialYear : IComparable<FinancialYear>
{
    /// <summary>The last year that begins here; later ones are slips.</summary>
    public const int Latest = 2999;

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

    /// <summary>Reads <c>2026/27</c>, <c>2026-27</c>, <c>2026_27</c> or <c>2026/2027</c>; years that do not follow each other are refused.</summary>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = default;
        var match = Written().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return false;
        }

        var start = int.Parse(match.Groups["start"].Value, CultureInfo.InvariantCulture);
        var end = match.Groups["end"].Value;
        var next = (start + 1).ToString("0000", CultureInfo.InvariantCulture);
        if (start is < 1900 or > Latest || !next.EndsWith(end, StringComparison.Ordinal))
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

    [GeneratedRegex("^(?<start>[0-9]{4})[/_-](?<end>[0-9]{4}|[0-9]{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();
}
