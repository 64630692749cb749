using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>What the program is given to keep its data in one SQLite file.</summary>
public static class SqliteStorage
{
    /// <param name="path">Full path of the file.</param>
    /// <param name="holder">What this process is called when another finds the file locked.</param>
    /// <param name="dataFolder">The installation's folder.</param>
    /// <param name="isNamed">A person named the file, so that reading does not make it.</param>
    public static IServiceCollection AddSqlite(
        this IServiceCollection services,
        string path,
        string holder,
        string dataFolder,
        bool isNamed
    ) =>
        services
            .AddSingleton(new SqliteStore(path, holder, dataFolder, isNamed))
            .AddSingleton<IPlannerStore>(provider => provider.GetRequiredService<SqliteStore>())
            .AddSingleton<IPlannerReader>(provider => provider.GetRequiredService<SqliteStore>())
            .AddSingleton<IPlannerWriter, SqliteWriter>()
            .AddSingleton<IDatabaseCopies, SqliteCopies>();

    /// <summary>The reader alone, for a run that is given nothing else.</summary>
    public static IPlannerReader Reader(string path, string dataFolder, bool isNamed) =>
        new SqliteStore(path, "estates-planner", dataFolder, isNamed);

    /// <summary>What is wrong with the disk or the database; null where the fault is another.</summary>
    /// <param name="path">Full path of the file; null where it is not known.</param>
    public static StorageRefusal? FaultOf(Exception fault, string? path) =>
        path is null ? StorageFault.Of(fault) : StorageFault.Of(fault, path);
}
