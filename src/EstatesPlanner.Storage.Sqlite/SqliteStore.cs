using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>What a database file is to this version of the program.</summary>
public enum SchemaState
{
    Missing,
    Current,
    Older,
    Newer,
}

/// <summary>The database file: made whole on first use, never migrated in place.</summary>
/// <param name="path">Full path of the file.</param>
/// <param name="holder">What this process is called when another finds the file locked.</param>
public sealed class SqliteStore(string path, string holder)
{
    private DbContextOptions<PlannerDb>? readerOptions;

    public string Path => path;

    public string Holder => holder;

    /// <summary>A read-only context on the current schema; makes the database when there is none.</summary>
    /// <exception cref="StorageRefusal">The schema is older or newer than this program.</exception>
    public PlannerDb Read()
    {
        if (readerOptions is null)
        {
            MakeReady();
            readerOptions = SqliteConnections.ReaderOptions(path);
        }

        return new PlannerDb(readerOptions);
    }

    /// <summary>Makes the database when there is none, and refuses a schema that is not this program's.</summary>
    /// <exception cref="StorageRefusal">The schema is older or newer than this program.</exception>
    public void MakeReady()
    {
        if (State() == SchemaState.Missing)
        {
            using var writeLock = TakeLock();
            if (State() == SchemaState.Missing)
            {
                Create();
            }
        }

        Require(State());
    }

    internal WriteLock TakeLock()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return WriteLock.Take(path, holder);
    }

    public SchemaState State()
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return SchemaState.Missing;
        }

        using var db = new PlannerDb(SqliteConnections.ReaderOptions(path));
        try
        {
            var ours = Schema.Names;
            var theirs = db.Database.SqlQueryRaw<string>("SELECT MigrationId AS Value FROM __EFMigrationsHistory ORDER BY MigrationId").ToList();
            return theirs.Except(ours, StringComparer.Ordinal).Any() ? SchemaState.Newer : theirs.Count < ours.Count ? SchemaState.Older : SchemaState.Current;
        }
        catch (SqliteException fault)
        {
            throw new StorageRefusal($"{path} is not a database of this program.", fault);
        }
    }

    private static void Require(SchemaState state)
    {
        switch (state)
        {
            case SchemaState.Older:
                throw new StorageRefusal("The database was made by an older version. Run upgrade first.");
            case SchemaState.Newer:
                throw new StorageRefusal("The database was made by a newer version of the program. Use that version.");
            case SchemaState.Current:
                return;
            default:
                throw new StorageRefusal("The database could not be made.");
        }
    }

    private void Create()
    {
        var fresh = path + ".new";
        DatabaseFiles.Delete(fresh);
        Schema.Apply(fresh);
        DatabaseFiles.Settle(fresh);
        File.Move(fresh, path, overwrite: true);
    }
}
