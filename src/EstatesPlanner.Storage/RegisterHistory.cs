using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage;

/// <summary>Keeps what the register said before each change, in the transaction of the change itself.</summary>
public static class RegisterHistory
{
    /// <summary>Dates the tracked items that are new or changed, and keeps each block, organisation, round and item as it was.</summary>
    /// <param name="at">The moment from which the register says the new thing.</param>
    public static void Keep(PlannerDb db, DateTime at)
    {
        foreach (var entry in db.ChangeTracker.Entries<BacklogItem>().ToList())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                db.PastItems.Add(PastItem.Of((BacklogItem)entry.OriginalValues.ToObject(), at));
            }

            if (entry.State is EntityState.Modified or EntityState.Added)
            {
                entry.Property(item => item.RecordedAt).CurrentValue = at;
            }
        }

        KeepRecords<Block>(db, at, block => (block.Trust, $"{block.SiteCode}/{block.Code}", block.Version));
        KeepRecords<Round>(db, at, round => (round.Trust, round.Id, round.Version));
        KeepRecords<Organisation>(db, at, organisation => (organisation.Code, "", organisation.Version));
    }

    private static void KeepRecords<T>(PlannerDb db, DateTime at, Func<T, (string Trust, string Key, long Version)> key)
        where T : class
    {
        foreach (
            var entry in db.ChangeTracker.Entries<T>().Where(entry => entry.State is EntityState.Modified or EntityState.Deleted).ToList()
        )
        {
            var before = (T)entry.OriginalValues.ToObject();
            var (trust, name, version) = key(before);
            db.PastRecords.Add(
                new PastRecord
                {
                    Kind = typeof(T).Name,
                    Trust = trust,
                    Key = name,
                    Version = version,
                    Until = at,
                    Document = PlannerJson.Write(before),
                }
            );
        }
    }
}
