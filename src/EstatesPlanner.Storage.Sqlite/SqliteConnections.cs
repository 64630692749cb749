using System.Data.Common;
using EstatesPlanner.Storage.Sqlite.Compiled;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// How connections to the file are made: one way for the writer, one for readers, each with its settings on every connection.
/// </summary>
internal static class SqliteConnections
{
    private const string Common =
        "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA busy_timeout=2000;";

    /// <summary>The settings of every reader.</summary>
    public const string Reading = $"{Common} PRAGMA query_only=ON;";

    /// <summary>
    /// The one connection that may write. Write-ahead log with full synchronisation: of the modes tried under simulated power cuts,
    /// one that lost nothing acknowledged. Both settings are read back.
    /// </summary>
    public static SqliteConnection OpenWriter(string path, bool pooling = false)
    {
        var connection = new SqliteConnection(Text(path, SqliteOpenMode.ReadWriteCreate, pooling));
        connection.Open();
        Execute(connection, $"{Common} PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;");
        if (Scalar(connection, "PRAGMA journal_mode") as string != "wal" || Scalar(connection, "PRAGMA synchronous") is not 2L)
        {
            connection.Dispose();
            throw new StorageRefusal(
                "The database could not be opened with a write-ahead log and full synchronisation; is it on a network drive?"
            );
        }

        return connection;
    }

    /// <param name="readOnlyFolder">Nothing can be written beside the file and nobody changes it: it is read as it lies, without a log or
    /// locks.</param>
    public static DbContextOptions<PlannerDb> ReaderOptions(string path, bool readOnlyFolder = false) =>
        new DbContextOptionsBuilder<PlannerDb>()
            .UseSqlite(ReaderText(path, readOnlyFolder))
            .UseModel(PlannerDbModel.Instance)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new ReaderSettings())
            .Options;

    public static DbContextOptions<PlannerDb> WriterOptions(DbConnection connection) =>
        new DbContextOptionsBuilder<PlannerDb>()
            .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteConnections).Assembly.FullName))
            .UseModel(PlannerDbModel.Instance)
            .Options;

    /// <summary>The name by which a file is read as it lies, without a log or locks.</summary>
    public static string AsItLies(string path) => $"file:{Uri.EscapeDataString(path)}?immutable=1";

    /// <param name="path">Full path of the file.</param>
    /// <param name="readOnlyFolder">Nothing can be written beside the file, so it is read as it lies.</param>
    public static string ReaderText(string path, bool readOnlyFolder, bool pooling = true) =>
        Text(readOnlyFolder ? AsItLies(path) : path, SqliteOpenMode.ReadOnly, pooling);

    public static string Text(string path, SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = pooling,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

    /// <summary>Closes the readers that wait for their next use, so that nothing of this process holds the file or its logs.</summary>
    public static void LetGo(string path)
    {
        using var reader = new SqliteConnection(Text(path, SqliteOpenMode.ReadOnly, pooling: true));
        SqliteConnection.ClearPool(reader);
    }

    public static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed class ReaderSettings : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Execute(connection, Reading);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
