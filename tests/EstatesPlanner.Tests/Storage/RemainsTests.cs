using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Tests.Storage;

/// <summary>A database that was here is never replaced by an empty one, and the one file is the whole of it.</summary>
public class RemainsTests
{
    [Theory]
    [InlineData("trust", "list")]
    [InlineData("trust", "add", "RXX", "Another")]
    [InlineData("check")]
    public async Task Where_the_database_is_gone_no_verb_makes_a_new_one(params string[] verb)
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        SqliteConnection.ClearAllPools();
        File.Delete(planner.Database);

        var run = await planner.Verb(verb);
        Assert.Equal(3, run.Exit);
        Assert.Contains("There is no database", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("restore FILE", run.Output + run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(planner.Database));
    }

    [Theory]
    [InlineData("planner.db-wal")]
    [InlineData("planner.db-shm")]
    [InlineData("planner.db.heads")]
    [InlineData("planner.db.before-20261122111907_BidAppraisalTerms")]
    [InlineData("keys/key-1.xml")]
    [InlineData("evidence/ab/ab12")]
    [InlineData("mend/one.xlsx")]
    [InlineData("RQQ-B1-fbc.pdf")]
    public async Task Each_thing_that_comes_from_an_installation_is_named_beside_a_missing_or_empty_database(string left)
    {
        await using var planner = new Installation(isNew: true);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(planner.Folder, left))!);
        planner.Write(left, "");

        var missing = await planner.Verb("trust", "list");
        planner.Write("planner.db", "");
        var empty = await planner.Verb("trust", "list");
        Assert.Equal((3, 3), (missing.Exit, empty.Exit));
        Assert.Contains($"but {left.Split('/')[0]} beside it comes from one", missing.Error, StringComparison.Ordinal);
        Assert.Contains("is an empty file", empty.Error, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(planner.Database).Length);
    }

    [Theory]
    [InlineData("register.csv")]
    [InlineData("minutes.pdf")]
    [InlineData("inbox/RQQ/register.csv")]
    [InlineData("planner.db.lock")]
    public async Task A_new_folder_makes_its_own_whatever_else_a_person_keeps_there(string kept)
    {
        await using var planner = new Installation(isNew: true);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(planner.Folder, kept))!);
        planner.Write(kept, "");
        await planner.Do("trust", "list");
        Assert.True(File.Exists(planner.Database));
    }

    [Fact]
    public async Task After_each_writing_verb_and_after_the_web_stops_the_one_file_is_the_whole_database()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        Assert.Equal(1, await SitesInACopy(planner));
        await planner.Do("trust", "list");
        await planner.Do("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        Assert.Equal(2, await SitesInACopy(planner));

        var address = await planner.Serve();
        using (var browser = new HttpClient { BaseAddress = address })
        {
            using var page = await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        await planner.DisposeWeb();
        await planner.Do("site", "add", "RQQ03", "Third", "--trust", "RQQ");
        Assert.Equal(3, await SitesInACopy(planner));
    }

    [Fact]
    public async Task A_database_with_overwritten_pages_is_refused_by_every_verb_and_named_by_check()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TwoBids.Register(1_000_000)), "--trust", "RQQ");
        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(planner.Database, FileMode.Open, FileAccess.Write))
        {
            const int PageBytes = 4096;
            for (var page = 5; page < 60; page += 3)
            {
                file.Position = page * PageBytes;
                file.Write(new byte[PageBytes]);
            }
        }

        var list = await planner.Verb("trust", "list");
        var summary = await planner.Verb("backlog", "summary", "--trust", "RQQ");
        var add = await planner.Verb("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        Assert.All(
            [list, summary, add],
            run =>
            {
                Assert.Equal(3, run.Exit);
                Assert.Contains("is damaged", run.Error, StringComparison.Ordinal);
            }
        );
        var check = await planner.Verb("check");
        Assert.Equal(3, check.Exit);
        Assert.Contains("FAIL  Database: ", check.Output, StringComparison.Ordinal);
    }

    private static async Task<int> SitesInACopy(Installation planner)
    {
        await using var alone = new Installation(isNew: true);
        File.Copy(planner.Database, alone.Database);
        await alone.Do("check");
        return (await alone.Do("site", "list", "--trust", "RQQ", "--json")).Output.Split("\"code\"").Length - 1;
    }
}
