using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage;

/// <summary>
/// Writes incidents with their items, and takes an import of them back. A change of items alone is a new version of the incident too.
/// </summary>
public static class IncidentChanges
{
    public static void Add(PlannerDb db, IncidentDraft draft)
    {
        db.Incidents.Add(draft.Incident);
        db.IncidentItems.AddRange(draft.Items.Select(item => Link(draft.Incident, item)));
    }

    /// <param name="known">Tracked.</param>
    public static void Change(PlannerDb db, Incident known, IncidentDraft draft)
    {
        var links = db.IncidentItems.Where(link => link.Incident == known.Id).ToList();
        db.IncidentItems.RemoveRange(links.Where(link => !draft.Items.Contains(link.Item)));
        db.IncidentItems.AddRange(draft.Items.Except(links.Select(link => link.Item)).Select(item => Link(known, item)));
        db.Entry(known).CurrentValues.SetValues(draft.Incident with { Id = known.Id, Version = known.Version });
        db.Entry(known).State = EntityState.Modified;
    }

    /// <param name="known">Tracked.</param>
    public static void Remove(PlannerDb db, Incident known)
    {
        db.IncidentItems.RemoveRange(db.IncidentItems.Where(link => link.Incident == known.Id));
        db.Incidents.Remove(known);
    }

    /// <summary>Takes an import back.</summary>
    /// <returns>How many incidents were taken out or put back, or those that were edited since, in which case nothing is changed.</returns>
    public static (int Undone, IReadOnlyList<string> Edited) TakeBack(PlannerDb db, string trust, Guid batch)
    {
        var changes = db.RowChanges.Where(change => change.Batch == batch).OrderBy(change => change.Sequence).ToList();
        var known = db.Incidents.Where(incident => incident.Trust == trust).ToDictionary(incident => incident.Id);
        var edited = changes
            .Where(change => known.GetValueOrDefault(change.ObjectId)?.Version != change.VersionAfter)
            .Select(change => known.GetValueOrDefault(change.ObjectId)?.Reference ?? "an incident that is gone")
            .ToList();
        foreach (var change in edited.Count > 0 ? [] : changes)
        {
            if (change.Before is null)
            {
                Remove(db, known[change.ObjectId]);
            }
            else
            {
                Change(db, known[change.ObjectId], PlannerJson.Read<IncidentDraft>(change.Before));
            }
        }

        return (edited.Count > 0 ? 0 : changes.Count, edited);
    }

    private static IncidentItem Link(Incident incident, Guid item) =>
        new()
        {
            Incident = incident.Id,
            Item = item,
            Trust = incident.Trust,
        };
}
