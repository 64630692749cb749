using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Which schema a database file has, read by plain statements: every verb asks, and Entity Framework's model would cost it more than its
/// own work.
/// </summary>
internal static class SchemaLook
{
    /// <returns>The state, and whether nothing can be written beside the file, so that it is read as it lies.</returns>
    /// <exception cref="StorageRefusal">It cannot be read.</exception>
    public static (SchemaState State, bool IsOnReadOnlyFolder) At(string path)
    {
        try
        {
            return (Compared(path, readOnlyFolder: false), false);
        }
        catch (SqliteException fault) when (IsShut(fault) && HasEmptyLog(path))
        {
            return (OnReadOnlyFolder(path, fault), true);
        }
        catch (SqliteException fault) when (StoreHealth.IsDamage(fault))
        {
            throw StoreHealth.Damaged(path, fault.Message);
        }
        catch (SqliteException fault)
        {
            throw Unreadable(path, fault);
        }
    }

    /// <summary>Where nothing can be written beside it, a file whose log is empty can still be read as it lies.</summary>
    private static SchemaState OnReadOnlyFolder(string path, SqliteException first)
    {
        try
        {
            return Compared(path, readOnlyFolder: true);
        }
        catch (SqliteException)
        {
            throw Unreadable(path, first);
        }
    }

    private static SchemaState Compared(string path, bool readOnlyFolder)
    {
        using var reader = PlainReader.Open(path, readOnlyFolder);
        var theirs = reader.Rows("SELECT MigrationId FROM __EFMigrationsHistory", row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
        return !theirs.IsSubsetOf(Schema.Names) ? SchemaState.Newer
            : theirs.Count < Schema.Names.Count ? SchemaState.Older
            : SchemaState.Current;
    }

    private static StorageRefusal Unreadable(string path, SqliteException fault) =>
        fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_ERROR
            ? new StorageRefusal(
                $"{path} is not a database of this program. Give another with --database, or bring it back from a backup.",
                fault
            )
            : StorageFault.Of(fault) ?? new StorageRefusal($"{path} cannot be read: {fault.Message}", fault);

    private static bool IsShut(SqliteException fault) =>
        fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR;

    private static bool HasEmptyLog(string path) => new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 };
}
