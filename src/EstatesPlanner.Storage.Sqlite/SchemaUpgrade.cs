using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Brings an older database to this version's schema without ever touching the live file: a copy is kept, another is migrated and checked,
/// and only then renamed over it. Killed anywhere, the old file or the new one is there whole. So is mended what a database of this version
/// makes itself.
/// </summary>
internal static class SchemaUpgrade
{
    /// <exception cref="StorageRefusal">The database is locked, newer than this program, or its copy fails a check.</exception>
    public static UpgradeResult Run(SqliteStore store, TimeProvider clock)
    {
        using var held = store.TakeLock();
        switch (store.State())
        {
            case SchemaState.Newer:
                throw new StorageRefusal("The database was made by a newer version of the program. Use that version.");
            case SchemaState.Older:
                StoreHealth.AtStart(store.Path, readOnlyFolder: false, new WholeWitness(clock));
                return Upgrade(store.Path, Schema.Names[^1], clock);
            case SchemaState.Current when Wrong(store.Path) is { } wrong:
                return Upgrade(store.Path, "mend", clock) with { Mended = wrong };
            case SchemaState.Missing:
                store.RefuseRemains();
                return new UpgradeResult(null);
            case SchemaState.Current:
                return new UpgradeResult(null);
            default:
                throw new InvalidOperationException("Nothing is known of this state of a database.");
        }
    }

    /// <summary>What of a database of this version is not as the program makes it, though it could be; null where all is.</summary>
    private static string? Wrong(string live)
    {
        using var connection = new SqliteConnection(SqliteConnections.Text(live, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        return Derived.Fault(connection);
    }

    private static UpgradeResult Upgrade(string live, string what, TimeProvider clock)
    {
        var kept = $"{live}.before-{what}";
        var isDone = false;
        var work = $"{live}.work";
        DatabaseFiles.Delete(kept);
        DatabaseFiles.Delete(work);
        try
        {
            var before = Copy(live, kept);
            File.Copy(kept, work);
            Migrate(work, before);
            StateBinding.Bind(kept, work, clock);
            DatabaseFiles.Settle(work);

            // The live file's own log must be empty and gone, or it would be replayed into the new file.
            DatabaseFiles.Settle(live);
            DatabaseFiles.DeleteLogs(live);
            DatabaseFiles.DeleteLogs(work);
            File.Move(work, live, overwrite: true);
            isDone = true;
            return new UpgradeResult(kept);
        }
        catch (SqliteException fault)
        {
            throw StorageFault.Of(fault)
                ?? new StorageRefusal(
                    $"The upgrade failed on a copy, so the database was left as it was. Its record of its own version does not fit its tables: {fault.Message}",
                    fault
                );
        }
        finally
        {
            DatabaseFiles.Delete(work);
            if (!isDone)
            {
                DatabaseFiles.Delete(kept);
            }
        }
    }

    private static long Copy(string live, string kept)
    {
        using var connection = new SqliteConnection(SqliteConnections.Text(live, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", kept);
        command.ExecuteNonQuery();
        return (long)SqliteConnections.Scalar(connection, "SELECT count(*) FROM audit_entries")!;
    }

    private static void Migrate(string work, long auditEntries)
    {
        using (var connection = SqliteConnections.OpenWriter(work))
        {
            // Left behind where a former upgrade was killed; it would make this one wait for ever.
            SqliteConnections.Execute(connection, "DROP TABLE IF EXISTS __EFMigrationsLock");
        }

        Schema.Apply(work);
        using var migrated = SqliteConnections.OpenWriter(work);
        if (Derived.Fault(migrated) is not null)
        {
            Derived.Mend(migrated);
        }

        if ((StoreHealth.PageFault(migrated) ?? Derived.Fault(migrated)) is { } fault)
        {
            throw new StorageRefusal($"The upgraded copy failed a check, so the database was left as it was. {fault}");
        }

        if (SqliteConnections.Scalar(migrated, "SELECT count(*) FROM audit_entries") is not long entries || entries != auditEntries)
        {
            throw new StorageRefusal("The upgraded copy lost audit entries, so the database was left as it was.");
        }
    }
}
