using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Storage;

/// <summary>What a copy of a database is.</summary>
/// <param name="Schema">The last step of its schema.</param>
/// <param name="Counts">Rows of each table.</param>
/// <param name="Heads">The ends of its audit trail.</param>
/// <param name="IsOlder">Its schema lacks steps of this program.</param>
public sealed record DatabaseFacts(string Schema, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<ChainHead> Heads, bool IsOlder);

/// <summary>What the database in place has and another has not.</summary>
/// <param name="IsLive">The database in place can be read; otherwise only the ends noted beside it are known.</param>
public sealed record DatabaseLead(bool IsLive, IReadOnlyList<string> Lost);

/// <summary>Copies of the whole database as files: taken while others write, checked, and put in its place.</summary>
public interface IDatabaseCopies
{
    /// <summary>Copies the database as of one moment into a file, flushed and checked.</summary>
    /// <exception cref="StorageRefusal">The database is damaged.</exception>
    DatabaseFacts Take(string to);

    /// <summary>Checks a copy through and through.</summary>
    /// <exception cref="StorageRefusal">It is damaged, or of a newer version than this program.</exception>
    DatabaseFacts Check(string path);

    /// <summary>A copy, to be read.</summary>
    IPlannerStore Open(string path);

    /// <summary>Closes what is held of a copy that was read.</summary>
    void LetGo(string path);

    /// <summary>What putting another in the place of the database would lose.</summary>
    /// <param name="other">A whole database.</param>
    DatabaseLead Ahead(string other);

    /// <summary>How what a copy stores contradicts its own audit trail, in sentences.</summary>
    IReadOnlyList<string> Contradictions(string path);

    /// <summary>Holds the database, so that nobody else writes to it until this is disposed of.</summary>
    /// <exception cref="StorageRefusal">Another process holds it.</exception>
    IHeldDatabase Hold();
}

/// <summary>The database, held.</summary>
public interface IHeldDatabase : IDisposable
{
    /// <summary>Puts a whole database in the place of the one that is there, which is kept.</summary>
    /// <returns>Full path of the one that was there; null where there was none.</returns>
    string? Swap(string whole, DatabaseFacts facts, DateTime at);
}
