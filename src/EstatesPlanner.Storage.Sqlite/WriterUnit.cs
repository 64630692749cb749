using EstatesPlanner.Storage.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>A unit of work that waits for the writer.</summary>
internal interface IWriterUnit
{
    /// <summary>Does the work inside the transaction; false where it failed and must be rolled back.</summary>
    bool Try(DbContextOptions<PlannerDb> options, SqliteTransaction transaction, DateTime at);

    /// <summary>The ends of the chains it wrote to.</summary>
    IReadOnlyList<ChainHead> Heads { get; }

    void Saved();

    void Failed(Exception fault);
}

/// <inheritdoc cref="IWriterUnit"/>
/// <param name="stamp">Who, and what they call it.</param>
internal sealed class WriterUnit<T>(Stamp stamp, Func<PlannerDb, T> unit) : IWriterUnit
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
            (result, Heads) = UnitOfWork.Save(db, stamp, at, unit, WordIndex.CatchUp);
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
