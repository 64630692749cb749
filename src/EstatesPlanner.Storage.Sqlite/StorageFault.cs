using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Tells the fault of a disk, a folder or a damaged file from one of the program: each has a sentence that says what is wrong and what to
/// do.
/// Read once, wherever the fault comes up: in the writer, a verb or a page.
/// </summary>
internal static class StorageFault
{
    /// <summary>What is wrong with the disk or the database; null where the fault is another.</summary>
    public static StorageRefusal? Of(Exception fault) =>
        DiskFault.Inside(fault).Select(Read).FirstOrDefault(refusal => refusal is not null);

    /// <summary>As above; and where a table or column is missing, whether the database's record of its version is what is wrong.</summary>
    /// <param name="database">Full path of the file.</param>
    public static StorageRefusal? Of(Exception fault, string database) =>
        Of(fault)
        ?? (
            DiskFault.Inside(fault).Any(inner => inner is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR })
            && SchemaDrift.Of(database) is { } missing
                ? new StorageRefusal(
                    $"The database's record says that it is of this version, but it has no {missing}. Bring it back from a backup.",
                    fault
                )
                : null
        );

    /// <summary>Whether the fault leaves the database readable and shut for writing until it is mended.</summary>
    public static bool ShutsWriting(Exception fault) =>
        DiskFault
            .Inside(fault)
            .Any(inner =>
                inner is SqliteException sqlite
                    ? (
                        sqlite.SqliteErrorCode
                        is SQLitePCL.raw.SQLITE_FULL
                            or SQLitePCL.raw.SQLITE_IOERR
                            or SQLitePCL.raw.SQLITE_READONLY
                            or SQLitePCL.raw.SQLITE_CORRUPT
                            or SQLitePCL.raw.SQLITE_NOTADB
                            or SQLitePCL.raw.SQLITE_CANTOPEN
                    )
                    : DiskFault.IsOfDisk(inner)
            );

    private static StorageRefusal? Read(Exception fault) =>
        fault switch
        {
            SqliteException sqlite when Sentence(sqlite) is { } sentence => new StorageRefusal(sentence, fault),
            _ => DiskFault.Of(fault),
        };

    private static string? Sentence(SqliteException fault) =>
        fault.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_FULL => $"The disk that holds the database is full. Free some space. {DiskFault.Again}",
            SQLitePCL.raw.SQLITE_IOERR =>
                $"The disk that holds the database cannot be written or read. It may be full or failing. {DiskFault.Again}",
            SQLitePCL.raw.SQLITE_READONLY => $"The database cannot be written to: its file or folder is read-only. {DiskFault.Again}",
            SQLitePCL.raw.SQLITE_CORRUPT =>
                "The database is damaged. Stop the program, run check to see what is wrong, and bring the database back from a backup.",
            SQLitePCL.raw.SQLITE_NOTADB =>
                "The database file is not a SQLite database, or its first page is damaged. Bring it back from a backup.",
            SQLitePCL.raw.SQLITE_CANTOPEN =>
                "The database file cannot be opened: it is not there, or this person may not open it or write to its folder.",
            SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH =>
                "This person may not open the database file. Ask whoever installed the program for permission.",
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
                "Another program has the database open and keeps it busy. Close it and try again.",
            _ => null,
        };
}
