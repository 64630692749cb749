using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Jobs;

/// <summary>The folder of one trust in the inbox: files to import, how they are read, and where they go.</summary>
internal sealed class InboxFolder(string path)
{
    public const string MappingFile = "mapping.json";

    /// <summary>Names that programs give to files they are still writing, and to their own notes.</summary>
    private static readonly string[] UnfinishedEndings =
    [
        ".tmp",
        ".temp",
        ".part",
        ".partial",
        ".crdownload",
        ".download",
        ".filepart",
        ".lock",
        ".ini",
        ".db",
        ".lnk",
    ];

    private static readonly string[] OwnStarts = ["~$", ".", "~"];

    public string Trust => OdsCode.Clean(Path.GetFileName(path));

    public string Mapping => Path.Combine(path, MappingFile);

    public string Done => Path.Combine(path, "done");

    public string Refused => Path.Combine(path, "refused");

    /// <summary>The folders of the inbox whose names can be codes of trusts.</summary>
    public static IReadOnlyList<InboxFolder> In(string inbox) =>
        Directory.Exists(inbox)
            ?
            [
                .. Directory
                    .GetDirectories(inbox)
                    .Where(folder => OdsCode.IsCode(Path.GetFileName(folder)))
                    .Order(StringComparer.Ordinal)
                    .Select(folder => new InboxFolder(folder)),
            ]
            : [];

    /// <summary>
    /// Files to import, the oldest first, so that of two versions the newer comes last. Links, partial files and other programs' notes are
    /// not looked at.
    /// </summary>
    public IReadOnlyList<string> Files() =>
        [
            .. new DirectoryInfo(path)
                .GetFiles()
                .Where(file => file.LinkTarget is null && file.Name != MappingFile && !IsUnfinished(file.Name))
                .OrderBy(file => file.LastWriteTimeUtc)
                .ThenBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => file.FullName),
        ];

    private static bool IsUnfinished(string name) =>
        OwnStarts.Any(start => name.StartsWith(start, StringComparison.Ordinal))
        || UnfinishedEndings.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
