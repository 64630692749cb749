using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Storage;

/// <summary>Takes back what a batch did to a register: an import, an uplift, a re-banding or a bulk change.</summary>
public static class RegisterUndo
{
    /// <returns>How many rows were taken out or put back, or the rows that were edited since, in which case nothing is changed.</returns>
    public static (int Undone, IReadOnlyList<string> Edited) TakeBack(PlannerDb db, string trust, Guid batch)
    {
        var changes = db.RowChanges.Where(change => change.Batch == batch).OrderBy(change => change.Sequence).ToList();
        var known = db.BacklogItems.Where(item => item.Trust == trust).ToDictionary(item => item.Id);
        var edited = changes.Where(change => !known.TryGetValue(change.ObjectId, out var item) || item.Version != change.VersionAfter)
            .Select(change => known.TryGetValue(change.ObjectId, out var item) ? $"{item.SiteCode} {item.Reference}" : "a row that is gone")
            .ToList();
        var added = changes.Where(change => change.Before is null).Select(change => change.ObjectId).ToList();
        edited.AddRange(db.IncidentItems.Where(link => added.Contains(link.Item)).Select(link => link.Item)
            .Concat(db.EvidenceFiles.Where(file => added.Contains(file.Item)).Select(file => file.Item))
            .Distinct().AsEnumerable().Where(known.ContainsKey).Select(item => $"{known[item].SiteCode} {known[item].Reference} (incidents or evidence hang on it)"));
        if (edited.Count > 0)
        {
            return (0, edited);
        }

        foreach (var change in changes)
        {
            var item = known[change.ObjectId];
            if (change.Before is null)
            {
                db.BacklogItems.Remove(item);
            }
            else
            {
                db.Entry(item).CurrentValues.SetValues(PlannerJson.Read<BacklogItem>(change.Before) with { Version = item.Version });
            }
        }

        return (changes.Count, []);
    }
}
