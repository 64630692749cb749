using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>What tells that a database was here: where it lies, an empty one is never made in its place.</summary>
internal static class Remains
{
    /// <summary>Of the database itself. The log of one replayed into another would destroy it.</summary>
    private static readonly string[] Beside = ["-wal", "-shm", "-journal", ".heads"];

    /// <summary>Folders that only the program fills, and only once there is a database.</summary>
    private static readonly string[] Folders = ["cases", "evidence", "keys", "mend"];

    /// <param name="dataFolder">Of the installation; null for a database that stands alone.</param>
    /// <returns>The name of the first thing found; null where this is a new place.</returns>
    public static string? Of(string database, string? dataFolder)
    {
        var name = Path.GetFileName(database);
        var folder = Path.GetDirectoryName(database)!;
        if (!Directory.Exists(folder))
        {
            return null;
        }

        return Beside.Select(ending => name + ending).FirstOrDefault(each => File.Exists(Path.Combine(folder, each)))
            ?? Directory.EnumerateFiles(folder, $"{name}.before-*").Order(StringComparer.Ordinal).Select(Path.GetFileName).FirstOrDefault()
            ?? (dataFolder is not null && Path.GetFullPath(dataFolder) == folder ? InFolder(folder) : null);
    }

    private static string? InFolder(string folder) =>
        Folders.FirstOrDefault(each =>
            Path.Combine(folder, each) is var inside
            && Directory.Exists(inside)
            && Directory.EnumerateFiles(inside, "*", SearchOption.AllDirectories).Any()
        )
        ?? Enum.GetValues<CaseKind>()
            .SelectMany(kind => Directory.EnumerateFiles(folder, $"*-{kind.Word()}.pdf"))
            .Order(StringComparer.Ordinal)
            .Select(Path.GetFileName)
            .FirstOrDefault();
}
