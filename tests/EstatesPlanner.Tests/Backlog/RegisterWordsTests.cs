using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Tests.Pages;
using EstatesPlanner.Tests.Storage;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>A search finds an item by every word of its row, wherever the word comes from.</summary>
public sealed class RegisterWordsTests
{
    private const string Register =
        "reference,site,block,element,location,defect,category,cost,price base,notes,raac,interim control\n"
        + "B-1,RQQ01,T1,B01.01,Plant room,Cracks,High,100,2026/27,Seen by the insurer,,\n"
        + "B-2,RQQ01,,M04,Basement,Leaking,Low,10,2026/27,,present,Netting under the soffit\n";

    [Theory]
    [InlineData("foundations", "B-1")]
    [InlineData("Structure", "B-1")]
    [InlineData("tower", "B-1")]
    [InlineData("RAAC", "B-2")]
    [InlineData("propped", "")]
    [InlineData("insurer", "B-1")]
    [InlineData("netting", "B-2")]
    [InlineData("m04", "B-2")]
    [InlineData("t1", "B-1")]
    [InlineData("high", "B-1")]
    [InlineData("queensbury", "B-1 B-2")]
    [InlineData("found crack", "B-1")]
    [InlineData("foundations basement", "")]
    public async Task A_word_of_the_row_finds_it(string words, string found)
    {
        await using var planner = await WithRegister();
        using var visitor = new Visitor(await planner.Serve());
        Assert.Equal(found, await Found(visitor, words));
    }

    [Fact]
    public async Task A_site_or_block_that_is_renamed_is_found_by_its_new_name()
    {
        await using var planner = await WithRegister();
        await planner.Do("block", "edit", "T1", "--trust", "RQQ", "--site", "RQQ01", "--name", "Maternity wing");
        using var visitor = new Visitor(await planner.Serve());
        Assert.Equal(("B-1", ""), (await Found(visitor, "maternity"), await Found(visitor, "tower")));
    }

    [Fact]
    public async Task A_past_day_is_searched_in_the_same_words()
    {
        await using var planner = await WithRegister();
        using var visitor = new Visitor(await planner.Serve());
        var today = Clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("B-1", await Found(visitor, "foundations", $"&as-at={today}"));
    }

    [Fact]
    public async Task An_older_index_is_filled_anew_by_the_upgrade()
    {
        await using var planner = await WithRegister();
        AuditTests.Execute(
            planner.Database,
            "DELETE FROM backlog_words; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%WordsOfTheRow%'; DROP TABLE score_drafts;"
        );
        Assert.Equal(SchemaState.Older, new SqliteStore(planner.Database, "tests").State());
        await planner.Do("upgrade");
        using var visitor = new Visitor(await planner.Serve());
        Assert.Equal("B-2", await Found(visitor, "raac"));
    }

    private static async Task<string> Found(Visitor visitor, string words, string more = "")
    {
        await visitor.Open($"/trust/RQQ/register?q={Uri.EscapeDataString(words)}{more}&sort={(more.Length > 0 ? "risk" : "reference")}");
        return string.Join(' ', visitor.Page.QuerySelectorAll("tbody tr th").Select(cell => cell.TextContent.Trim()[..3]));
    }

    private static async Task<Installation> WithRegister()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("block", "add", "T1", "--name", "Tower", "--trust", "RQQ", "--site", "RQQ01");
        await planner.Do("import", "backlog", planner.Write("r.csv", Register), "--trust", "RQQ");
        return planner;
    }
}
