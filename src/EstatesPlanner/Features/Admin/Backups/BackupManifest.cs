using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>What a backup says of itself: every file in it, and what the database in it is.</summary>
public sealed record BackupManifest
{
    public const string FormatName = "estates-planner/backup/1";

    /// <summary>The manifest's own name in the backup.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The database's name in the backup, whatever it is called at home.</summary>
    public const string Database = "planner.db";

    public required string Format { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The last step of the database's schema.</summary>
    public required string Schema { get; init; }

    /// <summary>Rows of each table.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>The ends of the audit trail.</summary>
    public required IReadOnlyList<ChainHead> Heads { get; init; }

    public required IReadOnlyList<BackupFile> Files { get; init; }
}

/// <param name="Name">Path in the backup and in the data folder, with forward slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record BackupFile(string Name, long Size, string Sha256);
