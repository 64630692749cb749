using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Writes what a register file adds and changes, a part at a time, with what is needed to take it back and what the register said before.
/// </summary>
internal static class RegisterApplication
{
    /// <param name="batch">Id of the import.</param>
    /// <param name="recorded">Since when the register says it.</param>
    public static void Write(PlannerDb db, RegisterDiff diff, Guid batch, DateTime recorded)
    {
        var sequence = 0;
        foreach (var part in diff.Parts())
        {
            var changes = part.Where(change => !change.IsUnchanged).ToList();
            BulkWriter.Upsert(db, changes.Select(change => change.After with { RecordedAt = recorded }));
            BulkWriter.Upsert(
                db,
                changes.Where(change => change.Before is not null).Select(change => PastItem.Of(change.Before!, recorded))
            );
            BulkWriter.Upsert(
                db,
                changes.Select(change => new RowChange
                {
                    Batch = batch,
                    Sequence = sequence++,
                    ObjectId = change.After.Id,
                    VersionAfter = change.After.Version,
                    Before = change.Before is null ? null : PlannerJson.Write(change.Before),
                })
            );
        }
    }
}
