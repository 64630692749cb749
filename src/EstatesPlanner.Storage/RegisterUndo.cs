using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage;

/// <summary>
/// Takes back what a batch did to a register (an import, an uplift, a re-banding, a bulk change), some thousands of rows at a time.
/// </summary>
public static class RegisterUndo
{
    private const int RowsAtATime = 5_000;
    private const int RowsToName = 1_000;

    /// <param name="at">The moment from which the register says again what it said before.</param>
    /// <returns>How many rows were taken out or put back, or rows that cannot be, in which case nothing is changed: those edited since, and
    /// new ones on which incidents or evidence hang.</returns>
    public static (int Undone, IReadOnlyList<string> Edited) TakeBack(PlannerDb db, string trust, Guid batch, DateTime at)
    {
        if (Held(db, batch) is { Count: > 0 } held)
        {
            return (0, held);
        }

        var undone = 0;
        while (
            db
                .RowChanges.AsNoTracking()
                .Where(change => change.Batch == batch && change.Sequence >= undone)
                .OrderBy(change => change.Sequence)
                .Take(RowsAtATime)
                .ToList()
                is { Count: > 0 } changes
        )
        {
            TakeBack(db, changes, at);
            undone += changes.Count;
        }

        db.Notes.Add(new AuditNote(trust, $"Batch {batch}", null, PlannerJson.WriteAnswer(new { undone })));
        return (undone, []);
    }

    private static void TakeBack(PlannerDb db, List<RowChange> changes, DateTime at)
    {
        var ids = changes.Select(change => change.ObjectId).ToArray();
        var known = db.BacklogItems.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionary(item => item.Id);
        BulkWriter.Upsert(db, known.Values.Select(item => PastItem.Of(item, at)));
        BulkWriter.Delete(db, changes.Where(change => change.Before is null).Select(change => known[change.ObjectId]));
        BulkWriter.Upsert(
            db,
            changes
                .Where(change => change.Before is not null)
                .Select(change => PlannerJson.Read<BacklogItem>(change.Before!) with { Version = change.VersionAfter + 1, RecordedAt = at })
        );
    }

    private static List<string> Held(PlannerDb db, Guid batch)
    {
        var changes = db.RowChanges.Where(change => change.Batch == batch);
        var edited = changes
            .Join(
                db.BacklogItems,
                change => change.ObjectId,
                item => item.Id,
                (change, item) =>
                    new
                    {
                        change.VersionAfter,
                        item.Version,
                        item.SiteCode,
                        item.Reference,
                    }
            )
            .Where(row => row.Version != row.VersionAfter)
            .Take(RowsToName)
            .AsEnumerable()
            .Select(row => $"{row.SiteCode} {row.Reference}")
            .ToList();
        edited.AddRange(
            changes
                .Where(change => !db.BacklogItems.Any(item => item.Id == change.ObjectId))
                .Take(RowsToName)
                .AsEnumerable()
                .Select(_ => "a row that is gone")
        );
        edited.AddRange(
            changes
                .Where(change => change.Before == null)
                .Join(db.BacklogItems, change => change.ObjectId, item => item.Id, (change, item) => item)
                .Where(item => db.IncidentItems.Any(link => link.Item == item.Id) || db.EvidenceFiles.Any(file => file.Item == item.Id))
                .Take(RowsToName)
                .AsEnumerable()
                .Select(item => $"{item.SiteCode} {item.Reference} (incidents or evidence hang on it)")
        );
        return edited;
    }
}
