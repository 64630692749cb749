using System.Threading.Channels;
using EstatesPlanner.Storage.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// The one way to change the database. Units of work queue for a single thread with a single connection; up to 64 share a transaction,
/// each in its own savepoint with its own audit entries, and each is answered only after the commit.
/// </summary>
public sealed class PlannerWriter(SqliteStore store, TimeProvider clock) : IDisposable
{
    private const int GroupSize = 64;
    private const int QueueSize = 256;

    private readonly Channel<IUnit> queue = Channel.CreateBounded<IUnit>(new BoundedChannelOptions(QueueSize) { SingleReader = true });
    private readonly Lock starting = new();
    private readonly ReadOnlyMode readOnly = new(clock);
    private readonly LaterNotes later = new(store, clock);
    private Thread? thread;
    private WriteLock? writeLock;
    private SqliteConnection? connection;
    private FileIdentity? opened;
    private HeadWitness? witness;

    /// <summary>Why nothing can be saved now, as of the last change that was tried; null where changes are saved.</summary>
    public string? CannotSave => readOnly.Why?.Message;

    /// <summary>Runs one unit of work and saves what it changed, with its audit entries, in one transaction.</summary>
    /// <param name="stamp">Who, and what they call it.</param>
    /// <param name="unit">Given a fresh context. Parsing, hashing, typesetting and solving stay outside it.</param>
    /// <exception cref="StorageRefusal">Another process holds the database, or too many writes are waiting.</exception>
    public Task<T> Run<T>(Stamp stamp, Func<PlannerDb, T> unit)
    {
        Start();
        var work = new Unit<T>(stamp, unit);
        return queue.Writer.TryWrite(work) ? work.Answer : throw new StorageRefusal("Too many changes are waiting to be saved. Try again in a moment.");
    }

    public Task Run(Stamp stamp, Action<PlannerDb> unit) => Run(stamp, db =>
    {
        unit(db);
        return true;
    });

    /// <summary>Takes the lock and opens the database now, so that a holder elsewhere is named before any work is done.</summary>
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

    /// <summary>Puts into the audit trail what was left for it beside the database.</summary>
    public Task TakeNotes() => later.Any ? Run(new Stamp("", ""), _ => { }) : Task.CompletedTask;

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
        var group = new List<IUnit>(GroupSize);
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

    private void Commit(List<IUnit> group)
    {
        try
        {
            var (open, options) = Open();
            RequireSameFile();
            var notes = later.Any;
            List<IUnit> units;
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

    private List<IUnit> Left(DbContextOptions<PlannerDb> options, SqliteTransaction transaction)
    {
        using var db = new PlannerDb(options);
        db.Database.UseTransaction(transaction);
        return [.. later.Take(db).Select(left => new Unit<bool>(left.Stamp, unit =>
        {
            unit.Notes.Add(left.Note);
            return true;
        }))];
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
            throw new StorageRefusal($"{store.Path} was deleted, moved or replaced while the program had it open. Nothing more can be saved. Stop the program, put the database back, and start it again.");
        }
    }

    private interface IUnit
    {
        /// <summary>Does the work inside the transaction; false where it failed and must be rolled back.</summary>
        bool Try(DbContextOptions<PlannerDb> options, SqliteTransaction transaction, DateTime at);

        /// <summary>The ends of the chains it wrote to.</summary>
        IReadOnlyList<ChainHead> Heads { get; }

        void Saved();

        void Failed(Exception fault);
    }

    private sealed class Unit<T>(Stamp stamp, Func<PlannerDb, T> unit) : IUnit
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Answer => answer.Task;

        public IReadOnlyList<ChainHead> Heads { get; private set; } = [];

        public bool Try(DbContextOptions<PlannerDb> options, SqliteTransaction transaction, DateTime at)
        {
            try
            {
                using var db = new PlannerDb(options);
                db.Database.UseTransaction(transaction);
                result = unit(db);
                db.ChangeTracker.DetectChanges();
                Versions.Advance(db);
                RegisterHistory.Keep(db, stamp.AsAt ?? at);
                var lines = AuditTrail.Lines(db);
                db.SaveChanges();
                db.ChangeTracker.Clear();
                db.Afterwards.ForEach(bulk => bulk());
                WordIndex.CatchUp(db);
                var heads = AuditTrail.Append(db, lines, stamp, at);
                db.SaveChanges();
                Heads = heads;
                return true;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException && !StorageFault.ShutsWriting(fault))
            {
                answer.TrySetException(fault);
                return false;
            }
        }

        public void Saved() => answer.TrySetResult(result!);

        public void Failed(Exception fault) => answer.TrySetException(fault);
    }
}
