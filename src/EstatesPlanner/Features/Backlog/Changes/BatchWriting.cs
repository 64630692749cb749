using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>
/// Changes many items as one batch, and takes it back, inside a unit of work: a part of the register at a time, each item's former version
/// kept for the
/// past and for undo, and the trail bound to the hash of everything that was written.
/// </summary>
internal static class BatchWriting
{
    private const int PartSize = 2000;

    /// <param name="db">Of the unit of work.</param>
    /// <param name="batch">Says when and who; how many it changed is filled in here.</param>
    /// <param name="items">Ids, in the order in which the batch lists them.</param>
    /// <param name="change">Gives the item itself where nothing changes.</param>
    public static RegisterBatch Apply(PlannerDb db, RegisterBatch batch, IEnumerable<Guid> items, Func<BacklogItem, BacklogItem> change)
    {
        var changed = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in items.Chunk(PartSize))
        {
            var known = db.BacklogItems.AsNoTracking().Where(item => part.Contains(item.Id)).ToDictionary(item => item.Id);
            var changes = part.Where(known.ContainsKey)
                .Select(id => new ItemChange(known[id], change(known[id])))
                .Where(pair => !ReferenceEquals(pair.Before, pair.After))
                .Select(pair => pair with { After = pair.After with { Version = pair.Before.Version + 1, RecordedAt = batch.At } })
                .ToList();
            Write(db, changes, batch.At);
            BulkWriter.Upsert(
                db,
                changes.Select(
                    (pair, i) =>
                        new RowChange
                        {
                            Batch = batch.Id,
                            Sequence = changed + i,
                            ObjectId = pair.Before.Id,
                            VersionAfter = pair.After.Version,
                            Before = PlannerJson.Write(pair.Before),
                        }
                )
            );
            changes.ForEach(pair => hash.AppendData(Encoding.UTF8.GetBytes(PlannerJson.Write(pair.After))));
            changed += changes.Count;
        }

        db.Notes.Add(
            new AuditNote(
                batch.Trust,
                $"Changes {batch.Id}",
                null,
                PlannerJson.WriteAnswer(new { changed, changes = Convert.ToHexStringLower(hash.GetHashAndReset()) })
            )
        );
        return db.RegisterBatches.Add(batch with { Changed = changed }).Entity;
    }

    /// <summary>Items that somebody has edited since, as site and reference, up to as many as asked for.</summary>
    public static IReadOnlyList<string> Edited(PlannerDb db, Guid batch, int most) =>
        [
            .. (
                from change in db.RowChanges
                where change.Batch == batch
                join item in db.BacklogItems on change.ObjectId equals item.Id into found
                from item in found.DefaultIfEmpty()
                where item == null || item.Version != change.VersionAfter
                orderby change.Sequence
                select item == null ? "an item that is gone" : item.SiteCode + " " + item.Reference
            ).Take(most),
        ];

    /// <summary>Puts back what the batch changed; nobody has edited it since.</summary>
    /// <param name="db">Of the unit of work.</param>
    /// <param name="batch">Id of a batch that added nothing.</param>
    /// <param name="at">From when the register says the old thing again.</param>
    /// <param name="settle">What must hold of an item whatever it was: its category by the scheme in force.</param>
    public static void TakeBack(PlannerDb db, Guid batch, DateTime at, Func<BacklogItem, BacklogItem> settle)
    {
        for (var from = 0; ; from += PartSize)
        {
            var part = db
                .RowChanges.AsNoTracking()
                .Where(change => change.Batch == batch && change.Sequence >= from && change.Sequence < from + PartSize)
                .ToList();
            if (part.Count == 0)
            {
                return;
            }

            var ids = part.Select(change => change.ObjectId).ToArray();
            var known = db.BacklogItems.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionary(item => item.Id);
            Write(
                db,
                [
                    .. part.Select(change => new ItemChange(
                        known[change.ObjectId],
                        settle(PlannerJson.Read<BacklogItem>(change.Before!)) with
                        {
                            Version = change.VersionAfter + 1,
                            RecordedAt = at,
                        }
                    )),
                ],
                at
            );
        }
    }

    private static void Write(PlannerDb db, IReadOnlyCollection<ItemChange> changes, DateTime at)
    {
        BulkWriter.Upsert(db, changes.Select(pair => PastItem.Of(pair.Before, at)));
        BulkWriter.Upsert(db, changes.Select(pair => pair.After));
    }
}
