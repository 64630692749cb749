using System.Globalization;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// The note beside a large database that its pages were looked through and held together, and what the file was then. The look grows with
/// the file, about 2 ms a
/// MiB; while nothing at all has touched the file since, it need not be had again. Only a look that passed is noted, never a write: after
/// any change, by this
/// program or another, the next to open the database looks again, and at least once a day whatever the file says, since a failing disk
/// leaves no trace of itself.
/// </summary>
/// <param name="leastSize">A smaller database is always looked through.</param>
internal sealed class WholeWitness(TimeProvider clock, long leastSize = WholeWitness.LeastSize)
{
    /// <summary>Below it the look takes less than the rest of a verb's start, and is always had.</summary>
    public const long LeastSize = 8L << 20;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A file touched so shortly before may be touched again within the same tick of the file system's clock.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    public static string PathOf(string database) => database + ".whole";

    /// <summary>What the database and its log are now; null where a look is had in any case.</summary>
    public string? Now(string database)
    {
        if (new FileInfo(database).Length < leastSize)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return FileStamp.Of(database) is { } file && IsSettled(file, now) && (Log(database) is not { } log || IsSettled(log, now))
            ? string.Create(CultureInfo.InvariantCulture, $"{file} {Log(database)}")
            : null;
    }

    /// <summary>Whether the note says that a database was whole as it is.</summary>
    /// <param name="now">From <see cref="Now"/>.</param>
    public bool Tells(string database, string now)
    {
        try
        {
            var age = clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(PathOf(database));
            return age >= TimeSpan.Zero && age < Kept && File.ReadAllText(PathOf(database)) == now;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Notes that a look passed, where nothing touched the file meanwhile.</summary>
    /// <param name="before">From <see cref="Now"/>, before the look.</param>
    public void Note(string database, string before)
    {
        if (Now(database) != before)
        {
            return;
        }

        try
        {
            var fresh = $"{PathOf(database)}.new";
            File.WriteAllText(fresh, before);
            File.Move(fresh, PathOf(database), overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing can be written beside it: the next to open it looks again.
        }
    }

    /// <summary>The log, where it holds anything.</summary>
    private static FileStamp? Log(string database) => FileStamp.Of(database + "-wal") is { Size: > 0 } log ? log : null;

    private static bool IsSettled(FileStamp file, DateTime now) => now - file.LastTouched >= Settled;
}
