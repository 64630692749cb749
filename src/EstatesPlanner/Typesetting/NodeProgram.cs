namespace EstatesPlanner.Typesetting;

/// <summary>Finds Node, which runs the typesetter.</summary>
public static class NodeProgram
{
    public const string Missing =
        "Node 20 was not found on this computer, so documents cannot be made. Install Node 20 or later and start the program again.";

    /// <summary>The first Node on a search path such as the PATH variable, or null.</summary>
    public static string? Find(string? searchPath)
    {
        string[] names = OperatingSystem.IsWindows() ? ["node.exe"] : ["node"];
        return (searchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
