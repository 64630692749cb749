using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Storage;

public class WriterTests
{
    private static readonly Stamp Stamp = new("tester", "test");

    [Fact]
    public async Task A_unit_that_fails_leaves_nothing_and_its_neighbours_stand()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var store = new SqliteStore(planner.Database, "tests");
        using (var writer = new SqliteWriter(store, TimeProvider.System))
        {
            var good = Enumerable
                .Range(0, 40)
                .Select(i =>
                    writer.Run(
                        Stamp,
                        db =>
                        {
                            db.Sites.Add(Site($"RQQ{i + 100}"));
                        }
                    )
                )
                .ToList();
            var bad = writer.Run(
                Stamp,
                db =>
                {
                    db.Sites.Add(Site("RQQ99"));
                    throw new InvalidOperationException("half way");
                }
            );
            await Task.WhenAll(good);
            await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        }

        using var read = planner.Read();
        Assert.Equal(41, read.Sites.Count());
        Assert.DoesNotContain(read.AuditEntries, entry => entry.Object.Contains("RQQ99"));
        Assert.Null(AuditChain.Verify(read).FirstBad);
    }

    [Fact]
    public async Task Two_thousand_contested_increments_lose_none()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var store = new SqliteStore(planner.Database, "tests");
        using (var writer = new SqliteWriter(store, TimeProvider.System))
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, 2000),
                new ParallelOptions { MaxDegreeOfParallelism = 20 },
                async (_, _) =>
                    await writer.Run(
                        Stamp,
                        db =>
                        {
                            var site = db.Sites.Single();
                            db.Entry(site).CurrentValues.SetValues(site with { GrossInternalAreaM2 = site.GrossInternalAreaM2 + 1 });
                        }
                    )
            );
        }

        using var read = planner.Read();
        Assert.Equal(12_000, read.Sites.Single().GrossInternalAreaM2);
        Assert.Equal(2001, read.Sites.Single().Version);
        Assert.Equal(2002, read.AuditEntries.Count());
    }

    [Fact]
    public async Task While_one_process_writes_another_is_refused_and_told_who_holds_it()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var writer = new SqliteWriter(new SqliteStore(planner.Database, "the night run"), TimeProvider.System);
        writer.Start();

        var add = await planner.Verb("trust", "add", "RXX", "Another");
        Assert.Equal(3, add.Exit);
        Assert.Contains("being written by the night run, process", add.Error, StringComparison.Ordinal);
        await planner.Do("trust", "list");
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var db = planner.Read();
        db.Sites.Add(Site("RQQ77"));
        Assert.ThrowsAny<Exception>(() => db.SaveChanges());
    }

    private static Site Site(string code) =>
        new()
        {
            Trust = "RQQ",
            Code = code,
            Name = "A site",
        };

    [Fact]
    public async Task A_writer_whose_lock_file_was_deleted_takes_it_again_or_stands_back_while_another_has_it()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var first = new SqliteWriter(new SqliteStore(planner.Database, "the first"), TimeProvider.System);
        await first.Run(
            Stamp,
            db =>
            {
                db.Sites.Add(Site("RQQ02"));
            }
        );
        File.Delete($"{planner.Database}.lock");
        using (var second = new SqliteWriter(new SqliteStore(planner.Database, "the second"), TimeProvider.System))
        {
            await second.Run(
                Stamp,
                db =>
                {
                    db.Sites.Add(Site("RQQ03"));
                }
            );
            var refused = await Assert.ThrowsAsync<StorageRefusal>(() =>
                first.Run(
                    Stamp,
                    db =>
                    {
                        db.Sites.Add(Site("RQQ04"));
                    }
                )
            );
            Assert.Contains("is being written by the second", refused.Message, StringComparison.Ordinal);
        }

        await first.Run(
            Stamp,
            db =>
            {
                db.Sites.Add(Site("RQQ05"));
            }
        );
        Assert.Throws<StorageRefusal>(() => new SqliteWriter(new SqliteStore(planner.Database, "a third"), TimeProvider.System).Start());
        using var read = planner.Read();
        Assert.Equal(["RQQ01", "RQQ02", "RQQ03", "RQQ05"], read.Sites.Select(site => site.Code).Order().ToList());
        Assert.Null(AuditChain.Verify(read).FirstBad);
    }
}
