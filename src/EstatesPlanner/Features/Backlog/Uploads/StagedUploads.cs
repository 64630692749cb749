using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>
/// Register files on their way in by pages. Each lies in a folder of its own under the data folder's staging folder, under names that the
/// program makes,
/// together with what has been said about it; only who sent it finds it, in the trust it was sent to. What is older than a day is swept.
/// </summary>
public sealed class StagedUploads(PlannerSettings settings, Access access, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A person works on one file at a time; a few more may wait.</summary>
    public const int MostOfAPerson = 5;

    private const int LongestName = 120;

    private string Folder => Path.Combine(settings.DataFolder, "staging", "uploads");

    /// <summary>Takes a file in and sweeps what is old.</summary>
    /// <exception cref="Refusal">The actor may not edit this trust's register.</exception>
    public async Task<StagedUpload> Keep(
        Actor actor,
        string trust,
        string fileName,
        Func<Stream, CancellationToken, Task> copy,
        CancellationToken cancellation
    )
    {
        access.Demand(actor, Duty.EditRegister, trust);
        Sweep(actor, trust);
        var upload = new StagedUpload
        {
            Id = Guid.NewGuid(),
            Trust = trust,
            Person = actor.Id,
            FileName = Called(fileName),
            At = clock.GetUtcNow().UtcDateTime,
        };
        Own(Path.Combine(Folder, Name(upload.Id)));
        try
        {
            await using var stream = new FileStream(PathOf(upload), FileMode.CreateNew, FileAccess.Write);
            await copy(stream, cancellation);
        }
        catch
        {
            Drop(upload);
            throw;
        }

        Save(upload);
        return upload;
    }

    /// <exception cref="Refusal">There is none of that id that this person sent to this trust, or it was swept.</exception>
    public StagedUpload Find(Actor actor, string trust, Guid id)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        return Read(Path.Combine(Folder, Name(id))) is { } upload && upload.Person == actor.Id && upload.Trust == trust
            ? upload
            : throw Refusal.NotFound("This upload is not here. Uploads are kept for a day: choose the file again.");
    }

    /// <summary>The file itself, open.</summary>
    /// <exception cref="FileRefusal">Not a table, or beyond the limits of a page.</exception>
    public TableFile Open(StagedUpload upload) =>
        TableFile.Open(
            new FileStream(PathOf(upload), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete),
            upload.FileName,
            ImportLimits.Page
        );

    /// <summary>Keeps what was said about it.</summary>
    public void Save(StagedUpload upload)
    {
        var (path, next) = (
            Path.Combine(Folder, Name(upload.Id), "upload.json"),
            Path.Combine(Folder, Name(upload.Id), $"{Guid.NewGuid():N}.part")
        );
        File.WriteAllText(next, PlannerJson.Write(upload));
        File.Move(next, path, overwrite: true);
    }

    public void Drop(StagedUpload upload) => Delete(Path.Combine(Folder, Name(upload.Id)));

    private void Sweep(Actor actor, string trust)
    {
        Own(Folder);
        var now = clock.GetUtcNow().UtcDateTime;
        var all = Directory.GetDirectories(Folder).Select(folder => (Folder: folder, Upload: Read(folder))).ToList();
        var mine = all.Where(one => one.Upload?.Person == actor.Id && one.Upload.Trust == trust)
            .OrderByDescending(one => one.Upload!.At)
            .Skip(MostOfAPerson - 1);
        foreach (
            var (folder, _) in all.Where(one => now - (one.Upload?.At ?? Directory.GetLastWriteTimeUtc(one.Folder)) > Kept)
                .Concat(mine)
                .Distinct()
                .ToList()
        )
        {
            Delete(folder);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Another request sweeps too: between them it goes, now or at the next upload.
        }
    }

    private string PathOf(StagedUpload upload) => Path.Combine(Folder, Name(upload.Id), "register");

    private static StagedUpload? Read(string folder)
    {
        try
        {
            return PlannerJson.Read<StagedUpload>(File.ReadAllText(Path.Combine(folder, "upload.json")));
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            // Half written when the program was killed, or swept meanwhile: as good as not there.
            return null;
        }
    }

    /// <summary>A folder nobody else on this machine may open.</summary>
    private static void Own(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string Name(Guid id) => id.ToString("N");

    private static string Called(string fileName) =>
        Path.GetFileName(fileName.Replace('\\', '/')) is var name
        && string.Concat(name.Where(letter => !char.IsControl(letter))) is { Length: > 0 } clean
            ? clean[..Math.Min(clean.Length, LongestName)]
            : "register";
}
