using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What to tell somebody whose form was filled from a version that is no longer the last.</summary>
internal static class StaleEdit
{
    public static string Sentence(PlannerDb db, BacklogItem item)
    {
        var name = $"BacklogItem {item.Trust}/{item.SiteCode}/{item.Reference}";
        var last = db.AuditEntries.Where(entry => entry.Chain == item.Trust && entry.Object == name).OrderByDescending(entry => entry.Sequence).FirstOrDefault();
        return last is null
            ? $"{item.Reference} has changed since you opened it. Your text is still below: open the item again to compare."
            : $"{last.Person} changed {item.Reference} on {EnglishText.Moment(last.At)}, after you opened it. Your text is still below: open the item again to compare.";
    }
}
