using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Storage;

/// <summary>
/// What every engine does with one unit of work inside its transaction: versions, history, the change itself, what hangs on it, and its
/// audit entries.
/// </summary>
public static class UnitOfWork
{
    /// <param name="at">When it is recorded, UTC.</param>
    /// <param name="unit">Changes what the context tracks.</param>
    /// <param name="last">What the engine brings up to date before the entries are written.</param>
    /// <returns>What the unit answered, and the ends of the chains it wrote to.</returns>
    public static (T Answer, IReadOnlyList<ChainHead> Heads) Save<T>(
        PlannerDb db,
        Stamp stamp,
        DateTime at,
        Func<PlannerDb, T> unit,
        Action<PlannerDb> last
    )
    {
        var answer = unit(db);
        db.ChangeTracker.DetectChanges();
        Versions.Advance(db);
        RegisterHistory.Keep(db, stamp.AsAt ?? at);
        var lines = AuditTrail.Lines(db);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        db.Afterwards.ForEach(bulk => bulk());
        last(db);
        var heads = AuditTrail.Append(db, lines, stamp, at);
        db.SaveChanges();
        return (answer, heads);
    }
}
