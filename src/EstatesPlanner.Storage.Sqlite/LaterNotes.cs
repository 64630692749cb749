using System.Text.Json;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Lines for the audit trail of what changes nothing: an export, a refusal. They lie in a file beside the database until the next change is
/// saved or the program ends,
/// and go into the trail then, each with its own time: so reading a page never writes to the database, and an export beside a running
/// program is not refused.
/// </summary>
internal sealed class LaterNotes(SqliteStore store, TimeProvider clock)
{
    private const int Tries = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Lock one = new();

    private string Left => store.Path + ".notes";

    private string Taken => store.Path + ".notes-taken";

    internal bool Any => File.Exists(Left) || File.Exists(Taken);

    /// <returns>False where nothing can be written beside the database.</returns>
    public bool Leave(Stamp stamp, string chain, string thing, string? sentence = null)
    {
        var line =
            JsonSerializer.Serialize(
                new Line(Guid.CreateVersion7(), clock.GetUtcNow().UtcDateTime, stamp.Person, stamp.Action, chain, thing, sentence)
            ) + "\n";
        lock (one)
        {
            for (var i = 0; i < Tries; i++)
            {
                try
                {
                    using var file = new FileStream(Left, FileMode.Append, FileAccess.Write, FileShare.None);
                    file.Write(System.Text.Encoding.UTF8.GetBytes(line));
                    return true;
                }
                catch (IOException)
                {
                    Thread.Sleep(Pause);
                }
                catch (UnauthorizedAccessException)
                {
                    return false;
                }
            }
        }

        return false;
    }

    /// <summary>What was left, oldest first. It is taken again until <see cref="Forget"/>.</summary>
    internal IReadOnlyList<(Stamp Stamp, AuditNote Note)> Take(PlannerDb db)
    {
        var before = File.Exists(Taken);
        if (!before && File.Exists(Left))
        {
            File.Move(Left, Taken);
        }

        return File.Exists(Taken)
            ?
            [
                .. File.ReadLines(Taken)
                    .Select(Read)
                    .OfType<Line>()
                    .Select(line => (new Stamp(line.Person, line.Action), Note(line)))
                    .Where(left => !before || !IsThere(db, left.Item2)),
            ]
            : [];
    }

    internal void Forget() => File.Delete(Taken);

    /// <summary>Taken before by a process that was killed: some of it may be in the trail.</summary>
    private static bool IsThere(PlannerDb db, AuditNote note) =>
        db.AuditEntries.Any(entry => entry.Chain == note.Chain && entry.Object == note.Object && entry.After == note.After);

    private static AuditNote Note(Line line) =>
        new(
            line.Chain,
            line.Thing,
            null,
            PlannerJson.WriteAnswer(
                new
                {
                    line.Id,
                    line.At,
                    line.Sentence,
                }
            )
        );

    private static Line? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(line);
        }
        catch (JsonException)
        {
            // Half a line, where a process was killed as it wrote.
            return null;
        }
    }

    private sealed record Line(Guid Id, DateTime At, string Person, string Action, string Chain, string Thing, string? Sentence);
}
