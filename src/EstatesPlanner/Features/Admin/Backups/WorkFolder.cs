namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>A folder beside a file, closed to others, for what is not finished yet; gone when done with.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string folder;

    public WorkFolder(string beside)
    {
        folder = $"{beside}.{Environment.ProcessId}.part";
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string File(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
