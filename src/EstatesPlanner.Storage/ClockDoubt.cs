using System.Globalization;

namespace EstatesPlanner.Storage;

/// <summary>
/// Whether this computer's clock can be right. The audit trail is in order by number, whatever the clock says; its times are only as good
/// as the clock.
/// </summary>
public static class ClockDoubt
{
    /// <summary>The day before which this version was not there.</summary>
    private static readonly DateTime Written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A version is not used for longer without another.</summary>
    private const int YearsInUse = 4;

    private static readonly TimeSpan Drift = TimeSpan.FromSeconds(5);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What is doubtful, and what to do; null where nothing is.</summary>
    public static string? Of(IPlannerStore store, TimeProvider clock) => Of(clock.GetUtcNow().UtcDateTime, store.LastChange());

    /// <param name="now">UTC.</param>
    /// <param name="last">When the last change was saved, UTC; null where none was.</param>
    public static string? Of(DateTime now, DateTime? last) =>
        now < Written
            ? $"This computer's clock says {Said(now)}, before this version of the program was written. Set the clock: changes are being dated by it."
        : last is { } then && then - now > Drift
            ? $"This computer's clock says {Said(now)}, but the last change was saved on {Said(then)}. The clock went back, or was ahead then. Set the clock: changes are being dated by it."
        : now.Year - Written.Year > YearsInUse
            ? $"This computer's clock says {Said(now)}. Either it is ahead, or this version of the program is more than {YearsInUse} years old. Set the clock, or install a newer version."
        : last is { } before && now - before > TimeSpan.FromDays(2 * 366)
            ? $"This computer's clock says {Said(now)}, more than two years after the last change, on {Said(before)}. If that is wrong, set the clock: changes are being dated by it."
        : null;

    private static string Said(DateTime at) => at.ToString("d MMMM yyyy, HH:mm", English);
}
