using EstatesPlanner.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Tests.Storage;

/// <summary>
/// Indexes, triggers and search words are no part of what is stored; a wrong one is found by check all the same, and upgrade makes it anew.
/// </summary>
public class DerivedTests
{
    [Theory]
    [InlineData(
        "DROP INDEX IX_backlog_items_Trust_SiteCode_Reference",
        "The index IX_backlog_items_Trust_SiteCode_Reference is missing or is not as the program made it."
    )]
    [InlineData("DROP TRIGGER audit_entries_no_delete", "The trigger audit_entries_no_delete is missing")]
    [InlineData(
        "DROP TRIGGER audit_states_no_update; CREATE TRIGGER audit_states_no_update BEFORE UPDATE ON audit_states BEGIN SELECT 1; END",
        "The trigger audit_states_no_update is missing or is not as"
    )]
    [InlineData(
        "CREATE TRIGGER halve AFTER INSERT ON backlog_items BEGIN UPDATE backlog_items SET Cost = Cost / 2 WHERE Id = NEW.Id; END",
        "The trigger halve is not of this program."
    )]
    [InlineData("CREATE VIEW seen AS SELECT * FROM bids", "The view seen is not of this program.")]
    [InlineData(
        "UPDATE backlog_words SET Words = 'nothing' WHERE rowid = (SELECT min(rowid) FROM backlog_words)",
        "The search words of the register are not those of 1 item."
    )]
    [InlineData("DELETE FROM backlog_words", "The search words of the register are not those of 3 items.")]
    [InlineData("DELETE FROM backlog_word_rows WHERE Number = 1", "The search words of the register are not those of 2 items.")]
    [InlineData(
        "INSERT INTO backlog_word_rows (Number, Id) VALUES (900, 'x'); INSERT INTO backlog_words (rowid, Id, Words) VALUES (900, 'x', 'ghost')",
        "The search words of the register are not those of 1 item."
    )]
    public async Task What_the_database_makes_itself_is_checked_and_made_anew(string sql, string named)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", Register), "--trust", "RQQ");
        await planner.Do("check");
        AuditTests.Execute(planner.Database, sql);

        var check = await planner.Verb("check");
        Assert.Equal(3, check.Exit);
        Assert.Contains(named, check.Output, StringComparison.Ordinal);
        Assert.Contains("run upgrade, which makes it anew", check.Output, StringComparison.Ordinal);

        var upgrade = (await planner.Do("upgrade", "--json")).Json;
        Assert.Contains(named, upgrade.GetProperty("mended").GetString(), StringComparison.Ordinal);
        Assert.True(File.Exists(upgrade.GetProperty("kept").GetString()));
        await planner.Do("check");
        using (var db = planner.Read())
        {
            Assert.Equal(
                1,
                db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM backlog_words WHERE backlog_words MATCH 'boiler'").Single()
            );
        }

        Assert.Null((await planner.Do("upgrade", "--json")).Json.GetProperty("kept").GetString());
    }

    [Fact]
    public async Task Mending_excuses_nothing_that_contradicts_the_trail()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        AuditTests.Execute(planner.Database, "DROP TRIGGER audit_entries_no_delete; UPDATE sites SET Name = 'Another'");
        await planner.Do("upgrade");
        Assert.Contains("Site RQQ RQQ01 is not as entry 2", (await planner.Verb("check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_made_step_by_step_has_what_a_fresh_one_has()
    {
        var folder = Directory.CreateTempSubdirectory("estates");
        var path = Path.Combine(folder.FullName, "planner.db");
        foreach (var step in Schema.Names)
        {
            Schema.Apply(path, step);
        }

        Schema.Apply(path);
        using (var connection = SqliteConnections.OpenWriter(path))
        {
            Assert.Null(Derived.Fault(connection));
        }

        folder.Delete(recursive: true);
    }

    private const string Register = """
        reference,site,location,defect,condition,consequence,likelihood,cost,price base
        B-1,RQQ01,Plant room,Gas boiler at end of life,C,4,4,80000,2026/27
        B-2,RQQ01,Ward 3,Fire doors do not close,C,5,3,25000,2026/27
        B-3,RQQ01,Roof,Roof covering leaks,D,3,5,120000,2026/27
        """;
}
