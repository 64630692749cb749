using System.IO.Compression;
using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>A backup, opened: its manifest, and its files as it says they are.</summary>
internal sealed class OpenBackup : IDisposable
{
    private const int LargestManifest = 256 * 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly string path;

    private OpenBackup(string path, ZipArchive zip, BackupManifest manifest) => (this.path, this.zip, Manifest) = (path, zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="Refusal">There is no such file, or it is not a whole backup.</exception>
    public static OpenBackup At(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read);
            var zip = BackupSeal.Holds(stream)
                ? new ZipArchive(stream, ZipArchiveMode.Read)
                : throw Damaged(path, "it is not one, or it was cut off or altered");
            return new OpenBackup(path, zip, ReadManifest(zip, path));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refusal.BadInput($"There is no file {path}.");
        }
        catch (Exception fault)
        {
            stream?.Dispose();
            throw fault is InvalidDataException or JsonException or EndOfStreamException ? Damaged(path, "what is in it cannot be read")
            : fault is IOException or UnauthorizedAccessException ? Refusal.BadInput($"{path} cannot be read: {fault.Message}")
            : fault;
        }
    }

    public static bool IsOne(string path)
    {
        try
        {
            using var backup = At(path);
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    /// <summary>Reads every file through and compares it with the manifest.</summary>
    /// <exception cref="Refusal">One is missing, added or altered.</exception>
    public void VerifyFiles()
    {
        foreach (var file in Manifest.Files)
        {
            Take(file, Stream.Null);
        }
    }

    /// <exception cref="Refusal">The file is not what the manifest says.</exception>
    public void Take(BackupFile file, Stream to)
    {
        try
        {
            using var from = zip.GetEntry(file.Name)!.Open();
            if (HashedCopy.Of(from, to) is var (size, hash) && (size != file.Size || hash != file.Sha256))
            {
                throw Damaged(path, $"{file.Name} in it is not what was backed up");
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(path, $"{file.Name} in it cannot be read");
        }
    }

    public void Dispose() => zip.Dispose();

    private static BackupManifest ReadManifest(ZipArchive zip, string path)
    {
        if (zip.GetEntry(BackupManifest.FileName) is not { Length: < LargestManifest } entry)
        {
            throw Damaged(path, "it has no manifest");
        }

        using var reader = new StreamReader(entry.Open());
        var manifest = PlannerJson.Read<BackupManifest>(reader.ReadToEnd());
        if (manifest.Format != BackupManifest.FormatName || manifest.Files is null || manifest.Heads is null)
        {
            throw Damaged(path, $"its format is not {BackupManifest.FormatName}");
        }

        var listed = manifest.Files.Select(file => file.Name).Append(BackupManifest.FileName).Order(StringComparer.Ordinal);
        if (!listed.SequenceEqual(zip.Entries.Select(file => file.FullName).Order(StringComparer.Ordinal)))
        {
            throw Damaged(path, "the files in it are not those that its manifest lists");
        }

        return manifest.Files.FirstOrDefault(file => file.Name != BackupManifest.Database && !BackedUpFiles.IsOne(file.Name)) is { } odd
                ? throw Damaged(path, $"it holds {odd.Name}, which no backup does")
            : manifest.Files.Any(file => file.Name == BackupManifest.Database) ? manifest
            : throw Damaged(path, "it holds no database");
    }

    private static Refusal Damaged(string path, string why) =>
        Refusal.BadInput($"{path} cannot be used as a backup: {why}. Nothing was changed.");
}
