namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>A folder closed to others, beside a file or among the temporary files, for what is not finished yet; gone when done with.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string folder;

    /// <param name="beside">The file; null for a temporary folder.</param>
    public WorkFolder(string? beside)
    {
        if (beside is null)
        {
            folder = Directory.CreateTempSubdirectory("estates").FullName;
            return;
        }

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

    /// <summary>A new file in it, for its owner alone to read.</summary>
    public FileStream Create(string name)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(File(name), options);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
