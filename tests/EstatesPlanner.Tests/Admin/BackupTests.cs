using System.IO.Compression;
using System.Text.Json;
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
            Assert.Contains("Queensbury", await browser.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
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
        var kept = Directory.GetFiles(Path.Combine(planner.Folder, "evidence"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
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

        Assert.Contains("Nothing was changed.", (await planner.Do("restore", backup, "--dry-run", "--force")).Output, StringComparison.Ordinal);
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

            var text = manifest.RootElement.GetRawText().Replace("\"files\":[", "\"files\":[{\"name\":\"../evil.txt\",\"size\":0,\"sha256\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},", StringComparison.Ordinal);
            zip.GetEntry("manifest.json")!.Delete();
            using (var to = new StreamWriter(zip.CreateEntry("manifest.json").Open()))
            {
                await to.WriteAsync(text);
            }

            zip.CreateEntry("../evil.txt");
        }

        var bytes = await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken);
        var seal = System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(0, bytes.Length - 64))));
        await File.WriteAllBytesAsync(backup, [.. bytes[..^64], .. seal], TestContext.Current.CancellationToken);

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
}
