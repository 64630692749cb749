namespace EstatesPlanner.Storage.Sqlite;

/// <summary>One process writes at a time: a lock file held open by the operating system, so a killed holder never leaves it behind.</summary>
internal sealed class WriteLock(FileStream held, string notice) : IDisposable
{
    public static string PathOf(string database) => database + ".lock";

    /// <exception cref="StorageRefusal">Another process holds it; the sentence names the holder.</exception>
    public static WriteLock Take(string database, string holder)
    {
        var path = PathOf(database);
        var notice = database + ".holder";
        try
        {
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(notice, $"{holder}, process {Environment.ProcessId}");
            return new WriteLock(held, notice);
        }
        catch (IOException cause) when (File.Exists(path))
        {
            var name = File.Exists(notice) ? File.ReadAllText(notice) : "another process";
            throw new StorageRefusal($"The database is being written by {name}. Stop it first, or use its web pages.", cause);
        }
    }

    public void Dispose()
    {
        File.Delete(notice);
        held.Dispose();
    }
}
