using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Storage;

/// <summary>
/// The one way to change what the program keeps: every unit of work is saved with its audit entries, whole or not at all.
/// </summary>
public interface IPlannerWriter
{
    /// <summary>Why nothing can be saved now, as of the last change that was tried; null where changes are saved.</summary>
    string? CannotSave { get; }

    /// <summary>
    /// Runs one unit of work and saves what it changed, with its audit entries, in one transaction; answers after the commit.
    /// </summary>
    /// <param name="stamp">Who, and what they call it.</param>
    /// <param name="unit">Given a fresh context. Parsing, hashing, typesetting and solving stay outside it.</param>
    /// <exception cref="StorageRefusal">Another process holds the database, or too many writes are waiting.</exception>
    Task<T> Run<T>(Stamp stamp, Func<PlannerDb, T> unit);

    /// <summary>Takes what it needs to write, so that a holder elsewhere is named before any work is done.</summary>
    /// <exception cref="StorageRefusal">Another process holds the database; the sentence names the holder.</exception>
    void Start();

    /// <summary>
    /// Leaves a line for the audit trail of what changes nothing (an export, a refusal), without waiting for the database.
    /// </summary>
    /// <returns>False where it cannot be left.</returns>
    bool Leave(Stamp stamp, string chain, string thing, string? sentence = null);

    /// <summary>Puts into the audit trail what was left for it.</summary>
    Task TakeNotes();
}

public static class PlannerWriting
{
    /// <inheritdoc cref="IPlannerWriter.Run"/>
    public static Task Run(this IPlannerWriter writer, Stamp stamp, Action<PlannerDb> unit) =>
        writer.Run(
            stamp,
            db =>
            {
                unit(db);
                return true;
            }
        );
}
