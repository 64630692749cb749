using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Storage;

public class SchemaTests
{
    [Fact]
    public async Task An_older_schema_is_refused_by_every_verb_until_upgrade_and_keeps_its_rows()
    {
        await using var planner = new Installation(isNew: true);
        MakeOlder(planner.Database);

        var list = await planner.Verb("trust", "list");
        var add = await planner.Verb("trust", "add", "RXX", "Another");
        var serve = await planner.Verb("serve", "--port", "0");
        Assert.All(
            [list, add, serve],
            run =>
            {
                Assert.Equal(3, run.Exit);
                Assert.Contains("Run upgrade first.", run.Error, StringComparison.Ordinal);
            }
        );

        var upgrade = await planner.Do("upgrade", "--json");
        Assert.True(File.Exists(upgrade.Json.GetProperty("kept").GetString()));
        Assert.Contains("Oldest trust", (await planner.Do("trust", "list")).Output, StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.Null(AuditChain.Verify(db).FirstBad);
        AuditCannotBeAltered(planner.Database);
    }

    [Fact]
    public async Task Upgrading_a_current_database_changes_nothing()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var before = File.ReadAllBytes(planner.Database);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await planner.Do("upgrade", "--json")).Json.GetProperty("kept").ValueKind);
        Assert.Equal(before, File.ReadAllBytes(planner.Database));
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        AuditTests.Execute(planner.Database, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0')");
        var run = await planner.Verb("trust", "list");
        Assert.Equal(3, run.Exit);
        Assert.Contains("newer version", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_was()
    {
        await using var planner = new Installation();
        planner.Write("planner.db", "This is a letter, not a database.");
        var run = await planner.Verb("trust", "list");
        Assert.Equal(3, run.Exit);
        Assert.Equal("This is a letter, not a database.", File.ReadAllText(planner.Database));
    }

    private static void MakeOlder(string database)
    {
        Schema.Apply(database, Schema.Names[0]);
        AuditTests.Execute(
            database,
            "INSERT INTO organisations (Code, Name, IsDemonstration, RiskBands, CostBasis, Version) VALUES ('ROO', 'Oldest trust', 0, 'nhs-estates-2004', 'works', 1)"
        );
    }

    private static void AuditCannotBeAltered(string database)
    {
        AuditTests.Execute(
            database,
            $"INSERT INTO audit_entries VALUES ('ROO', 99, 0, 'p', 'a', 'o', NULL, NULL, '{AuditHash.Genesis}', 'x', NULL)"
        );
        Assert.ThrowsAny<Exception>(() => AuditTests.Execute(database, "DELETE FROM audit_entries"));
    }
}
