using System.Threading.Channels;
using EstatesPlanner.Storage.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// The one way to change the database. Units of work queue for a single thread with a single connection; up to 64 share a transaction,
/// each in its own savepoint with its own audit entries, and each is answered only after the commit.
/// </summary>
public sealed class SqliteWriter(SqliteStore store, TimeProvider clock) : IPlannerWriter, IDisposable
{
    private const int GroupSize = 64;
    private const int QueueSize = 256;

    private readonly Channel<IWriterUnit> queue = Channel.CreateBounded<IWriterUnit>(
        new BoundedChannelOptions(QueueSize) { SingleReader = true }
    );
    private readonly Lock starting = new();
    private readonly ReadOnlyMode readOnly = new(clock);
    private readonly LaterNotes later = new(store, clock);
    private Thread? thread;
    private WriteLock? writeLock;
    private SqliteConnection? connection;
    private FileIdentity? opened;
    private HeadWitness? witness;

    public string? CannotSave => readOnly.Why?.Message;

    public Task<T> Run<T>(Stamp stamp, Func<PlannerDb, T> unit)
    {
        Start();
        var work = new WriterUnit<T>(stamp, unit);
        return queue.Writer.TryWrite(work)
            ? work.Answer
            : throw new StorageRefusal("Too many changes are waiting to be saved. Try again in a moment.");
    }

    public void Start()
    {
        lock (starting)
        {
            if (thread is not null)
            {
                return;
            }

            writeLock = store.TakeLock();
            try
            {
                store.MakeReady(isLocked: true);
                witness = HeadWitness.Open(store);
            }
            catch
            {
                writeLock.Dispose();
                throw;
            }

            thread = new Thread(Work) { IsBackground = true, Name = "database writer" };
            thread.Start();
        }
    }

    public bool Leave(Stamp stamp, string chain, string thing, string? sentence = null) => later.Leave(stamp, chain, thing, sentence);

    public Task TakeNotes() => later.Any ? Run(new Stamp("", ""), _ => true) : Task.CompletedTask;

    public void Dispose()
    {
        if (thread is not null)
        {
            _ = TakeNotes().ContinueWith(done => done.Exception, TaskScheduler.Default);
        }

        queue.Writer.TryComplete();
        thread?.Join();
        writeLock?.Dispose();
    }

    private void Work()
    {
        var group = new List<IWriterUnit>(GroupSize);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < GroupSize && queue.Reader.TryRead(out var unit))
            {
                group.Add(unit);
            }

            if (readOnly.Refusal() is { } refusal)
            {
                group.ForEach(unit => unit.Failed(refusal));
            }
            else
            {
                Commit(group);
            }
        }

        if (connection is not null)
        {
            // The last to close removes the logs: the one file is then the database.
            SqliteConnections.LetGo(store.Path);
            DatabaseFiles.Empty(connection);
            Close();
        }
    }

    private void Commit(List<IWriterUnit> group)
    {
        try
        {
            KeepLock();
            var (open, options) = Open();
            RequireSameFile();
            var notes = later.Any;
            List<IWriterUnit> units;
            using (var transaction = open.BeginTransaction())
            {
                units = notes ? [.. Left(options, transaction), .. group] : group;
                foreach (var unit in units)
                {
                    transaction.Save("unit");
                    if (!unit.Try(options, transaction, clock.GetUtcNow().UtcDateTime))
                    {
                        transaction.Rollback("unit");
                    }

                    transaction.Release("unit");
                }

                transaction.Commit();
            }

            RequireSameFile();
            if (notes)
            {
                later.Forget();
            }

            readOnly.End();
            witness!.Note(units.SelectMany(unit => unit.Heads));
            group.ForEach(unit => unit.Saved());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var refusal = StorageFault.Of(fault);
            if (refusal is not null && StorageFault.ShutsWriting(fault))
            {
                // What this connection remembers of the file may not be what lies on the disk.
                Close();
                readOnly.Begin(refusal);
            }

            group.ForEach(unit => unit.Failed(refusal ?? fault));
        }
    }

    /// <summary>Takes the lock again where its file was deleted; whoever took it meanwhile has it.</summary>
    private void KeepLock()
    {
        if (!writeLock!.IsInPlace)
        {
            writeLock.Dispose();
            writeLock = store.TakeLock();
            witness = HeadWitness.Open(store);
        }
    }

    private List<IWriterUnit> Left(DbContextOptions<PlannerDb> options, SqliteTransaction transaction)
    {
        using var db = new PlannerDb(options);
        db.Database.UseTransaction(transaction);
        return
        [
            .. later
                .Take(db)
                .Select(left => new WriterUnit<bool>(
                    left.Stamp,
                    unit =>
                    {
                        unit.Notes.Add(left.Note);
                        return true;
                    }
                )),
        ];
    }

    private (SqliteConnection Connection, DbContextOptions<PlannerDb> Options) Open()
    {
        if (connection is null)
        {
            connection = SqliteConnections.OpenWriter(store.Path);
            opened = FileIdentity.Of(store.Path);
        }

        return (connection, SqliteConnections.WriterOptions(connection));
    }

    private void Close()
    {
        connection?.Dispose();
        connection = null;
    }

    /// <summary>What is written to a file that has lost its name is gone when the program ends.</summary>
    private void RequireSameFile()
    {
        if (opened is { } then && !(FileIdentity.Of(store.Path) is { } now && then.IsSameFile(now)))
        {
            throw new StorageRefusal(
                $"{store.Path} was deleted, moved or replaced while the program had it open. Nothing more can be saved. Stop the program, put the database back, and start it again."
            );
        }
    }
}
