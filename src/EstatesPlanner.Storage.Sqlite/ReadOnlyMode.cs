namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Once the disk or the file refuses a change (full, failing, read-only, damaged), nothing more is written for ten seconds; then the next
/// change is tried,
/// and where it is saved the mode ends. Reading goes on throughout.
/// </summary>
internal sealed class ReadOnlyMode(TimeProvider clock)
{
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    private volatile StorageRefusal? why;
    private long since;

    /// <summary>Why nothing is written; null outside the mode.</summary>
    public StorageRefusal? Why => why;

    public void Begin(StorageRefusal refusal) => (since, why) = (clock.GetTimestamp(), refusal);

    public void End() => why = null;

    /// <summary>What a change is answered without being tried; null where it is to be tried.</summary>
    public StorageRefusal? Refusal() =>
        why is { } refusal && clock.GetElapsedTime(since) < Wait ? new StorageRefusal(refusal.Message, refusal) : null;
}
