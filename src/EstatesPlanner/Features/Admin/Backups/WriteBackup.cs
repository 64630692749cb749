using System.IO.Compression;
using System.Security.Cryptography;
using EstatesPlanner.Domain;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>A backup that was written and read back.</summary>
/// <param name="Sha256">Of the whole file.</param>
/// <param name="Warnings">What was missing before the backup was made.</param>
public sealed record WrittenBackup(string File, long Size, string Sha256, BackupManifest Manifest, IReadOnlyList<string> Warnings);

/// <summary>
/// Writes the whole installation into one file: a view of the database as of one moment, taken while others may write, with the files it
/// names. The copy is
/// checked, and the file read back, before it takes its name.
/// </summary>
public sealed class WriteBackup(IPlannerStore store, IDatabaseCopies copies, KeptBytes kept, PlannerSettings settings, TimeProvider clock)
{
    /// <exception cref="Refusal">There is no database, or the file cannot be written, or it is something else than a backup.</exception>
    /// <exception cref="Storage.StorageRefusal">The database is damaged.</exception>
    public WrittenBackup To(string file)
    {
        var path = Path.GetFullPath(file);
        RefuseOverSomethingElse(path);
        if (store.State() == SchemaState.Missing)
        {
            throw Refusal.NotFound($"There is no database {settings.Database} to back up.");
        }

        try
        {
            using var work = new WorkFolder(path);
            var copy = work.File(BackupManifest.Database);
            var facts = copies.Take(copy);
            var warnings = Warnings(copy);
            using (var to = work.Create("backup.zip"))
            {
                Write(to, copy, facts);
            }

            var part = work.File("backup.zip");
            using (var written = OpenBackup.At(part))
            {
                written.VerifyFiles();
            }

            File.Move(part, path, overwrite: true);
            using var whole = File.OpenRead(path);
            using var opened = OpenBackup.At(path);
            return new WrittenBackup(path, whole.Length, Convert.ToHexStringLower(SHA256.HashData(whole)), opened.Manifest, warnings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal.BadInput($"The backup {path} cannot be written: {fault.Message}");
        }
    }

    /// <summary>A new backup may take the place of an older one, of nothing else.</summary>
    private static void RefuseOverSomethingElse(string path)
    {
        if (Directory.Exists(path) || (File.Exists(path) && !OpenBackup.IsOne(path)))
        {
            throw Refusal.BadInput($"{path} is there already and is not a backup. Give another name.");
        }
    }

    private List<string> Warnings(string copy)
    {
        var copied = copies.Open(copy);
        if (copied.State() != SchemaState.Current)
        {
            return [];
        }

        try
        {
            CheckEvidence.Of(copied, kept);
            return [];
        }
        catch (InvalidDataException fault)
        {
            return [$"Evidence was missing or altered already: {fault.Message}"];
        }
        finally
        {
            copies.LetGo(copy);
        }
    }

    private void Write(FileStream stream, string copy, DatabaseFacts facts)
    {
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = BackupSeal.Room;
            List<BackupFile> files = [Add(zip, BackupManifest.Database, copy, CompressionLevel.Fastest)!];
            files.AddRange(
                BackedUpFiles
                    .In(settings.DataFolder)
                    .Select(name => Add(zip, name, Path.Combine(settings.DataFolder, name), CompressionLevel.NoCompression))
                    .OfType<BackupFile>()
            );
            using var manifest = zip.CreateEntry(BackupManifest.FileName).Open();
            manifest.Write(
                System.Text.Encoding.UTF8.GetBytes(
                    PlannerJson.Write(
                        new BackupManifest
                        {
                            Format = BackupManifest.FormatName,
                            MadeAt = clock.GetUtcNow().UtcDateTime,
                            Schema = facts.Schema,
                            Counts = facts.Counts,
                            Heads = facts.Heads,
                            Files = files,
                        }
                    )
                )
            );
        }

        BackupSeal.Set(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <returns>Null where the file was let go of meanwhile.</returns>
    private static BackupFile? Add(ZipArchive zip, string name, string path, CompressionLevel compression)
    {
        try
        {
            using var from = File.OpenRead(path);
            using var to = zip.CreateEntry(name, compression).Open();
            return HashedCopy.Of(from, to) is var (size, hash) ? new BackupFile(name, size, hash) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
