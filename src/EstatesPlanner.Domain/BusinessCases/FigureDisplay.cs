using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// The one place where a figure becomes the characters on a page, half away from zero: whole pounds with thousands separators
/// (<c>£4,213,500</c>), one place for per cents and scores, two for ratios, four for factors. A minus is the true sign, U+2212.
/// </summary>
public static class FigureDisplay
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(decimal value, FigureUnit unit) =>
        unit switch
        {
            FigureUnit.Pounds => Signed(value, 0, "£#,##0", ""),
            FigureUnit.Percent => Signed(value, 1, "#,##0.#", "%"),
            FigureUnit.Count => Signed(value, 2, "#,##0.##", ""),
            FigureUnit.Ratio => Signed(value, 2, "#,##0.00", ""),
            FigureUnit.Hours => Signed(value, 1, "#,##0.#", ""),
            FigureUnit.Years => Signed(value, 0, "0", ""),
            FigureUnit.Score => Signed(value, 1, "0.0", ""),
            FigureUnit.Factor => Signed(value, 4, "0.0000", ""),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of a figure."),
        };

    /// <summary>
    /// The form a sentence or a chart label wants: <c>£4.2m</c> from a million up, <c>£350k</c> from ten thousand; otherwise as <see
    /// cref="Of"/>.
    /// </summary>
    public static string Short(decimal value, FigureUnit unit) =>
        unit != FigureUnit.Pounds
            ? Of(value, unit)
            : Math.Abs(value) switch
            {
                >= 999_500_000m => Signed(value / 1_000_000_000m, 2, "£0.00", "bn"),
                >= 9_995_000m => Signed(value / 1_000_000m, 1, "£0.0", "m"),
                >= 999_500m => Signed(value / 1_000_000m, 2, "£0.00", "m"),
                >= 9_999.5m => Signed(value / 1_000m, 0, "£0", "k"),
                _ => Of(value, unit),
            };

    /// <summary>A day as people write it: 21 November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>A number of things with its noun: 1 item, 2 items, 1,250 items.</summary>
    public static string Counted(int number, string one, string many) =>
        $"{number.ToString("#,##0", English)} {(number == 1 ? one : many)}";

    private static string Signed(decimal value, int places, string format, string after)
    {
        var rounded = Rounding.To(places, value);
        return (rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString(format, English) + after;
    }
}
