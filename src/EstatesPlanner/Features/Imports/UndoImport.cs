using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Imports;

/// <summary>
/// Takes an import of a register, of incidents or of the estate back, while nobody has edited a row of it since. Sites and blocks it made
/// go with it where nothing else hangs on them.
/// </summary>
public sealed class UndoImport(IPlannerWriter writer, Access access, TimeProvider clock)
{
    private const int NamesToPrint = 10;

    /// <summary>Kinds of import that leave what is needed to take them back.</summary>
    public static bool CanUndo(string kind) => kind is ImportRecord.Backlog or ImportRecord.Incidents or ImportRecord.Estate;

    /// <returns>How many rows were taken out or put back, and a sentence for each place it made that stays.</returns>
    /// <exception cref="Refusal">No such import, already undone, a later edit (the rows are named), or the actor may not.</exception>
    public Task<(int Rows, IReadOnlyList<string> Kept)> Undo(Actor actor, Guid id) =>
        writer.Run(
            actor.Stamp("undo import"),
            db =>
            {
                var import = db.Imports.SingleOrDefault(candidate => candidate.Id == id) ?? throw Refusal.NotFound($"No import {id}.");
                access.Demand(
                    actor,
                    Duty.EditRegister,
                    import.Trust ?? throw Refusal.NotAllowed("Published data is replaced by importing another file, not undone.")
                );
                if (import.UndoneAt is { } then)
                {
                    throw Refusal.Conflict($"This import was undone already, on {EnglishText.Moment(then)}.");
                }

                var (undone, edited) = import.Kind switch
                {
                    ImportRecord.Backlog => RegisterUndo.TakeBack(db, import.Trust, id, clock.GetUtcNow().UtcDateTime),
                    ImportRecord.Estate => EstateChanges.TakeBack(db, import.Trust, id),
                    ImportRecord.Incidents => IncidentChanges.TakeBack(db, import.Trust, id),
                    _ => throw Refusal.NotAllowed($"An import of {import.Kind} cannot be undone."),
                };
                if (edited.Count > 0)
                {
                    throw Refusal.Conflict(
                        $"Rows were edited after this import, so it cannot be undone: {string.Join(", ", edited.Take(NamesToPrint))}{(edited.Count > NamesToPrint ? $" and {edited.Count - NamesToPrint} more" : "")}."
                    );
                }

                db.Entry(import).CurrentValues.SetValues(import with { UndoneAt = clock.GetUtcNow().UtcDateTime });
                return (undone, import.Kind == ImportRecord.Backlog ? PlaceChanges.TakeBack(db, import.Trust, id) : []);
            }
        );
}
