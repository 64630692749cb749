using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>Whether a database file is whole.</summary>
internal static class StoreHealth
{
    /// <summary>What SQLite it is and that its pages and references hold together.</summary>
    /// <exception cref="StorageRefusal">They do not; the first fault is named.</exception>
    public static string Of(SqliteStore store)
    {
        store.MakeReady();
        using var connection = Fresh(store.Path, store.IsOnReadOnlyFolder);
        return PageFault(connection) is { } fault ? throw new StorageRefusal(fault)
            : Derived.Fault(connection) is { } wrong
                ? throw new StorageRefusal($"{wrong} Stop the program and run upgrade, which makes it anew.")
            : $"SQLite {SqliteConnections.Scalar(connection, "SELECT sqlite_version()")}, whole, schema current";
    }

    /// <summary>
    /// Looks through the pages of a database before anything is read from it or written to it, unless that was done and nothing has touched
    /// it since.
    /// </summary>
    /// <exception cref="StorageRefusal">They do not hold together.</exception>
    public static void AtStart(string path, bool readOnlyFolder, WholeWitness witness)
    {
        var before = witness.Now(path);
        if (before is not null && witness.Tells(path, before))
        {
            return;
        }

        try
        {
            using var reader = PlainReader.Open(path, readOnlyFolder);
            if (reader.Rows("PRAGMA quick_check(1)", row => row.Text(0)) is [var verdict, ..] && verdict != "ok")
            {
                throw Damaged(path, verdict);
            }
        }
        catch (SqliteException fault) when (IsDamage(fault))
        {
            throw Damaged(path, fault.Message);
        }

        if (before is not null)
        {
            witness.Note(path, before);
        }
    }

    /// <summary>
    /// A connection that has read nothing yet: the word index of one that has may compare what another wrote since with what it remembers.
    /// </summary>
    private static SqliteConnection Fresh(string path, bool readOnlyFolder)
    {
        var connection = new SqliteConnection(SqliteConnections.ReaderText(path, readOnlyFolder, pooling: false));
        connection.Open();
        return connection;
    }

    /// <summary>Pages that contradict each other, as SQLite tells it.</summary>
    internal static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT;

    internal static StorageRefusal Damaged(string path, string verdict) =>
        new(
            $"The database {path} is damaged: {verdict.ReplaceLineEndings(" ").Trim().TrimEnd('.')}. Nothing was changed. Bring it back with: estates-planner restore FILE, where FILE is a backup."
        );

    /// <summary>The first fault of the pages and references; null where they hold together.</summary>
    internal static string? PageFault(System.Data.Common.DbConnection connection)
    {
        if (SqliteConnections.Scalar(connection, "PRAGMA integrity_check(1)") is string verdict && verdict != "ok")
        {
            return $"The database is damaged: {verdict}";
        }

        if (SqliteConnections.Scalar(connection, "PRAGMA foreign_key_check") is { } table)
        {
            return $"A row of {table} refers to one that is not there.";
        }

        return null;
    }
}
