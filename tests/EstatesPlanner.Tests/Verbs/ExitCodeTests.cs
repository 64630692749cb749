using System.Diagnostics;
using System.Text.Json;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Verbs;

/// <summary>
/// What is the person's or the machine's fault is never the program's, says so in a sentence, and with --json in one document.
/// </summary>
public class ExitCodeTests
{
    [Theory]
    [InlineData("export", "bids", "--trust", "RQQ")]
    [InlineData("export", "bids-template")]
    [InlineData("site", "scorecard", "RQQ01", "--trust", "RQQ")]
    [InlineData("eric", "return", "--trust", "RQQ", "--year", "2026/27")]
    [InlineData("business-case", "C-1", "--trust", "RQQ", "--stage", "short")]
    public async Task A_file_that_cannot_be_written_is_said_before_any_work_and_nothing_is_recorded(params string[] verb)
    {
        await using var planner = await WithBids();
        var before = Records(planner);
        foreach (
            var (place, sentence) in new[]
            {
                (Path.Combine(planner.Folder, "missing", "out.pdf"), "There is no folder"),
                (planner.Folder, "is a folder"),
            }
        )
        {
            var run = await planner.Verb([
                .. verb,
                "--out",
                verb[0] is "eric" or "export" && place != planner.Folder ? place.Replace(".pdf", ".xlsx", StringComparison.Ordinal) : place,
                "--json",
            ]);
            Assert.Equal(1, run.Exit);
            Assert.Contains(sentence, Sentence(run), StringComparison.Ordinal);
        }

        Assert.Equal(before, Records(planner));
        Assert.Empty(Directory.GetFiles(planner.Folder, "*.part"));
    }

    [Fact]
    public async Task Folders_and_files_in_each_others_place_and_damage_are_told_as_such()
    {
        await using var planner = await WithBids();
        var file = planner.Write("a-file", "x");
        Assert.Equal(1, (await planner.Verb("trust", "list", "--json", "--data-folder", file)).Exit);

        var folder = Directory.CreateDirectory(Path.Combine(planner.Folder, "a-folder.db")).FullName;
        var isFolder = await planner.Verb("trust", "list", "--json", "--database", folder);
        Assert.Equal(3, isFolder.Exit);
        Assert.Contains("is a folder", Sentence(isFolder), StringComparison.Ordinal);

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using (var database = new FileStream(planner.Database, FileMode.Open, FileAccess.ReadWrite))
        {
            database.Position = 100;
            database.Write(new byte[(int)(database.Length - 100)]);
        }

        var damaged = await planner.Verb("trust", "list", "--json");
        Assert.Equal(3, damaged.Exit);
        Assert.Contains("damaged", Sentence(damaged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_refused_as_a_whole_answers_a_script_in_the_words_of_an_import()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var run = await planner.Verb("import", "backlog", planner.Write("empty.csv", ""), "--trust", "RQQ", "--dry-run", "--json");
        Assert.Equal(1, run.Exit);
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("importId").ValueKind);
        Assert.Equal(0, run.Json.GetProperty("rows").GetProperty("added").GetInt32());
        Assert.True(run.Json.GetProperty("dryRun").GetBoolean());
        Assert.Equal("empty.csv", run.Json.GetProperty("problems")[0].GetProperty("file").GetString());
        Assert.Equal("The file is empty.", Sentence(run));
        Assert.Equal(1, (await planner.Verb("trust", "list", "--no-such-option", "--json")).Json.GetProperty("exit").GetInt32());
    }

    [Theory]
    [InlineData("plan", "r1")]
    [InlineData("business-case", "C-1", "--stage", "short", "--out", "x.pdf")]
    [InlineData("import", "backlog", "register.csv")]
    [InlineData("uplift", "--index", "gdp", "--to", "2027/28")]
    [InlineData("trust", "headroom", "RQQ", "--year", "2026/27")]
    public async Task A_writing_verb_beside_another_says_who_holds_the_database_before_it_looks_at_anything(params string[] verb)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var writer = new SqliteWriter(new SqliteStore(planner.Database, "the night run"), TimeProvider.System);
        writer.Start();

        // None of these could be done: no such round, bid, file or index. The lock is asked first.
        var place = verb.Contains("--out") ? verb.Select(word => word == "x.pdf" ? Path.Combine(planner.Folder, word) : word) : verb;
        var run = await planner.Verb([.. place, .. verb[0] == "trust" ? Array.Empty<string>() : ["--trust", "RQQ"], "--json"]);
        Assert.Equal(3, run.Exit);
        Assert.Contains("being written by the night run, process", Sentence(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_language_data_the_program_says_so()
    {
        await using var planner = new Installation();
        var run = await Program(planner, ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), "trust", "list", "--json");
        Assert.Equal(3, run.Exit);
        Assert.Contains("no language data", Sentence(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_temporary_folder_that_is_not_there_is_not_needed_and_what_is_made_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes of Unix.");
            return;
        }

        await using var planner = new Installation();
        File.SetUnixFileMode(planner.Folder, File.GetUnixFileMode(planner.Folder) | UnixFileMode.OtherRead | UnixFileMode.GroupRead);
        var run = await Program(planner, ("TMPDIR", "/no/such/folder"), "trust", "add", "RQQ", "Queensbury");
        Assert.Equal(0, run.Exit);
        var import = await Program(
            planner,
            ("TMPDIR", "/no/such/folder"),
            "import",
            "backlog",
            Installation.Repository("tests", "Kit", "merged.xls"),
            "--trust",
            "RQQ",
            "--dry-run"
        );
        Assert.True(import.Exit is 0 or 1, import.Error);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(planner.Database));

        // A folder left open by an earlier version is closed at the next run, and what a killed run left is swept.
        string[] left =
        [
            Path.Combine(planner.Folder, "staging", "left.rows"),
            Path.Combine(planner.Folder, "staging", "tmp", "2147483647", "ASPNETCORE_x.tmp"),
        ];
        var inUse = Directory.CreateDirectory(Path.Combine(planner.Folder, "staging", "tmp", $"{Environment.ProcessId}")).FullName;
        File.WriteAllText(Path.Combine(inUse, "lines"), "rows of a running import");
        foreach (var path in left)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "a register in plain text");
        }

        File.SetUnixFileMode(planner.Database, (UnixFileMode)0x1A4);
        await planner.Do("trust", "list");
        Assert.All(left, path => Assert.False(File.Exists(path)));
        Assert.True(File.Exists(Path.Combine(inUse, "lines")));
        var others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var path in Directory.EnumerateFileSystemEntries(planner.Folder, "*", SearchOption.AllDirectories).Append(planner.Folder))
        {
            Assert.True((File.GetUnixFileMode(path) & others) == UnixFileMode.None, path);
        }
    }

    [Fact]
    public async Task A_node_that_cannot_be_run_is_the_machines_fault()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A file that may not be run is made by its mode.");
        await using var planner = await WithBids();
        var folder = Directory.CreateDirectory(Path.Combine(planner.Folder, "bin")).FullName;
        File.WriteAllText(Path.Combine(folder, "node"), "not a program");
        var run = await Program(
            planner,
            ("PATH", folder),
            "business-case",
            "C-1",
            "--trust",
            "RQQ",
            "--stage",
            "short",
            "--out",
            Path.Combine(planner.Folder, "x.pdf"),
            "--json"
        );
        Assert.Equal(3, run.Exit);
        Assert.Contains("cannot be run, so documents cannot be made", Sentence(run), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(planner.Folder, "x.pdf")));
        using var db = planner.Read();
        Assert.Empty(db.BusinessCases);
    }

    [Fact]
    public async Task An_export_leaves_a_line_in_the_audit_trail_at_once_or_when_the_holder_of_the_database_next_saves()
    {
        await using var planner = await WithBids();
        await planner.Do("export", "bids", "--trust", "RQQ", "--out", Path.Combine(planner.Folder, "a.xlsx"));
        Assert.Equal(1, Exports(planner));
        using (var writer = new SqliteWriter(new SqliteStore(planner.Database, "the night run"), TimeProvider.System))
        {
            writer.Start();
            await planner.Do("export", "bids", "--trust", "RQQ", "--out", Path.Combine(planner.Folder, "b.xlsx"));
            Assert.Equal(1, Exports(planner));
        }

        Assert.Equal(2, Exports(planner));
    }

    private static int Exports(Installation planner)
    {
        using var db = planner.Read();
        return db.AuditEntries.Count(entry => entry.Action == "export" && entry.Chain == "RQQ");
    }

    private static (int Cases, int Entries) Records(Installation planner)
    {
        using var db = planner.Read();
        return (db.BusinessCases.Count(), db.AuditEntries.Count());
    }

    private static string? Sentence(Installation.Run run) => run.Json.GetProperty("problems")[0].GetProperty("message").GetString();

    private static async Task<Installation> WithBids()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TwoBids.Register(1_000_000)), "--trust", "RQQ");
        await planner.Do("round", "import", planner.Write("round.json", TwoBids.Round), "--trust", "RQQ");
        await planner.Do("import", "bids", planner.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");
        return planner;
    }

    /// <summary>The program as its own process, since what is tried belongs to the process.</summary>
    private static async Task<Installation.Run> Program(Installation planner, (string Name, string Value) variable, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (string[])
                ["exec", Path.Combine(AppContext.BaseDirectory, "estates-planner.dll"), .. args, "--data-folder", planner.Folder]
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[variable.Name] = variable.Value;
        using var process = Process.Start(start)!;
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Installation.Run(process.ExitCode, await output, await error);
    }

    [Theory]
    [InlineData("planner.db")]
    [InlineData("planner.db.heads")]
    [InlineData("evidence/ab.jpg")]
    public async Task Nothing_that_leaves_the_program_takes_the_place_of_its_own_files(string own)
    {
        await using var planner = new Installation();
        await planner.Do("trust", "add", "RQQ", "Quiet Trust");
        var path = Path.Combine(planner.Folder, own);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var before = File.Exists(path) ? File.ReadAllBytes(path).Length : 0;
        var refused = await planner.Verb("export", "audit", "--out", path);
        Assert.Equal(
            (1, $"{path} is a file of this installation, and would be lost. Give another with --out."),
            (refused.Exit, refused.Error.Trim())
        );
        Assert.Equal(before, File.Exists(path) ? File.ReadAllBytes(path).Length : 0);
        Assert.Equal(0, (await planner.Verb("trust", "list")).Exit);
    }

    [Fact]
    public async Task An_upgrade_refuses_where_a_database_was_lost()
    {
        await using var planner = new Installation(isNew: true);
        await File.WriteAllTextAsync(planner.Database, "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync($"{planner.Database}-wal", "x", TestContext.Current.CancellationToken);
        var refused = await planner.Verb("upgrade");
        Assert.Equal(3, refused.Exit);
        Assert.Contains("beside it comes from one", refused.Error, StringComparison.Ordinal);
    }
}
