using System.IO.Compression;
using System.Text.Json;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Tests.Admin;

public class BackupTests
{
    [Fact]
    public async Task A_backup_taken_while_the_web_serves_comes_back_elsewhere_as_it_was()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        var address = await planner.Serve();
        using (var browser = new HttpClient { BaseAddress = address })
        {
            Assert.Contains(
                "Queensbury",
                await browser.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        var written = (await planner.Do("backup", Path.Combine(planner.Folder, "b.zip"), "--json")).Json;
        Assert.Equal(2, written.GetProperty("counts").GetProperty("audit_entries").GetInt64());
        var head = Assert.Single(written.GetProperty("heads").EnumerateArray());
        Assert.Equal(("RQQ", 2), (head.GetProperty("trust").GetString(), head.GetProperty("entries").GetInt32()));

        await using var other = new Installation(isNew: true);
        await other.Do("restore", Path.Combine(planner.Folder, "b.zip"));
        await other.Do("check", "--head", head.GetProperty("hash").GetString()!);
        Assert.Contains("RQQ", (await other.Do("trust", "list")).Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(other.Folder, "keys")));
    }

    [Fact]
    public async Task Evidence_comes_back_with_the_database_and_what_was_altered_here_is_mended()
    {
        await using var planner = new Installation(isNew: true);
        await planner.Do("demo", "--no-serve");
        var backup = Path.Combine(planner.Folder, "b.zip");
        await planner.Do("backup", backup);
        var kept = Directory
            .GetFiles(Path.Combine(planner.Folder, "evidence"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        File.Delete(kept[0]);
        await File.WriteAllTextAsync(kept[1], "something else", TestContext.Current.CancellationToken);
        Assert.Equal(3, (await planner.Verb("check")).Exit);

        var restored = (await planner.Do("restore", backup, "--json")).Json;
        Assert.Equal(2, restored.GetProperty("filesWritten").GetInt32());
        Assert.True(File.Exists(restored.GetProperty("kept").GetString()));
        await planner.Do("check");
    }

    [Fact]
    public async Task A_restore_over_newer_changes_is_refused_unless_forced_and_a_dry_run_changes_nothing()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        var backup = Path.Combine(planner.Folder, "b.zip");
        await planner.Do("backup", backup);
        await planner.Do("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(planner.Database, TestContext.Current.CancellationToken);

        foreach (var refused in new[] { await planner.Verb("restore", backup), await planner.Verb("restore", backup, "--dry-run") })
        {
            Assert.Equal(3, refused.Exit);
            Assert.Contains("The audit trail of RQQ has 3 entries here and 2 in the backup.", refused.Error, StringComparison.Ordinal);
        }

        Assert.Contains(
            "Nothing was changed.",
            (await planner.Do("restore", backup, "--dry-run", "--force")).Output,
            StringComparison.Ordinal
        );
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, await File.ReadAllBytesAsync(planner.Database, TestContext.Current.CancellationToken));

        var forced = (await planner.Do("restore", backup, "--force", "--json")).Json;
        Assert.True(File.Exists(forced.GetProperty("kept").GetString()));
        await planner.Do("check");
        Assert.DoesNotContain("RQQ02", (await planner.Do("site", "list", "--trust", "RQQ")).Output, StringComparison.Ordinal);
        await planner.Do("site", "add", "RQQ03", "Third", "--trust", "RQQ");
        await planner.Do("check");
    }

    [Fact]
    public async Task A_database_of_another_history_is_not_overwritten_although_its_trail_is_shorter()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        await planner.Do("backup", Path.Combine(planner.Folder, "b.zip"));
        await using var other = new Installation(isNew: true);
        await other.Do("trust", "add", "RQQ", "Another of that code");
        var run = await other.Verb("restore", Path.Combine(planner.Folder, "b.zip"));
        Assert.Equal(3, run.Exit);
        Assert.Contains("entry 1 differs", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_database_is_brought_back_and_what_the_backup_lacks_is_said()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        var backup = Path.Combine(planner.Folder, "b.zip");
        await planner.Do("backup", backup);
        await planner.Do("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        SqliteConnection.ClearAllPools();
        File.Delete(planner.Database);

        var restored = (await planner.Do("restore", backup, "--json")).Json;
        Assert.Equal("The audit trail of RQQ has 3 entries here and 2 in the backup.", restored.GetProperty("lost")[0].GetString());
        await planner.Do("check");
    }

    [Fact]
    public async Task A_backup_cut_anywhere_or_with_a_byte_altered_is_refused_and_changes_nothing()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        var backup = Path.Combine(planner.Folder, "b.zip");
        await planner.Do("backup", backup);
        var whole = await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken);
        await using var other = new Installation(isNew: true);
        var random = new Random(7);
        for (var i = 0; i < 30; i++)
        {
            var damaged = i % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            if (i % 2 == 1)
            {
                damaged[random.Next(whole.Length)] ^= 0x10;
            }

            var path = Path.Combine(other.Folder, "damaged.zip");
            await File.WriteAllBytesAsync(path, damaged, TestContext.Current.CancellationToken);
            var run = await other.Verb("restore", path);
            Assert.Equal(1, run.Exit);
            Assert.False(File.Exists(other.Database));
        }
    }

    [Fact]
    public async Task A_backup_with_a_file_for_elsewhere_is_refused()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        var backup = Path.Combine(planner.Folder, "b.zip");
        await planner.Do("backup", backup);
        using (var zip = ZipFile.Open(backup, ZipArchiveMode.Update))
        {
            JsonDocument manifest;
            using (var from = zip.GetEntry("manifest.json")!.Open())
            {
                manifest = JsonDocument.Parse(from);
            }

            var text = manifest
                .RootElement.GetRawText()
                .Replace(
                    "\"files\":[",
                    "\"files\":[{\"name\":\"../evil.txt\",\"size\":0,\"sha256\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},",
                    StringComparison.Ordinal
                );
            zip.GetEntry("manifest.json")!.Delete();
            using (var to = new StreamWriter(zip.CreateEntry("manifest.json").Open()))
            {
                await to.WriteAsync(text);
            }

            zip.CreateEntry("../evil.txt");
        }

        Seal(backup);

        var run = await planner.Verb("restore", backup);
        Assert.Equal(1, run.Exit);
        Assert.Contains("it holds ../evil.txt, which no backup does", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_never_takes_the_place_of_something_else()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        Assert.Equal(1, (await planner.Verb("backup", planner.Database)).Exit);
        Assert.Equal(1, (await planner.Verb("backup", planner.Write("letter.txt", "Dear all"))).Exit);
        await planner.Do("backup", Path.Combine(planner.Folder, "b.zip"));
        await planner.Do("backup", Path.Combine(planner.Folder, "b.zip"));
        await planner.Do("check");
    }

    [Fact]
    public async Task A_backup_of_nothing_is_not_found()
    {
        await using var planner = new Installation(isNew: true);
        var run = await planner.Verb("backup", Path.Combine(planner.Folder, "b.zip"));
        Assert.Equal(4, run.Exit);
        Assert.False(File.Exists(planner.Database));
    }

    [Fact]
    public async Task A_damaged_database_is_not_backed_up_as_if_it_were_whole()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        AuditTests.Execute(planner.Database, "PRAGMA foreign_keys=OFF; UPDATE sites SET Trust = 'RXX'");
        var run = await planner.Verb("backup", Path.Combine(planner.Folder, "b.zip"));
        Assert.Equal(3, run.Exit);
        Assert.False(File.Exists(Path.Combine(planner.Folder, "b.zip")));
    }

    [Fact]
    public async Task A_backup_whose_database_was_altered_is_refused_although_its_manifest_and_seal_fit()
    {
        await using var planner = new Installation(isNew: true);
        await planner.AddTrust();
        var backup = Path.Combine(planner.Folder, "b.zip");
        await planner.Do("backup", backup);
        Forge(backup, "UPDATE sites SET Name = 'Another hospital'");

        await using var other = new Installation(isNew: true);
        foreach (
            var refused in new[]
            {
                await other.Verb("restore", backup),
                await other.Verb("restore", backup, "--dry-run"),
                await planner.Verb("restore", backup),
            }
        )
        {
            Assert.Equal(3, refused.Exit);
            Assert.Contains(
                "What is stored in the backup is not what its audit trail says: Site RQQ RQQ01 is not as entry 2 of the audit trail of RQQ left it.",
                refused.Error,
                StringComparison.Ordinal
            );
        }

        Assert.False(File.Exists(other.Database));
        Assert.Contains(
            "Site RQQ RQQ01 is not as entry 2",
            (await other.Do("restore", backup, "--force", "--json")).Json.GetProperty("lost")[0].GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(3, (await other.Verb("check")).Exit);
    }

    [Fact]
    public async Task A_restore_takes_the_lock_before_it_looks_at_the_backup()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var writer = new SqliteWriter(new SqliteStore(planner.Database, "serve"), TimeProvider.System);
        writer.Start();
        var run = await planner.Verb("restore", planner.Write("b.zip", "not a backup"));
        Assert.Equal(3, run.Exit);
        Assert.Contains("is being written by", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_restore_left_is_swept_and_what_another_is_working_on_stays()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var (left, busy, foreign) = (
            $"{planner.Database}.99999.part",
            $"{planner.Database}.99998.part",
            Path.Combine(planner.Folder, "thesis.part")
        );
        foreach (var folder in new[] { left, busy, foreign })
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "planner.db"), "a copy", TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(left, "in-use"), "", TestContext.Current.CancellationToken);
        using (new FileStream(Path.Combine(busy, "in-use"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            await planner.Do("trust", "list");
            Assert.Equal((false, true, true), (Directory.Exists(left), Directory.Exists(busy), Directory.Exists(foreign)));
        }
    }

    /// <summary>Alters the database in a backup and makes manifest and seal fit.</summary>
    private static void Forge(string backup, string sql)
    {
        using (var zip = ZipFile.Open(backup, ZipArchiveMode.Update))
        {
            var copy = $"{backup}.db";
            zip.GetEntry("planner.db")!.ExtractToFile(copy);
            var before = File.ReadAllBytes(copy);
            AuditTests.Execute(copy, $"PRAGMA journal_mode=DELETE; {sql}");
            var after = File.ReadAllBytes(copy);
            zip.GetEntry("planner.db")!.Delete();
            zip.CreateEntryFromFile(copy, "planner.db");

            string manifest;
            using (var from = new StreamReader(zip.GetEntry("manifest.json")!.Open()))
            {
                manifest = from.ReadToEnd();
            }

            zip.GetEntry("manifest.json")!.Delete();
            using var to = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            to.Write(
                manifest
                    .Replace(Sha256(before), Sha256(after), StringComparison.Ordinal)
                    .Replace($"\"size\":{before.Length}", $"\"size\":{after.Length}", StringComparison.Ordinal)
            );
        }

        Seal(backup);
    }

    private static void Seal(string backup)
    {
        var bytes = File.ReadAllBytes(backup);
        File.WriteAllBytes(backup, [.. bytes[..^64], .. System.Text.Encoding.ASCII.GetBytes(Sha256(bytes[..^64]))]);
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
