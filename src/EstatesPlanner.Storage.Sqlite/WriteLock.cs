namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// One process writes at a time: a lock file held open by the operating system, so a killed holder never leaves it behind.
/// </summary>
internal sealed class WriteLock(FileStream held, string notice, FileIdentity? identity) : IDisposable
{
    public static string PathOf(string database) => database + ".lock";

    // EAGAIN of Linux, EWOULDBLOCK of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Whether the file that is held is still the one that others find: a lock file that was deleted keeps nobody out.</summary>
    public bool IsInPlace => identity is not { } ours || (FileIdentity.Of(held.Name) is { } there && there.IsSameFile(ours));

    /// <exception cref="StorageRefusal">Another process holds it, and the sentence names the holder; or the folder cannot be written to; or
    /// the file has a second name, past which the lock would not be seen.</exception>
    public static WriteLock Take(string database, string holder)
    {
        if (FileIdentity.Of(database) is { Links: > 1 } linked)
        {
            throw new StorageRefusal(
                $"{database} has {linked.Links} names (hard links), and two programs could write to it under two of them. Keep one name and remove the others."
            );
        }

        var path = PathOf(database);
        var notice = database + ".holder";
        try
        {
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Unless(() => File.WriteAllText(notice, $"{holder}, process {Environment.ProcessId}"));
            return new WriteLock(held, notice, FileIdentity.Of(path));
        }
        catch (IOException cause) when (HeldElsewhere.Contains(cause.HResult))
        {
            throw new StorageRefusal($"The database is being written by {Name(notice)}. Stop it first, or use its web pages.", cause);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new StorageRefusal(
                $"{Path.GetDirectoryName(database)} cannot be written to: this person has no permission, or the disk is read-only. Nothing was changed.",
                cause
            );
        }
    }

    public void Dispose()
    {
        if (IsInPlace)
        {
            Unless(() => File.Delete(notice));
        }

        held.Dispose();
    }

    /// <summary>The notice is a courtesy: a full disk may keep it from being written, and the lock holds without it.</summary>
    private static void Unless(Action courtesy)
    {
        try
        {
            courtesy();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process is then told of a holder without a name.
        }
    }

    private static string Name(string notice)
    {
        try
        {
            return File.ReadAllText(notice) is { Length: > 0 } name ? name : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
