using EstatesPlanner.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>The database file: made whole on first use, never where one was before, and never migrated in place.</summary>
/// <param name="path">Full path of the file.</param>
/// <param name="holder">What this process is called when another finds the file locked.</param>
/// <param name="dataFolder">The installation's folder; null for a database that stands alone.</param>
/// <param name="isNamed">A person named the file, so that reading does not make it: a slip in a path is said, not made into an empty
/// database.</param>
public sealed class SqliteStore(string path, string holder, string? dataFolder = null, bool isNamed = false) : IPlannerStore
{
    private readonly Lock looking = new();
    private readonly string path = Real(path);
    private bool looked;
    private DbContextOptions<PlannerDb>? readerOptions;
    private bool isOnReadOnlyFolder;

    /// <summary>Full path of the file itself, where a link led to it: the lock lies beside the file.</summary>
    public string Path => path;

    public string Holder => holder;

    public string Engine => $"SQLite {SqliteVersion.Used}";

    public string? EngineDoubt => SqliteVersion.Doubt(SqliteVersion.Used);

    /// <summary>Whether nothing can be written beside the file, so that it is read as it lies.</summary>
    internal bool IsOnReadOnlyFolder => isOnReadOnlyFolder;

    public PlannerDb Read()
    {
        if (readerOptions is null)
        {
            MakeReady();
            readerOptions = SqliteConnections.ReaderOptions(path, isOnReadOnlyFolder);
        }

        return new PlannerDb(readerOptions);
    }

    public PlannerDb ReadAtOnce()
    {
        var db = Read();
        db.Database.OpenConnection();
        db.Database.UseTransaction(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true));
        return db;
    }

    public List<T> Rows<T>(string sql, Func<IRow, T> read, string? parameter = null)
    {
        if (!looked)
        {
            MakeReady();
        }

        using var reader = PlainReader.Open(path, isOnReadOnlyFolder);
        return reader.Rows(sql, read, parameter);
    }

    public UpgradeResult Upgrade(TimeProvider clock) => SchemaUpgrade.Run(this, clock);

    public string Health() => StoreHealth.Of(this);

    public AuditVerdict Audit(IReadOnlyCollection<string> heads) => AuditReading.Of(this, heads);

    public StorageRefusal? FaultOf(Exception fault) => StorageFault.Of(fault, path);

    public DateTime? LastChange() =>
        Rows("SELECT At FROM audit_entries ORDER BY rowid DESC LIMIT 1", row => row.Number(0)) is [var ticks]
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    /// <summary>
    /// Makes the database when there is none and never was one, and refuses a schema that is not this program's, or pages that are damaged.
    /// </summary>
    /// <param name="isLocked">The caller holds the write lock already.</param>
    /// <exception cref="StorageRefusal">The schema is older or newer than this program; the database is gone or damaged.</exception>
    public void MakeReady(bool isLocked = false)
    {
        var state = State();
        if (state == SchemaState.Missing)
        {
            RefuseRemains();
            if (isNamed && !isLocked)
            {
                throw Refusal.NotFound($"There is no database {path}. Give the path of one with --database, or leave the option out.");
            }

            using var writeLock = isLocked ? null : TakeLock();
            if (State() == SchemaState.Missing)
            {
                Create();
            }

            state = State();
        }

        Require(state);
        lock (looking)
        {
            if (!looked)
            {
                StoreHealth.AtStart(path, isOnReadOnlyFolder, new WholeWitness(TimeProvider.System));
                looked = true;
            }
        }
    }

    internal WriteLock TakeLock()
    {
        RequireFile();
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.Of(fault) ?? new StorageRefusal($"The folder of the database cannot be made: {fault.Message}", fault);
        }

        return WriteLock.Take(path, holder);
    }

    public SchemaState State()
    {
        SqliteVersion.Require(SqliteVersion.Used);
        RequireFile();
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return SchemaState.Missing;
        }

        (var state, isOnReadOnlyFolder) = SchemaLook.At(path);
        return state;
    }

    private void RequireFile()
    {
        if (Directory.Exists(path))
        {
            throw new StorageRefusal(
                $"{path} is a folder, where the database should be a file. Give another with --database, or move the folder away."
            );
        }
    }

    private static string Real(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;

    /// <summary>Refuses to begin anew where a database was before.</summary>
    /// <exception cref="StorageRefusal">Something beside the path comes from a database that was there.</exception>
    internal void RefuseRemains()
    {
        if (Remains.Of(path, dataFolder) is { } remains)
        {
            throw new StorageRefusal(
                $"{(File.Exists(path) ? $"The database {path} is an empty file" : $"There is no database {path}")}, but {remains} beside it comes from one. No new one was made, so that nothing more is lost. Put the database file back, or bring it back with: estates-planner restore FILE, where FILE is a backup. To begin with nothing, choose another --data-folder."
            );
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
