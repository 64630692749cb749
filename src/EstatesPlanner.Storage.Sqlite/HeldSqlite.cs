using System.Globalization;
using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>The database file with its lock held.</summary>
/// <param name="live">Full path of the file.</param>
internal sealed class HeldSqlite(string live, WriteLock held) : IHeldDatabase
{
    public string? Swap(string whole, DatabaseFacts facts, DateTime at)
    {
        DatabaseFiles.Settle(whole);
        DatabaseFiles.DeleteLogs(whole);
        var kept = $"{live}.before-restore-{at.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        var isThere = Keep(kept);
        File.Move(whole, live, overwrite: true);
        HeadWitness.Begin(live, facts.Heads);
        return isThere ? kept : null;
    }

    public void Dispose() => held.Dispose();

    private bool Keep(string kept)
    {
        SqliteConnection.ClearAllPools();
        var isThere = File.Exists(live) && new FileInfo(live).Length > 0;
        if (isThere)
        {
            try
            {
                DatabaseFiles.Settle(live);
            }
            catch (SqliteException)
            {
                // Damaged: it is kept as it is, with its log.
            }

            File.Copy(live, kept);
        }

        foreach (var log in new[] { "-wal", "-journal" }.Where(log => new FileInfo(live + log) is { Exists: true, Length: > 0 }))
        {
            File.Move(live + log, kept + log);
        }

        DatabaseFiles.DeleteLogs(live);
        return isThere;
    }
}
