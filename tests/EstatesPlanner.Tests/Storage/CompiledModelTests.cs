using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Storage.Sqlite.Compiled;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EstatesPlanner.Tests.Storage;

/// <summary>What is written down so that no verb has to work it out at its start says what working it out would say.</summary>
public class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_is_the_one_of_the_mapping()
    {
        using var mapped = new PlannerDb(new DbContextOptionsBuilder<PlannerDb>().UseSqlite("Data Source=:memory:").Options);
        using var compiled = new PlannerDb(
            new DbContextOptionsBuilder<PlannerDb>().UseSqlite("Data Source=:memory:").UseModel(PlannerDbModel.Instance).Options
        );
        Assert.Equal(
            Lines(mapped.Model.ToDebugString(MetadataDebugStringOptions.LongDefault)),
            Lines(compiled.Model.ToDebugString(MetadataDebugStringOptions.LongDefault))
        );
        Assert.Equal(Tables(mapped), Tables(compiled));
    }

    [Fact]
    public void Readers_and_the_writer_use_the_compiled_model()
    {
        using var reader = new PlannerDb(SqliteConnections.ReaderOptions("planner.db"));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        using var writer = new PlannerDb(SqliteConnections.WriterOptions(connection));
        Assert.All([reader, writer], db => Assert.Same(PlannerDbModel.Instance, db.Model));
    }

    [Fact]
    public void Every_migration_is_named_in_order()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        using var db = new PlannerDb(SqliteConnections.WriterOptions(connection));
        Assert.Equal(db.Database.GetMigrations(), Schema.Names);
    }

    private static string[] Lines(string model) => [.. model.Split('\n').Select(line => line.TrimEnd())];

    private static string[] Tables(PlannerDb db) =>
        Lines(db.Model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault));
}
