using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Storage;

/// <summary>What a database is to this version of the program.</summary>
public enum SchemaState
{
    Missing,
    Current,
    Older,
    Newer,
}

/// <summary>
/// What an upgrade did. <see cref="Kept"/> is the full path of the database as it was; null where there was nothing to do.
/// </summary>
public sealed record UpgradeResult(string? Kept)
{
    /// <summary>What was wrong with a database of this version and was made anew; null otherwise.</summary>
    public string? Mended { get; init; }
}

/// <summary>What the audit trail of a database says of itself and of what is stored.</summary>
/// <param name="Contradictions">How the trail contradicts the ends noted beside the database.</param>
/// <param name="Noted">How many ends were noted there; null where the note is missing.</param>
public sealed record AuditVerdict(ChainReport Chain, StateReport State, IReadOnlyList<string> Contradictions, int? Noted);

/// <summary>The database as those see it who look after it: its version, its health, its faults.</summary>
public interface IPlannerStore : IPlannerReader
{
    /// <summary>The engine and its release, such as <c>SQLite 3.53.4</c>.</summary>
    string Engine { get; }

    /// <summary>What is known to be wrong with that release; null where nothing is.</summary>
    string? EngineDoubt { get; }

    SchemaState State();

    /// <summary>
    /// Brings an older database to this version and makes anew what a database of this version makes itself, or leaves it as it was.
    /// </summary>
    /// <exception cref="StorageRefusal">The database is held, newer than this program, or its copy fails a check.</exception>
    UpgradeResult Upgrade(TimeProvider clock);

    /// <summary>That its pages and references hold together, in a sentence.</summary>
    /// <exception cref="StorageRefusal">They do not; the first fault is named.</exception>
    string Health();

    /// <summary>
    /// Reads the trail, everything it binds and the noted ends in one view of the database, so that changes meanwhile do not matter.
    /// </summary>
    /// <param name="heads">Hashes of ends that somebody noted elsewhere.</param>
    AuditVerdict Audit(IReadOnlyCollection<string> heads);

    /// <summary>When the last change was saved, UTC; null where none was.</summary>
    DateTime? LastChange();

    /// <summary>What is wrong with the disk or the database; null where the fault is another.</summary>
    StorageRefusal? FaultOf(Exception fault);
}
