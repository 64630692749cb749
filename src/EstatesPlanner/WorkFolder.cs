namespace EstatesPlanner;

/// <summary>
/// A folder closed to others, beside a file or among the temporary files, for what is not finished yet; gone when done with. While it is in
/// use a file in it is
/// held open, so that what a killed process left is told from what another is working on, and swept.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Sign = "in-use";
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder;
    private readonly FileStream sign;

    /// <param name="beside">The file; null for a temporary folder.</param>
    public WorkFolder(string? beside)
    {
        if (beside is null)
        {
            folder = Directory.CreateTempSubdirectory("estates").FullName;
        }
        else
        {
            folder = $"{beside}.{Environment.ProcessId}.part";
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            Sweep(Path.GetDirectoryName(folder)!);
            DataFolder.MakeFolder(folder);
        }

        sign = Create(Sign);
    }

    /// <summary>Removes what killed processes left in a folder.</summary>
    public static void Sweep(string parent)
    {
        foreach (var left in new DirectoryInfo(parent).EnumerateDirectories("*.part").Where(left => left.LinkTarget is null))
        {
            if (new FileInfo(Path.Combine(left.FullName, Sign)) is { Exists: true } sign && DataFolder.IsUnused(sign))
            {
                left.Delete(recursive: true);
            }
        }
    }

    public string File(string name) => Path.Combine(folder, name);

    /// <summary>A new file in it, for its owner alone to read.</summary>
    public FileStream Create(string name)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new FileStream(File(name), options);
    }

    public void Dispose()
    {
        sign.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
