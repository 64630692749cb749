namespace EstatesPlanner.Verbs;

/// <summary>
/// The files that an installation rests on: its database with what lies beside it, evidence, keys and staged rows. Nothing that leaves the
/// program may take their place.
/// </summary>
internal static class OwnFiles
{
    private static readonly string[] Folders = ["evidence", "keys", "staging"];

    /// <param name="path">Full path.</param>
    public static bool Holds(PlannerSettings settings, string path) =>
        new[] { path, Real(path) }.Any(each =>
            IsBeside(each, settings.Database)
            || IsBeside(each, Real(settings.Database))
            || Folders.Any(folder => IsWithin(each, Path.Combine(settings.DataFolder, folder)))
        );

    /// <summary>The database itself, or a name that begins with its own and a mark, as its log, its lock and its notes have.</summary>
    private static bool IsBeside(string path, string database) =>
        path == database || (path.StartsWith(database, StringComparison.Ordinal) && path[database.Length] is '.' or '-');

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Real(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
}
