namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Which releases of SQLite a database is trusted to. Below 3.50.2: none, for CVE-2025-6965. From 3.7.0 to 3.51.2, but for 3.50.7 and
/// 3.44.6 and what follows them there,
/// a log that is reset while another connection checkpoints can lose pages (mended in 3.51.3): used, and said so.
/// </summary>
public static class SqliteVersion
{
    private static readonly Version Oldest = new(3, 50, 2);
    private static readonly Version Mended = new(3, 51, 3);
    private static readonly Version MendedEarlier = new(3, 50, 7);

    /// <summary>The release this program runs on.</summary>
    public static Version Used { get; } = Loaded();

    private static Version Loaded()
    {
        SQLitePCL.Batteries_V2.Init();
        return Version.Parse(SQLitePCL.raw.sqlite3_libversion().utf8_to_string());
    }

    /// <exception cref="StorageRefusal">Too old.</exception>
    public static void Require(Version used)
    {
        if (used < Oldest)
        {
            throw new StorageRefusal(
                $"SQLite {used} has a known fault that can be used to run a stranger's code (CVE-2025-6965). Install a version of this program with SQLite {Oldest} or later."
            );
        }
    }

    /// <summary>What is known to be wrong with it; null where nothing is.</summary>
    public static string? Doubt(Version used) =>
        used >= Mended || (used.Minor == MendedEarlier.Minor && used >= MendedEarlier)
            ? null
            : $"SQLite {used} can lose pages when a log is reset while another program has the database open (mended in {Mended}). Let no other program open the database, and install a newer version of this one.";
}
