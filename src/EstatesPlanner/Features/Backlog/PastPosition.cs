using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog;

/// <summary>A register that is loaded for a past day: only in order of time, since what is already recorded is never rewritten.</summary>
internal static class PastPosition
{
    /// <returns>The moment, UTC, from which the register is to say what the file says; null for now.</returns>
    /// <exception cref="Refusal">The day is to come or in a frozen year, or the register already holds a later recording.</exception>
    public static DateTime? Moment(IPlannerReader store, TimeProvider clock, string trust, DateOnly? day)
    {
        if (day is not { } past || past == DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
        {
            return null;
        }

        var moment = TimeZoneInfo.ConvertTimeToUtc(past.ToDateTime(new TimeOnly(12, 0)), clock.LocalTimeZone);
        if (moment > clock.GetUtcNow().UtcDateTime)
        {
            throw Refusal.BadInput($"{EnglishText.Day(past)} is to come: a register is loaded as it stood on a past day.");
        }

        using var db = store.Read();
        FrozenYears.Refuse(db, trust, past);
        var last = db.BacklogItems.Where(item => item.Trust == trust).Max(item => (DateTime?)item.RecordedAt);
        return last > moment
            ? throw Refusal.BadInput(
                $"The register of {trust} already holds what was recorded on {EnglishText.Moment(last.Value)}. Load the register of {EnglishText.Day(past)} before any later one: undo the later imports first."
            )
            : moment;
    }
}
