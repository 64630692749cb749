using System.Text.Json;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// The ends of the audit trail, noted in a file beside the database after each commit: a trail that was cut, written anew or put back to an
/// older one
/// contradicts it. It may lag behind (a commit does not wait for it to reach the disk), and is never ahead.
/// </summary>
internal sealed class HeadWitness
{
    private readonly string path;
    private readonly SortedDictionary<string, ChainHead> heads = new(StringComparer.Ordinal);

    /// <summary>Chains that contradict what was noted: the note stays, so that what was lost can still be seen.</summary>
    private readonly HashSet<string> contradicted;

    private HeadWitness(string path, IEnumerable<ChainHead> heads, IEnumerable<ChainHead> contradicted)
    {
        this.path = path;
        this.contradicted = contradicted.Select(head => head.Trust).ToHashSet(StringComparer.Ordinal);
        foreach (var head in heads)
        {
            this.heads[head.Trust] = head;
        }
    }

    public static string PathOf(string database) => database + ".heads";

    /// <summary>What was noted beside a database; null where nothing was, or it cannot be read.</summary>
    public static IReadOnlyList<ChainHead>? Noted(string database)
    {
        try
        {
            return PlannerJson.Read<List<ChainHead>>(File.ReadAllText(PathOf(database)));
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static HeadWitness Open(SqliteStore store)
    {
        using var db = store.Read();
        if (Noted(store.Path) is { } noted)
        {
            return new HeadWitness(PathOf(store.Path), noted, noted.Where(head => Contradiction(db, head) is not null));
        }

        var witness = new HeadWitness(PathOf(store.Path), [], []);
        witness.Note(Ends(db));
        return witness;
    }

    /// <summary>Notes the ends of a database that was put in this one's place.</summary>
    public static void Begin(string database, IEnumerable<ChainHead> heads) => new HeadWitness(PathOf(database), [], []).Note(heads);

    public static IReadOnlyList<ChainHead> Ends(PlannerDb db) =>
        [
            .. db
                .AuditEntries.Select(entry => entry.Chain)
                .Distinct()
                .ToList()
                .Order(StringComparer.Ordinal)
                .Select(chain => AuditTrail.Head(db, chain)),
        ];

    /// <summary>How a trail contradicts what was noted, in a sentence; null where it does not.</summary>
    public static string? Contradiction(PlannerDb db, ChainHead noted)
    {
        var there = db
            .AuditEntries.Where(entry => entry.Chain == noted.Trust && entry.Sequence == noted.Entries)
            .Select(entry => entry.Hash)
            .FirstOrDefault();
        return there is null
                ? $"The audit trail of {noted.Trust} had {noted.Entries} entries when this program last wrote to it; now it ends at entry {AuditTrail.Head(db, noted.Trust).Entries}."
            : there != noted.Hash ? $"Entry {noted.Entries} of the audit trail of {noted.Trust} is not the one that this program wrote."
            : null;
    }

    public void Note(IEnumerable<ChainHead> ends)
    {
        var changed = false;
        foreach (var end in ends.Where(end => !contradicted.Contains(end.Trust)).OrderBy(end => end.Entries))
        {
            if (heads.GetValueOrDefault(end.Trust) is not { } known || end.Entries > known.Entries)
            {
                heads[end.Trust] = end;
                changed = true;
            }
        }

        if (changed)
        {
            Write();
        }
    }

    private void Write()
    {
        try
        {
            var fresh = $"{path}.new";
            File.WriteAllText(fresh, PlannerJson.Write(heads.Values));
            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The change itself is saved; the next one notes the end again.
        }
    }
}
