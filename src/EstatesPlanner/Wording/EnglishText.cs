using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Wording;

/// <summary>Numbers and dates as people in England read them.</summary>
public static class EnglishText
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>1,234</summary>
    public static string Count(long number) => number.ToString("N0", Culture);

    /// <summary>Whole pounds without the sign, for columns headed in pounds: 4,213,500, a minus as −.</summary>
    public static string Pounds(Money amount) => Rounding.To(0, amount.Pounds).ToString("N0", Culture).Replace('-', '−');

    /// <summary>At most one decimal place, thousands separated.</summary>
    public static string Quantity(decimal number) => number.ToString("#,0.#", Culture);

    /// <summary>An index value or factor: up to four decimal places.</summary>
    public static string Index(decimal number) => number.ToString("#,0.####", Culture);

    /// <summary>3 April 2026</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>3 April 2026 at 14:05, local time</summary>
    public static string Moment(DateTime utc) => utc.ToLocalTime().ToString("d MMMM yyyy 'at' HH:mm", Culture);
}
