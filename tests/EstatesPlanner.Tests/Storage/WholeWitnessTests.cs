using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace EstatesPlanner.Tests.Storage;

/// <summary>A large database is not looked through again while nothing has touched it; whatever touches it, it is.</summary>
public class WholeWitnessTests
{
    private static readonly WholeWitness Always = new(Later(hours: 1), leastSize: 0);

    [Fact]
    public async Task A_look_that_passed_is_noted_and_holds_until_anything_touches_the_file()
    {
        await using var planner = await Looked();
        var before = Always.Now(planner.Database)!;
        Assert.True(Always.Tells(planner.Database, before));

        await planner.Do("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        SqliteConnection.ClearAllPools();
        Assert.False(Always.Tells(planner.Database, Always.Now(planner.Database)!));
        StoreHealth.AtStart(planner.Database, readOnlyFolder: false, Always);
        Assert.True(Always.Tells(planner.Database, Always.Now(planner.Database)!));
    }

    [Fact]
    public async Task A_page_overwritten_since_is_found_though_the_times_of_the_file_are_put_back()
    {
        await using var planner = await Looked();
        var written = File.GetLastWriteTimeUtc(planner.Database);
        using (var file = new FileStream(planner.Database, FileMode.Open, FileAccess.Write))
        {
            const int PageBytes = 4096;
            file.Position = 5 * PageBytes;
            file.Write(Enumerable.Repeat((byte)0xA5, 40 * PageBytes).ToArray());
        }

        File.SetLastWriteTimeUtc(planner.Database, written);
        var refusal = Assert.Throws<StorageRefusal>(() => StoreHealth.AtStart(planner.Database, readOnlyFolder: false, Always));
        Assert.Contains("is damaged", refusal.Message, StringComparison.Ordinal);
        Assert.False(Always.Tells(planner.Database, Always.Now(planner.Database)!));
    }

    [Fact]
    public async Task A_database_is_looked_through_daily_whatever_the_file_says()
    {
        await using var planner = await Looked();
        var tomorrow = new WholeWitness(Later(hours: 25), leastSize: 0);
        Assert.False(tomorrow.Tells(planner.Database, tomorrow.Now(planner.Database)!));
    }

    [Fact]
    public async Task A_note_is_of_one_file_and_a_small_or_freshly_touched_one_is_always_looked_through()
    {
        await using var planner = await Looked();
        await using var other = new Installation(isNew: true);
        File.Copy(planner.Database, other.Database);
        File.Copy(WholeWitness.PathOf(planner.Database), WholeWitness.PathOf(other.Database));
        Assert.False(Always.Tells(other.Database, Always.Now(other.Database)!));
        Assert.Null(new WholeWitness(TimeProvider.System, leastSize: 0).Now(other.Database));
        Assert.Null(new WholeWitness(Later(hours: 1)).Now(planner.Database));
    }

    private static async Task<Installation> Looked()
    {
        var planner = new Installation();
        await planner.AddTrust();
        SqliteConnection.ClearAllPools();
        StoreHealth.AtStart(planner.Database, readOnlyFolder: false, Always);
        return planner;
    }

    private static FakeTimeProvider Later(int hours) => new(TimeProvider.System.GetUtcNow().AddHours(hours));
}
