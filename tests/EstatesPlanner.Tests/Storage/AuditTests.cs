using EstatesPlanner.Storage.Audit;
using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Tests.Storage;

public class AuditTests
{
    [Fact]
    public async Task Every_change_is_an_entry_of_its_trust_in_the_same_transaction()
    {
        await using var planner = new Installation();
        await planner.AddTrust();

        using var db = planner.Read();
        var entries = db.AuditEntries.OrderBy(entry => entry.Sequence).ToList();
        Assert.Equal(["Organisation RQQ", "Site RQQ/RQQ01"], entries.Select(entry => entry.Object));
        Assert.All(entries, entry => Assert.Equal("RQQ", entry.Chain));
        Assert.Null(AuditChain.Verify(db).FirstBad);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET Person = 'somebody' WHERE Sequence = 1")]
    [InlineData("DELETE FROM audit_entries WHERE Sequence = 1")]
    public async Task The_database_itself_refuses_to_alter_the_trail(string sql)
    {
        await using var planner = new Installation();
        await planner.AddTrust();

        var refusal = Assert.Throws<SqliteException>(() => Execute(planner.Database, sql));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET After = replace(After, 'Queensbury', 'Kingsbury') WHERE Sequence = 1", "Entry 1")]
    [InlineData("DELETE FROM audit_entries WHERE Sequence = 1", "Entry 2")]
    [InlineData("UPDATE audit_entries SET Person = 'somebody' WHERE Sequence = 2", "Entry 2")]
    public async Task A_trail_altered_behind_the_triggers_is_named_at_its_first_bad_entry(string sql, string named)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        Execute(planner.Database, "DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete; " + sql);

        using var db = planner.Read();
        Assert.Contains(named, AuditChain.Verify(db).FirstBad, StringComparison.Ordinal);
        var check = await planner.Verb("check");
        Assert.Equal(3, check.Exit);
        Assert.Contains("does not follow from the one before it", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_installation_passes_its_own_check()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var check = await planner.Do("check");
        Assert.DoesNotContain("FAIL", check.Output, StringComparison.Ordinal);
    }

    internal static void Execute(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
