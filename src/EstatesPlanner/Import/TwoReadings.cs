using System.Globalization;
using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Import;

/// <summary>
/// Texts of numbers in which a point or a comma may part thousands or decimals. What a workbook holds as a number is never one.
/// </summary>
internal static partial class TwoReadings
{
    /// <summary>Why a text cannot be read as a number of that kind, and what to write; null where it has one reading.</summary>
    public static string? Fault(string typed, ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Money or ColumnKind.ExactPounds or ColumnKind.Whole when Pointed(typed) => Sentence(typed, '.', kind),
            ColumnKind.Ratio when OneComma().IsMatch(typed) => Sentence(typed, ',', kind),
            _ => null,
        };

    /// <summary>What to ask about a measure that is read as it stands; null where there is nothing to ask.</summary>
    public static string? Doubt(string typed, ColumnKind kind) =>
        kind == ColumnKind.Measure && Pointed(typed)
            ? $"{typed} was read with three decimals. If the point parts thousands, write {Bare(typed).Replace(".", "", StringComparison.Ordinal)}."
            : null;

    /// <summary>Whether three digits after a point may be thousands: 45.500, 1.200.000, but not 0.500 or 1234.500.</summary>
    public static bool Pointed(string typed) => OnePoint().IsMatch(typed);

    /// <summary>A number as text that has one reading wherever it comes back: 333.333 leaves as 333.3330.</summary>
    public static string Plain(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture) is var text && Pointed(text) ? text + "0" : text;

    private static string Sentence(string typed, char mark, ColumnKind kind)
    {
        var bare = Bare(typed);
        var whole = bare.Replace(mark.ToString(), "", StringComparison.Ordinal);
        var parted = decimal.Parse(bare.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture);
        return kind == ColumnKind.Whole
            ? $"{typed} can be read two ways. Write {whole}, or a whole number without a point."
            : $"{typed} can be read two ways. Write {whole} or {(kind == ColumnKind.Ratio ? Ratio(parted) : Pounds(parted))}.";
    }

    private static string Pounds(decimal number) =>
        Rounding.To(2, number) == number
            ? number.ToString("0.00", CultureInfo.InvariantCulture)
            : Rounding.To(2, number).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Ratio(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Without its pound sign, brackets and spaces: those do not make it another number.</summary>
    private static string Bare(string typed) => (typed.AsSpan().ContainsAny('-', '(') ? "-" : "") + Dressing().Replace(typed, "");

    [GeneratedRegex(@"^[-+(£\s]*[1-9][0-9]{0,2}\.[0-9]{3}[)\-£\s]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnePoint();

    [GeneratedRegex(@"^[-+(£\s]*[1-9][0-9]{0,2},[0-9]{3}[)\-£\s]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneComma();

    [GeneratedRegex(@"[-+()£\s]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dressing();
}
