using System.Text.RegularExpressions;

namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>
/// Which files of a data folder a backup holds beside the database: evidence, the keys that sign forms, and business cases.
/// </summary>
internal static partial class BackedUpFiles
{
    private static readonly string[] Folders = ["cases", "evidence", "keys"];

    /// <summary>Names with forward slashes, in order.</summary>
    public static IEnumerable<string> In(string dataFolder) =>
        Folders
            .Select(folder => Path.Combine(dataFolder, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Concat(Directory.Exists(dataFolder) ? Directory.EnumerateFiles(dataFolder, "*.pdf") : [])
            .Select(path => Path.GetRelativePath(dataFolder, path).Replace('\\', '/'))
            .Where(IsOne)
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Whether a backup may hold a file of this name: nothing that could lie outside the data folder, or over something else in it.
    /// </summary>
    public static bool IsOne(string name) => Known().IsMatch(name);

    [GeneratedRegex(
        @"\A((cases|evidence)/[0-9a-f]{2}/[0-9a-f]{64}|keys/[A-Za-z0-9_-][A-Za-z0-9._-]*|[A-Za-z0-9_-][A-Za-z0-9._ -]*\.pdf)\z",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Known();
}
