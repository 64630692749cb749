using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>A SQLite database on disk is up to three files; these act on all of them.</summary>
internal static class DatabaseFiles
{
    /// <summary>Removes a work file with its logs. Never called on a live database.</summary>
    public static void Delete(string path)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(path);
        DeleteLogs(path);
    }

    /// <summary>Removes the logs of a database that has been settled and that nobody has open.</summary>
    public static void DeleteLogs(string path)
    {
        foreach (var log in new[] { "-wal", "-shm", "-journal" })
        {
            File.Delete(path + log);
        }
    }

    /// <summary>Empties the write-ahead log into the file and flushes it to disk, so that the one file is the whole database.</summary>
    public static void Settle(string path)
    {
        using (var connection = SqliteConnections.OpenWriter(path))
        {
            SqliteConnections.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        }

        SqliteConnection.ClearAllPools();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
