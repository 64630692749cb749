using EstatesPlanner.Domain;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>What a restore did, or would do.</summary>
/// <param name="Kept">Full path of the database that was there before; null where there was none.</param>
/// <param name="FilesWritten">Files beside the database that were missing or altered here.</param>
/// <param name="Lost">What the database here has and the backup has not, and how the backup contradicts its own trail.</param>
/// <param name="UpgradeNeeded">The backup is of an older version.</param>
public sealed record RestoreResult(
    string Database,
    string? Kept,
    BackupManifest Manifest,
    int FilesWritten,
    IReadOnlyList<string> Lost,
    bool UpgradeNeeded
);

/// <summary>Puts a backup in the place of what is here: everything in it is checked first, and the database as it was is kept.</summary>
public sealed class RestoreBackup(IDatabaseCopies copies, PlannerSettings settings, TimeProvider clock)
{
    private const int Said = 5;

    /// <exception cref="Refusal">The backup is damaged or cut, or contradicts its own audit trail, or what is here is newer and <paramref
    /// name="force"/> is not given.</exception>
    /// <exception cref="Storage.StorageRefusal">The database is held by another process, or the one in the backup is damaged or newer than
    /// this program.</exception>
    public RestoreResult From(string file, bool dryRun, bool force)
    {
        using var held = dryRun ? null : copies.Hold();
        using var backup = OpenBackup.At(Path.GetFullPath(file));
        backup.VerifyFiles();
        try
        {
            using var work = new WorkFolder(dryRun ? null : settings.Database);
            var fresh = work.File(BackupManifest.Database);
            using (var to = work.Create(BackupManifest.Database))
            {
                backup.Take(backup.Manifest.Files.Single(each => each.Name == BackupManifest.Database), to);
            }

            var facts = copies.Check(fresh);
            if (facts.Schema != backup.Manifest.Schema || !facts.Heads.SequenceEqual(backup.Manifest.Heads))
            {
                throw Refusal.BadInput(
                    $"{file} cannot be used as a backup: the database in it is not the one its manifest describes. Nothing was changed."
                );
            }

            var altered = copies.Contradictions(fresh);
            if (altered.Count > 0 && !force)
            {
                throw Refusal.NotAllowed(
                    $"What is stored in the backup is not what its audit trail says: {string.Join(" ", altered.Take(Said))}{(altered.Count > Said ? $" And {EnglishText.Count(altered.Count - Said)} more." : "")} Nothing was changed. To put the backup in its place all the same, add --force: the database as it is would be kept beside it."
                );
            }

            var ahead = copies.Ahead(fresh);
            if (ahead is { IsLive: true, Lost: [_, ..] lost } && !force)
            {
                throw Refusal.NotAllowed(
                    $"{string.Join(" ", lost)} Nothing was changed. To put the backup in its place all the same, add --force: the database as it is would be kept beside it."
                );
            }

            var missing = backup.Manifest.Files.Where(each => each.Name != BackupManifest.Database && !IsHere(each)).ToList();
            if (held is not null)
            {
                // Evidence and keys first, so that the database never names a file that is not there yet.
                missing.ForEach(each => Write(backup, each));
            }

            var kept = held?.Swap(fresh, facts, clock.GetUtcNow().UtcDateTime);
            return new RestoreResult(
                settings.Database,
                kept,
                backup.Manifest,
                missing.Count,
                [.. altered.Take(Said), .. ahead.Lost],
                facts.IsOlder
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal.NotAllowed($"The backup could not be written to {settings.DataFolder}: {fault.Message}");
        }
    }

    private void Write(OpenBackup backup, BackupFile each)
    {
        var path = Path.Combine(settings.DataFolder, each.Name);
        using var folder = new WorkFolder(path);
        using (var to = folder.Create("part"))
        {
            backup.Take(each, to);
            to.Flush(flushToDisk: true);
        }

        File.Move(folder.File("part"), path, overwrite: true);
    }

    /// <summary>Evidence is called by its hash; of other files the one that is here stays.</summary>
    private bool IsHere(BackupFile file)
    {
        var path = Path.Combine(settings.DataFolder, file.Name);
        return File.Exists(path)
            && (!file.Name.StartsWith("evidence/", StringComparison.Ordinal) || KeptBytes.HashOf(File.ReadAllBytes(path)) == file.Sha256);
    }
}
