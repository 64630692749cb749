using System.Security.Cryptography;
using EstatesPlanner.Storage;

namespace EstatesPlanner.KeptFiles;

/// <summary>
/// The bytes of evidence, in the data folder under their own SHA-256 (<c>evidence/ab/ab12…</c>), never where pages are served from.
/// The same bytes are kept once, whoever sent them; who may see them is a matter of the rows that name them.
/// </summary>
/// <param name="folder">Full path of the folder they lie in.</param>
public sealed class KeptBytes(string folder, TimeProvider clock)
{
    private const string Unfinished = "unfinished-";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    public KeptBytes(PlannerSettings settings, TimeProvider clock)
        : this(Path.Combine(settings.DataFolder, "evidence"), clock) { }

    public string Folder => folder;

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// Writes the bytes whole or not at all, and flushed, before anything names them. Does nothing where they are kept already.
    /// </summary>
    /// <returns>Their SHA-256.</returns>
    /// <exception cref="StorageRefusal">The disk is full, or the folder cannot be written to.</exception>
    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = HashOf(bytes);
        if (Read(hash) is not null)
        {
            return hash;
        }

        try
        {
            MakeFolder(Path.GetDirectoryName(PathOf(hash))!);
            Sweep();
            Write(bytes, PathOf(hash));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusal($"The file could not be kept in {Folder}: {cause.Message}", cause);
        }

        return hash;
    }

    public bool Has(string hash) => IsHash(hash) && File.Exists(PathOf(hash));

    /// <returns>The bytes; null where they are missing, or are not what their hash says.</returns>
    public byte[]? Read(string hash)
    {
        if (!IsHash(hash))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(PathOf(hash));
            return string.Equals(HashOf(bytes), hash, StringComparison.Ordinal) ? bytes : null;
        }
        catch (IOException fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with kept bytes, in a word; null where nothing is.</summary>
    public string? FaultOf(string hash) =>
        !Has(hash) ? "missing"
        : Read(hash) is null ? "altered"
        : null;

    /// <summary>Nothing happens where the text is no hash: it names no file of ours.</summary>
    public void Forget(string hash)
    {
        if (IsHash(hash))
        {
            File.Delete(PathOf(hash));
        }
    }

    private static bool IsHash(string text) => text.Length == SHA256.HashSizeInBytes * 2 && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string hash) => Path.Combine(Folder, hash[..2], hash);

    private void Write(ReadOnlySpan<byte> bytes, string path)
    {
        var fresh = Path.Combine(Folder, $"{Unfinished}{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>What a process left that was killed while it wrote.</summary>
    private void Sweep()
    {
        foreach (
            var left in new DirectoryInfo(Folder)
                .EnumerateFiles($"{Unfinished}*")
                .Where(file => clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Abandoned)
        )
        {
            left.Delete();
        }
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
