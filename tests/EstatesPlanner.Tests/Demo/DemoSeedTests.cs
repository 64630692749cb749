using System.Text.Json;
using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Demo;

public class DemoSeedTests
{
    [Theory]
    [InlineData("data/ods/etr_2021-01__jah-photoshop_nhsparse.csv")]
    [InlineData("data/ods/etr_2025-07__folakeobalakun_NHS-AE-RTT-Analysis.csv")]
    public void No_code_of_the_demonstration_is_a_real_bodys(string published)
    {
        using var file = TableFile.Open(SharedFolder.File(published), ImportLimits.Verb);
        var real = file.Sheets[0].Rows().Select(row => row[0]).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(real.Count > 200, "The published list was read.");

        using var seed = JsonDocument.Parse(File.ReadAllText(Installation.Repository("seeds", "demo-trust", "trust.json")));
        using var sites = TableFile.Open(Installation.Repository("seeds", "demo-trust", "sites.csv"), ImportLimits.Verb);
        var codes = sites
            .Sheets[0]
            .Rows()
            .Skip(1)
            .Select(row => row[0]!)
            .Append(seed.RootElement.GetProperty("code").GetString()!)
            .ToList();
        Assert.Equal(13, codes.Count);
        Assert.DoesNotContain(codes, real.Contains);
    }

    [Fact]
    public async Task The_demonstration_runs_twice_and_the_second_time_adds_nothing()
    {
        await using var planner = new Installation();
        var first = (await planner.Do("demo", "--no-serve", "--json")).Json;
        Assert.Equal("optimal", first.GetProperty("status").GetString());
        Assert.True(File.Exists(first.GetProperty("pdf").GetString()));
        int items;
        using (var db = planner.Read())
        {
            items = db.BacklogItems.Count();
            Assert.True(items >= 400);
            Assert.Equal((12, 25), (db.Sites.Count(), db.Bids.Count()));
            Assert.True(db.People.Count() >= 8);
        }

        var second = (await planner.Do("demo", "--no-serve", "--json")).Json;
        Assert.Equal(first.GetProperty("plan").GetString(), second.GetProperty("plan").GetString());
        using (var db = planner.Read())
        {
            Assert.Equal(items, db.BacklogItems.Count());
            Assert.Null(EstatesPlanner.Storage.Audit.AuditChain.Verify(db).FirstBad);
        }
    }

    [Fact]
    public async Task Each_person_may_do_their_own_work_and_nobody_elses()
    {
        await using var planner = new Installation();
        await planner.Do("demo", "--no-serve");
        var bids = (await planner.Do("rank", "2026-27", "--json"))
            .Json.GetProperty("bids")
            .EnumerateArray()
            .Select(bid => bid.GetProperty("bid").GetString()!)
            .ToList();
        var author = await planner.Verb("rank", "2026-27", "--as", "gwilym-prosser");
        Assert.Equal(3, author.Exit);
        Assert.Contains("These roles may: scorer or chair or finance", author.Error, StringComparison.Ordinal);

        var own = await planner.Verb(
            "score",
            "2026-27",
            "--bid",
            bids[0],
            "--criterion",
            "statutory",
            "--level",
            "50",
            "--reason",
            "mine",
            "--as",
            "gwilym-prosser"
        );
        Assert.Equal(3, own.Exit);
        var stranger = await planner.Verb("trust", "list", "--as", "nobody-known");
        Assert.Equal(4, stranger.Exit);
        var admin = await planner.Verb("trust", "add", "RXX", "Another", "--as", "ada-okafor");
        Assert.Equal(3, admin.Exit);
    }
}
