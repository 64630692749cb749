using System.Globalization;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>
/// Days as spreadsheets count them: 1 is 1 January 1900, and 60 is a 29 February 1900 that never was; or 0 is 1 January 1904.
/// </summary>
internal static class SerialDay
{
    public const string NoSuchDay = "29 February 1900 does not exist.";

    /// <summary>
    /// The day and time as text: 2026-03-31, 2026-03-31T14:30:00, or 14:30:00 for a time alone. Null for a day that does not exist or does
    /// not fit.
    /// </summary>
    public static string? Text(double serial, bool is1904, NumberShape shape)
    {
        if (double.IsNaN(serial) || serial < 0 || serial >= 2_958_466)
        {
            return null;
        }

        var seconds = (long)Math.Round(serial * 86_400, MidpointRounding.AwayFromZero);
        var (days, ofDay) = (seconds / 86_400, TimeSpan.FromSeconds(seconds % 86_400));
        if (days == 0 && (shape == NumberShape.Time || !is1904))
        {
            return ofDay.ToString("c", CultureInfo.InvariantCulture);
        }

        if (days == 60 && !is1904)
        {
            return null;
        }

        var first = is1904
            ? new DateTime(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)
            : new DateTime(1899, 12, days > 60 ? 30 : 31, 0, 0, 0, DateTimeKind.Unspecified);
        var day = first.AddDays(days);
        return ofDay == TimeSpan.Zero
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (day + ofDay).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
