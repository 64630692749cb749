using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>Whether a database file is whole.</summary>
public static class StoreHealth
{
    /// <summary>What SQLite it is and that its pages and references hold together.</summary>
    /// <exception cref="StorageRefusal">They do not; the first fault is named.</exception>
    public static string Of(SqliteStore store)
    {
        using var db = store.Read();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        return Faults(connection) is { } fault ? throw new StorageRefusal(fault) : $"SQLite {SqliteConnections.Scalar(connection, "SELECT sqlite_version()")}, whole, schema current";
    }

    /// <summary>The first fault of an open database; null where it is whole.</summary>
    internal static string? Faults(System.Data.Common.DbConnection connection)
    {
        if (SqliteConnections.Scalar(connection, "PRAGMA integrity_check(1)") is string verdict && verdict != "ok")
        {
            return $"The database is damaged: {verdict}";
        }

        if (SqliteConnections.Scalar(connection, "PRAGMA foreign_key_check") is { } table)
        {
            return $"A row of {table} refers to one that is not there.";
        }

        var triggers = SqliteConnections.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit_entries_no_%'");
        return triggers is 2L ? null : "The triggers that keep the audit trail append-only are missing.";
    }
}
