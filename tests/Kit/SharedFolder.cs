namespace EstatesPlanner.Kit;

/// <summary>
/// The folder of published files beside the repository (<c>../shared</c>). Where it is missing a test that needs it skips, visibly;
/// where it is there, a missing file is a failure.
/// </summary>
internal static class SharedFolder
{
    public static readonly string Repository = FindRepository();

    public static readonly string? Root = Directory.Exists(Path.Combine(Repository, "..", "shared"))
        ? Path.GetFullPath(Path.Combine(Repository, "..", "shared"))
        : null;

    /// <summary>The full path of a shared file; skips the test where the whole folder is missing.</summary>
    public static string File(string relative)
    {
        Assert.SkipWhen(Root is null, "The folder ../shared is not beside this checkout.");
        var path = Path.Combine(Root!, relative);
        Assert.True(System.IO.File.Exists(path), $"../shared is there but {relative} is missing.");
        return path;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "EstatesPlanner.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("EstatesPlanner.sln is not above the test assembly.");
    }
}
