namespace EstatesPlanner.Jobs;

/// <summary>
/// Tells files that are whole from files that are still being written: one that has not changed in size or time for a while, and that
/// nobody
/// else holds open for writing. A copy over a slow line may pause, so an empty file is given longer.
/// </summary>
internal sealed class SettledFiles(TimeProvider clock)
{
    private const int TimesForEmpty = 6;

    private readonly Dictionary<string, (FileLook Look, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);

    /// <summary>True once the file has been the same for long enough. Call at each look.</summary>
    public bool IsSettled(string path, TimeSpan settle)
    {
        var now = clock.GetUtcNow();
        if (FileLook.At(path) is not { } look)
        {
            seen.Remove(path);
            return false;
        }

        if (!seen.TryGetValue(path, out var before) || before.Look != look)
        {
            seen[path] = before = (look, now);
        }

        return now - before.Since >= (look.Length == 0 ? TimesForEmpty * settle : settle);
    }

    /// <summary>Files that are gone are no longer remembered.</summary>
    public void Forget(IReadOnlySet<string> except)
    {
        foreach (var path in seen.Keys.Where(path => !except.Contains(path)).ToList())
        {
            seen.Remove(path);
        }
    }
}

/// <summary>What a file looks like from outside: two equal looks, and it has not been written to.</summary>
internal readonly record struct FileLook(long Length, DateTime Written)
{
    /// <summary>Null where there is no such file, or where it may not be looked at.</summary>
    public static FileLook? At(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileLook(file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
