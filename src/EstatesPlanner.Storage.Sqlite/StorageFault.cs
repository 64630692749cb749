using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Tells the fault of a disk, a folder or a damaged file from one of the program: each has a sentence that says what is wrong and what to do.
/// Read once, wherever the fault comes up: in the writer, a verb or a page.
/// </summary>
public static class StorageFault
{
    private const int NoSpace = 28;
    private const int Quota = 122;
    private const int ReadOnlySystem = 30;
    private const int InputOutput = 5;

    // On Windows: ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleFull = unchecked((int)0x80070027);

    private const string Again = "Nothing was saved. Changes are tried again every 10 seconds; what is kept can still be read.";

    /// <summary>What is wrong with the disk or the database; null where the fault is another.</summary>
    public static StorageRefusal? Of(Exception fault) => Inside(fault).Select(Read).FirstOrDefault(refusal => refusal is not null);

    /// <summary>As above; and where a table or column is missing, whether the database's record of its version is what is wrong.</summary>
    /// <param name="database">Full path of the file.</param>
    public static StorageRefusal? Of(Exception fault, string database) =>
        Of(fault) ?? (Inside(fault).Any(inner => inner is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR }) && SchemaDrift.Of(database) is { } missing
            ? new StorageRefusal($"The database's record says that it is of this version, but it has no {missing}. Bring it back from a backup.", fault)
            : null);

    /// <summary>Whether the fault leaves the database readable and shut for writing until it is mended.</summary>
    internal static bool ShutsWriting(Exception fault) => Inside(fault).Any(inner => inner is SqliteException sqlite
        ? (sqlite.SqliteErrorCode is SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CANTOPEN)
        : inner is IOException io && DiskSentence(io) is not null);

    private static StorageRefusal? Read(Exception fault) => fault switch
    {
        StorageRefusal refusal => refusal,
        SqliteException sqlite when Sentence(sqlite) is { } sentence => new StorageRefusal(sentence, fault),
        IOException io when DiskSentence(io) is { } sentence => new StorageRefusal(sentence, fault),
        UnauthorizedAccessException denied => new StorageRefusal($"This person may not read or write there, or the disk is read-only: {denied.Message}", fault),
        _ => null,
    };

    private static string? Sentence(SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => $"The disk that holds the database is full. Free some space. {Again}",
        SQLitePCL.raw.SQLITE_IOERR => $"The disk that holds the database cannot be written or read. It may be full or failing. {Again}",
        SQLitePCL.raw.SQLITE_READONLY => $"The database cannot be written to: its file or folder is read-only. {Again}",
        SQLitePCL.raw.SQLITE_CORRUPT => "The database is damaged. Stop the program, run check to see what is wrong, and bring the database back from a backup.",
        SQLitePCL.raw.SQLITE_NOTADB => "The database file is not a SQLite database, or its first page is damaged. Bring it back from a backup.",
        SQLitePCL.raw.SQLITE_CANTOPEN => "The database file cannot be opened: it is not there, or this person may not open it or write to its folder.",
        SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH => "This person may not open the database file. Ask whoever installed the program for permission.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "Another program has the database open and keeps it busy. Close it and try again.",
        _ => null,
    };

    private static string? DiskSentence(IOException fault) => fault.HResult switch
    {
        NoSpace or Quota or WindowsDiskFull or WindowsHandleFull => $"The disk is full. Free some space. {Again}",
        ReadOnlySystem => $"The folder is on a disk that is read-only. {Again}",
        InputOutput => $"The disk cannot be written or read. It may be failing. {Again}",
        _ => null,
    };

    private static IEnumerable<Exception> Inside(Exception fault)
    {
        for (Exception? inner = fault; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }
}
