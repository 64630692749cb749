using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.People;

/// <summary>What to tell somebody whose form was filled from a version that is no longer the last.</summary>
public static class StaleEdit
{
    /// <param name="thing">As the audit trail names it, such as <c>BacklogItem RXX/RXX01/B-1</c>.</param>
    /// <param name="called">As the person knows it.</param>
    public static string Sentence(PlannerDb db, string trust, string thing, string called)
    {
        var last = db
            .AuditEntries.Where(entry => entry.Chain == trust && entry.Object == thing)
            .OrderByDescending(entry => entry.Sequence)
            .FirstOrDefault();
        return last is null
            ? $"{called} has changed since you opened it. Your text is still below: open it again to compare."
            : $"{last.Person} changed {called} on {EnglishText.Moment(last.At)}, after you opened it. Your text is still below: open it again to compare.";
    }
}
