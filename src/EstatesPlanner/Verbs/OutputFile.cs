using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Verbs;

/// <summary>
/// A file that is there whole or not at all: written beside its place first, then renamed into it. It is begun before any work is done, so
/// that a folder that is
/// missing or closed is said at once, and nothing is recorded of a document that could not be written.
/// </summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private readonly string path;
    private readonly string draft;
    private readonly FileStream stream;

    /// <summary>What stands under /dev is written to as it is: a rename would put a file in its place.</summary>
    private readonly bool isDevice;

    private OutputFile(string path, UnixFileMode mode)
    {
        this.path = path;
        isDevice = !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);
        draft = isDevice ? path : $"{path}.{Environment.ProcessId}.part";
        if (!isDevice)
        {
            Sweep(path);
        }

        var options = new FileStreamOptions
        {
            Mode = isDevice ? FileMode.Open : FileMode.Create,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows() && !isDevice)
        {
            options.UnixCreateMode = mode;
        }

        stream = new FileStream(draft, options);
        if (!OperatingSystem.IsWindows() && !isDevice)
        {
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        }
    }

    /// <exception cref="Refusal">The folder is not there, or the path is a folder or a file of the installation.</exception>
    /// <exception cref="StorageRefusal">The folder may not be written to, or its disk is full.</exception>
    public static OutputFile Begin(PlannerSettings settings, string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw Refusal.BadInput($"{path} is a folder. Give the name of a file with --out.");
        }

        if (OwnFiles.Holds(settings, full))
        {
            throw Refusal.BadInput($"{path} is a file of this installation, and would be lost. Give another with --out.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw Refusal.BadInput(
                $"There is no folder {Path.GetDirectoryName(full)} to write {Path.GetFileName(full)} into. Make it first, or give another place with --out."
            );
        }

        return Try(path, () => new OutputFile(full, DataFolder.OutputMode(settings, full)));
    }

    public static async Task Write(PlannerSettings settings, string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await using var file = Begin(settings, path);
        await file.Fill(bytes, cancellation);
        file.Keep();
    }

    /// <summary>Writes everything, flushed to the disk; it is not in its place yet.</summary>
    /// <exception cref="StorageRefusal">The disk is full.</exception>
    public async Task Fill(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await stream.WriteAsync(bytes, cancellation);
            stream.Flush(flushToDisk: !isDevice);
        }
        catch (IOException fault)
        {
            throw Closed(path, fault);
        }
    }

    /// <summary>Puts it in its place, over what was there.</summary>
    public void Keep()
    {
        stream.Dispose();
        if (isDevice)
        {
            return;
        }

        Try(
            path,
            () =>
            {
                File.Move(draft, path, overwrite: true);
                return true;
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        if (!isDevice)
        {
            File.Delete(draft);
        }
    }

    /// <summary>Removes drafts of this file that killed processes left.</summary>
    private static void Sweep(string path)
    {
        var (folder, name) = (new DirectoryInfo(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        foreach (var left in folder.EnumerateFiles("*.part").Where(file => IsDraft(name, file.Name) && DataFolder.IsUnused(file)))
        {
            left.Delete();
        }
    }

    private static bool IsDraft(string name, string file) =>
        file.StartsWith($"{name}.", StringComparison.Ordinal)
        && int.TryParse(file.AsSpan(name.Length + 1)[..^".part".Length], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static T Try<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Closed(path, fault);
        }
    }

    private static Exception Closed(string path, Exception fault) =>
        fault is PathTooLongException
            ? Refusal.BadInput($"{path} is too long a name for a file. Give a shorter one with --out.")
            : new StorageRefusal($"{path} cannot be written: {DiskFault.Of(fault)?.Message ?? fault.Message}", fault);
}
