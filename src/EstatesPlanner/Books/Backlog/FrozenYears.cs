using EstatesPlanner.Domain;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Books.Backlog;

/// <summary>
/// Nothing is recorded as at a day in a year whose return is frozen, nor before it: what was returned, and what the next year opens with,
/// stays.
/// </summary>
public static class FrozenYears
{
    /// <exception cref="Refusal">The day lies in a frozen year of the trust, or before one.</exception>
    public static void Refuse(PlannerDb db, string trust, DateOnly day)
    {
        var standing = db
            .RegisterFreezes.AsNoTracking()
            .Where(freeze => freeze.Trust == trust && freeze.ReopenedBecause == null)
            .Select(freeze => new { freeze.Year, freeze.At })
            .AsEnumerable()
            .OrderBy(freeze => freeze.Year.Start)
            .FirstOrDefault(freeze => day <= freeze.Year.LastDay);
        if (standing is { Year: var year, At: var at })
        {
            throw Refusal.NotAllowed(
                $"The return of {year} was frozen on {EnglishText.Moment(at)}, so the register cannot be changed as at {EnglishText.Day(day)}. "
                    + $"Enter the change as of today, without --as-at, so that it counts in the year that runs now. Or open the return again first, with a reason: eric reopen --trust {trust} --year {year} --because \"...\""
            );
        }
    }
}
