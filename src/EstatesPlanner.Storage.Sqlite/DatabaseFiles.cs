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

    /// <summary>
    /// Empties the write-ahead log into the file, so that a copy of the one file is a copy of the database. Waits for readers a while; a
    /// log that is left is emptied by the next to write.
    /// </summary>
    /// <param name="connection">The writer's.</param>
    public static void Empty(SqliteConnection connection)
    {
        const int Tries = 4;
        for (var i = 0; i < Tries && SqliteConnections.Scalar(connection, "PRAGMA wal_checkpoint(TRUNCATE)") is not 0L; i++)
        {
            // Each try waits as long as the connection's busy timeout says.
        }
    }

    /// <summary>Empties the write-ahead log into the file and flushes it to disk, so that the one file is the whole database.</summary>
    public static void Settle(string path)
    {
        using (var connection = SqliteConnections.OpenWriter(path))
        {
            Empty(connection);
        }

        SqliteConnection.ClearAllPools();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
