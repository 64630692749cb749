using System.Net;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace EstatesPlanner.Tests.Storage;

/// <summary>
/// A full disk, a file that loses its name, a second name, a record that lies: told as such, nothing torn, and writing comes back.
/// </summary>
public class DiskFaultTests
{
    private static readonly Stamp Stamp = new("tester", "test");

    [Fact]
    public async Task A_full_disk_shuts_writing_for_ten_seconds_and_then_the_next_change_is_tried()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var clock = new FakeTimeProvider();
        using (var writer = new SqliteWriter(new SqliteStore(planner.Database, "tests"), clock))
        {
            // SQLite's own page limit gives the very answer that a full disk gives.
            var full = await Assert.ThrowsAsync<StorageRefusal>(() =>
                writer.Run(
                    Stamp,
                    db =>
                    {
                        db.Database.ExecuteSqlRaw("PRAGMA max_page_count = 1");
                        db.Sites.AddRange(Enumerable.Range(0, 2_000).Select(i => Site($"RQQ{i + 100}")));
                    }
                )
            );
            Assert.Equal(
                "The disk that holds the database is full. Free some space. Nothing was saved. Changes are tried again every 10 seconds; what is kept can still be read.",
                full.Message
            );
            Assert.Equal(full.Message, writer.CannotSave);
            Assert.Equal(
                full.Message,
                (
                    await Assert.ThrowsAsync<StorageRefusal>(() =>
                        writer.Run(
                            Stamp,
                            db =>
                            {
                                db.Sites.Add(Site("RQQ50"));
                            }
                        )
                    )
                ).Message
            );

            clock.Advance(TimeSpan.FromSeconds(10));
            await writer.Run(
                Stamp,
                db =>
                {
                    db.Sites.Add(Site("RQQ51"));
                }
            );
            Assert.Null(writer.CannotSave);
        }

        using var read = planner.Read();
        Assert.Equal(["RQQ01", "RQQ51"], read.Sites.Select(site => site.Code).Order());
        Assert.Null(AuditChain.Verify(read).FirstBad);
    }

    [Fact]
    public async Task A_full_disk_is_exit_3_and_a_503_that_says_when_to_come_back()
    {
        Assert.SkipUnless(Tmpfs.IsPossible, "A file system of a set size can be mounted by root on Linux alone.");
        using var small = Tmpfs.Of(size: "3m");
        await using var planner = new Installation(isNew: true, folder: small.Folder);
        await planner.AddTrust();
        small.Fill();
        var add = await planner.Verb("site", "add", "RQQ02", "Another", "--trust", "RQQ", "--json");
        Assert.Equal(3, add.Exit);
        Assert.Contains("full", add.Json.GetProperty("problems")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await planner.Verb("site", "list", "--trust", "RQQ")).Exit);

        small.Empty();
        await planner.Do("site", "add", "RQQ02", "Another", "--trust", "RQQ");
        Assert.Equal(0, (await planner.Verb("check")).Exit);
    }

    [Fact]
    public async Task A_page_on_a_full_disk_is_503_with_the_time_to_come_back_and_saves_again_once_there_is_room()
    {
        Assert.SkipUnless(Tmpfs.IsPossible, "A file system of a set size can be mounted by root on Linux alone.");
        using var small = Tmpfs.Of(size: "8m");
        await using var planner = new Installation(isNew: true, folder: small.Folder);
        await planner.AddTrust();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/sites/RQQ01/edit");
        small.Fill();
        await visitor.Send("Save", ("Name", "Queensbury Infirmary"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Contains("The disk that holds the database is full.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/trust/RQQ/sites")).StatusCode);

        small.Empty();
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(40);
        do
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await visitor.Open("/trust/RQQ/sites/RQQ01/edit");
            await visitor.Send("Save", ("Name", "Queensbury Infirmary"));
        } while (visitor.Status != HttpStatusCode.OK && TimeProvider.System.GetUtcNow() < until);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        using var read = planner.Read();
        Assert.Equal("Queensbury Infirmary", read.Sites.Single().Name);
        Assert.Null(AuditChain.Verify(read).FirstBad);
    }

    [Fact]
    public async Task A_read_only_disk_is_read_and_refuses_changes_with_the_true_cause()
    {
        Assert.SkipUnless(Tmpfs.IsPossible, "A file system can be made read-only by root on Linux alone.");
        using var small = Tmpfs.Of(size: "8m");
        await using var planner = new Installation(isNew: true, folder: small.Folder);
        await planner.AddTrust();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        small.Remount("ro");
        try
        {
            Assert.Contains("Queensbury", (await planner.Do("trust", "list")).Output, StringComparison.Ordinal);
            var add = await planner.Verb("trust", "add", "RXX", "Another");
            Assert.Equal(3, add.Exit);
            Assert.Contains("read-only", add.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("being written by", add.Error, StringComparison.Ordinal);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            small.Remount("rw");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_is_deleted_or_replaced_takes_no_more_changes(bool isReplaced)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says which file a name leads to.");
        await using var planner = new Installation();
        await planner.AddTrust();
        using var writer = new SqliteWriter(new SqliteStore(planner.Database, "tests"), TimeProvider.System);
        await writer.Run(
            Stamp,
            db =>
            {
                db.Sites.Add(Site("RQQ50"));
            }
        );

        var aside = planner.Database + ".aside";
        File.Move(planner.Database, aside);
        if (isReplaced)
        {
            File.Copy(aside, planner.Database);
        }

        var lost = await Assert.ThrowsAsync<StorageRefusal>(() =>
            writer.Run(
                Stamp,
                db =>
                {
                    db.Sites.Add(Site("RQQ51"));
                }
            )
        );
        Assert.Contains("was deleted, moved or replaced", lost.Message, StringComparison.Ordinal);

        File.Move(aside, planner.Database, overwrite: true);
        await writer.Run(
            Stamp,
            db =>
            {
                db.Sites.Add(Site("RQQ52"));
            }
        );
    }

    [Fact]
    public async Task A_second_name_of_the_database_is_no_way_past_its_lock()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says how many names a file has.");
        await using var planner = new Installation();
        await planner.AddTrust();
        using (var writer = new SqliteWriter(new SqliteStore(planner.Database, "the night run"), TimeProvider.System))
        {
            writer.Start();
            var soft = Path.Combine(planner.Folder, "soft.db");
            File.CreateSymbolicLink(soft, planner.Database);
            var bySoft = await planner.Verb("trust", "add", "RXX", "Another", "--database", soft);
            Assert.Equal(3, bySoft.Exit);
            Assert.Contains("being written by the night run", bySoft.Error, StringComparison.Ordinal);

            using var link = System.Diagnostics.Process.Start("ln", [planner.Database, Path.Combine(planner.Folder, "hard.db")]);
            await link.WaitForExitAsync(TestContext.Current.CancellationToken);
            var byHard = await planner.Verb("trust", "add", "RXX", "Another", "--database", Path.Combine(planner.Folder, "hard.db"));
            Assert.Equal(3, byHard.Exit);
            Assert.Contains("2 names (hard links)", byHard.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_record_of_versions_that_lies_is_told_by_the_tables()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        AuditTests.Execute(planner.Database, "DROP TABLE trust_settings");
        var list = await planner.Verb("trust", "headroom", "RQQ");
        Assert.Equal(3, list.Exit);
        Assert.Contains("says that it is of this version, but it has no column", list.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_that_fails_is_exit_3_and_leaves_the_database_as_it_was_and_no_copy_half_done()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        AuditTests.Execute(
            planner.Database,
            "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)"
        );
        var upgrade = await planner.Verb("upgrade");
        Assert.Equal(3, upgrade.Exit);
        Assert.Contains("left as it was", upgrade.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(planner.Folder, "planner.db.work*"));
        Assert.Empty(Directory.GetFiles(planner.Folder, "planner.db.before*"));
    }

    [Theory]
    [InlineData("1999-06-01", "2026-11-01", "before this version")]
    [InlineData("2031-06-01", "2026-11-01", "Either it is ahead")]
    [InlineData("2026-10-01", "2026-11-01", "The clock went back")]
    [InlineData("2029-06-01", "2026-11-01", "more than two years after the last change")]
    [InlineData("2026-11-02", "2026-11-01", null)]
    [InlineData("2026-11-02", null, null)]
    public void A_clock_that_cannot_be_right_is_named(string now, string? last, string? doubt)
    {
        static DateTime At(string day) =>
            DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var said = ClockDoubt.Of(At(now), last is null ? null : At(last));
        Assert.True(doubt is null ? said is null : said!.Contains(doubt, StringComparison.Ordinal), said);
    }

    [Theory]
    [InlineData("3.50.4", true)]
    [InlineData("3.51.2", true)]
    [InlineData("3.50.7", false)]
    [InlineData("3.51.3", false)]
    [InlineData("3.53.4", false)]
    public void A_release_of_sqlite_that_can_lose_pages_is_named(string release, bool isDoubtful) =>
        Assert.Equal(isDoubtful, SqliteVersion.Doubt(Version.Parse(release)) is not null);

    [Fact]
    public void A_release_of_sqlite_that_runs_a_strangers_code_is_refused_and_ours_is_neither()
    {
        Assert.Throws<StorageRefusal>(() => SqliteVersion.Require(new Version(3, 50, 1)));
        SqliteVersion.Require(SqliteVersion.Used);
        Assert.Null(SqliteVersion.Doubt(SqliteVersion.Used));
    }

    private static Site Site(string code) =>
        new()
        {
            Trust = "RQQ",
            Code = code,
            Name = "A site",
        };
}
