using EstatesPlanner.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>Reads the trail, everything it binds and the noted ends in one view of the database, so that changes meanwhile do not matter.</summary>
internal static class AuditReading
{
    /// <param name="heads">Hashes of ends that somebody noted elsewhere.</param>
    public static AuditVerdict Of(SqliteStore store, IReadOnlyCollection<string> heads)
    {
        // Read first: the trail may grow meanwhile, and holds what was noted before.
        var noted = HeadWitness.Noted(store.Path);
        using var db = store.ReadAtOnce();
        return new AuditVerdict(
            AuditChain.Verify(db, heads),
            StateCheck.Of(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction()),
            [.. (noted ?? []).Select(head => HeadWitness.Contradiction(db, head)).OfType<string>()],
            noted?.Count);
    }
}
