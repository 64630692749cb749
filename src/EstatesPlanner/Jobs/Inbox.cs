using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Jobs;

/// <summary>
/// A folder into which registers are dropped, one folder of it for each trust. Each file is imported once and then lies under <c>done</c>,
/// or was refused and lies
/// under <c>refused</c>, with a report beside it. The import itself is one transaction and knows a file by its hash, so a run that is
/// killed anywhere
/// leaves it wholly in or wholly out, and the next run finishes what was left.
/// </summary>
public sealed class Inbox(ImportBacklog import, BacklogMappings mappings, HostPerson people, Access access, TimeProvider clock)
{
    private readonly SettledFiles settled = new(clock);

    /// <summary>Looks once, and takes the files that are whole.</summary>
    /// <returns>What became of each, as it is done.</returns>
    /// <exception cref="IOException">Some files could not be taken now (the disk is full, the database is not to be written). They stay
    /// where they are; the others were taken first.</exception>
    public async IAsyncEnumerable<InboxOutcome> Look(InboxSettings settings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var actor = people.Acting();
        foreach (var trust in access.Trusts(actor, Duty.EditRegister))
        {
            Directory.CreateDirectory(Path.Combine(settings.Folder, trust));
        }

        var there = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<Exception>();
        foreach (var folder in InboxFolder.In(settings.Folder))
        {
            var mappingIsWhole = !File.Exists(folder.Mapping) || settled.IsSettled(folder.Mapping, settings.Settle);
            there.Add(folder.Mapping);
            foreach (var path in folder.Files())
            {
                cancellation.ThrowIfCancellationRequested();
                there.Add(path);
                if (
                    settled.IsSettled(path, settings.Settle)
                    && mappingIsWhole
                    && await Try(actor, folder, path, faults, cancellation) is { } outcome
                )
                {
                    yield return outcome;
                }
            }
        }

        settled.Forget(there);
        if (faults.Count > 0)
        {
            throw new IOException($"Left in the inbox for now: {faults[0].Message}", new AggregateException(faults));
        }
    }

    /// <summary>What keeps one file from being taken now keeps no other from it.</summary>
    private async Task<InboxOutcome?> Try(
        Actor actor,
        InboxFolder folder,
        string path,
        List<Exception> faults,
        CancellationToken cancellation
    )
    {
        try
        {
            return await Take(actor, folder, path, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or StorageRefusal)
        {
            faults.Add(fault);
            return null;
        }
    }

    /// <returns>Null where somebody still holds the file, or wrote to it meanwhile.</returns>
    private async Task<InboxOutcome?> Take(Actor actor, InboxFolder folder, string path, CancellationToken cancellation)
    {
        if (Hold(path) is not { } stream)
        {
            return null;
        }

        await using var held = stream;
        var (look, hash) = (FileLook.At(path), Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)));
        var name = $"{Path.GetFileNameWithoutExtension(path)}-{hash[..8]}{Path.GetExtension(path)}";
        var (answer, refused, fault) = await Import(actor, folder, path, stream, Path.Combine(folder.Refused, name), cancellation);
        await stream.DisposeAsync();
        if (FileLook.At(path) != look)
        {
            return null;
        }

        var place = Path.Combine(Directory.CreateDirectory(refused is null ? folder.Done : folder.Refused).FullName, name);
        InboxReport.Write(place, answer, refused, clock.GetLocalNow());
        File.Move(path, place, overwrite: true);
        return new InboxOutcome(folder.Trust, Path.GetFileName(path), place, answer, refused) { Fault = fault };
    }

    /// <summary>The file, held so that nobody else can write to it; null where somebody else holds it.</summary>
    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task<(ImportAnswer? Answer, string? Refused, Exception? Fault)> Import(
        Actor actor,
        InboxFolder folder,
        string path,
        FileStream stream,
        string ifRefused,
        CancellationToken cancellation
    )
    {
        try
        {
            stream.Position = 0;
            var choices = new ImportChoices(DryRun: false, AcceptValid: false)
            {
                Mapping = mappings.ForInbox(actor, folder.Trust, folder.Mapping),
            };
            using var table = TableFile.Open(stream, Path.GetFileName(path), ImportLimits.Verb);
            var answer = await import.Run(actor, folder.Trust, table, choices, progress: null, cancellation);
            if (!answer.IsRefused)
            {
                return (answer, null, null);
            }

            Directory.CreateDirectory(folder.Refused);
            await using var mend = File.Create($"{ifRefused}-mend.xlsx");
            import.WriteMendFile(actor, folder.Trust, table, choices, mend, cancellation);
            return (answer, "Refused: correct the rows first.", null);
        }
        catch (FileRefusal refusal)
        {
            return (
                null,
                $"Refused: {refusal.Message}{(refusal.Sheets.Count > 0 ? " Name it as sheet in mapping.json beside the file." : "")}",
                null
            );
        }
        catch (Refusal refusal) when (refusal.Kind != RefusalKind.Unavailable)
        {
            return (null, $"Refused: {refusal.Message}", null);
        }
        catch (Exception fault)
            when (fault
                    is not (
                        StorageRefusal
                        or IOException
                        or UnauthorizedAccessException
                        or OperationCanceledException
                        or OutOfMemoryException
                    )
            )
        {
            return (null, $"Refused: the program is at fault ({fault.Message}). Nothing was changed.", fault);
        }
    }
}
