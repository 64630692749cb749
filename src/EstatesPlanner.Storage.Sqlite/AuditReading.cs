using EstatesPlanner.Storage.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Reads the trail, everything it binds and the noted ends in one view of the database, so that changes meanwhile do not matter.
/// </summary>
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
            noted?.Count
        );
    }

    /// <summary>
    /// How a copy contradicts its own trail, in sentences. Of an older version only what that version bound can be held against it.
    /// </summary>
    public static IReadOnlyList<string> OfCopy(string path)
    {
        using var connection = new SqliteConnection(SqliteConnections.Text(path, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        if (SqliteConnections.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'audit_states'") is 0L)
        {
            return [];
        }

        using var transaction = connection.BeginTransaction(deferred: true);
        using var db = new PlannerDb(SqliteConnections.WriterOptions(connection));
        db.Database.UseTransaction(transaction);
        return
        [
            .. AuditChain.Verify(db).FirstBad is { } bad ? [bad] : Array.Empty<string>(),
            .. StateCheck.Of(connection, transaction).Faults.Select(fault => fault.Sentence),
        ];
    }
}
