using System.Text;
using System.Text.Json;
using EstatesPlanner.Jobs;

namespace EstatesPlanner.Tests.Jobs;

/// <summary>Files dropped into the inbox, taken by the real worker.</summary>
public sealed class InboxTests
{
    private const string Header = "reference,site,category,cost,price base\n";
    private const string Good = Header + "B-1,RQQ01,High,100,2025/26\nB-2,RQQ01,Low,200,2025/26\n";

    [Fact]
    public async Task A_file_is_imported_once_and_lies_under_done_with_its_report()
    {
        await using var planner = await WithTrust();
        Drop(planner, "RQQ", "register.csv", Good);
        Assert.Equal(["register.csv"], Files(await Work(planner)));

        var done = Path.Combine(planner.Folder, "inbox", "RQQ", "done");
        var file = Directory.GetFiles(done, "register-*.csv").Single();
        Assert.Equal(Good, File.ReadAllText(file));
        Assert.Contains("2 rows read (UTF-8): 2 added", File.ReadAllText(file + ".txt"), StringComparison.Ordinal);
        var report = JsonDocument.Parse(File.ReadAllText(file + ".json")).RootElement.GetProperty("answer");
        Assert.Equal(2, report.GetProperty("rows").GetProperty("added").GetInt32());

        Drop(planner, "RQQ", "register.csv", Good);
        await Work(planner);
        Assert.Equal(2, Items(planner));
        Assert.Contains("the same file came again", File.ReadAllText(file + ".txt"), StringComparison.Ordinal);
        Assert.Equal(
            2,
            JsonDocument
                .Parse(File.ReadAllText(file + ".json"))
                .RootElement.GetProperty("answer")
                .GetProperty("rows")
                .GetProperty("added")
                .GetInt32()
        );
        Assert.Empty(Files(await Work(planner)));
    }

    [Fact]
    public async Task A_file_with_a_bad_row_lies_under_refused_with_a_report_and_a_workbook_to_mend()
    {
        await using var planner = await WithTrust();
        Drop(planner, "RQQ", "register.csv", Good + "B-3,RQQ01,Low,£1.2m,2025/26\n");
        Drop(planner, "RQQ", "notes.pdf", "%PDF-1.7");
        await Work(planner);

        Assert.Equal(0, Items(planner));
        var refused = Path.Combine(planner.Folder, "inbox", "RQQ", "refused");
        var register = Directory.GetFiles(refused, "register-*.csv").Single();
        var text = File.ReadAllText(register + ".txt");
        Assert.Contains("Row 4, cost: £1.2m: write 1200000.", text, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported.", text, StringComparison.Ordinal);
        Assert.Equal(
            "Refused: correct the rows first.",
            JsonDocument.Parse(File.ReadAllText(register + ".json")).RootElement.GetProperty("refused").GetString()
        );
        Assert.True(File.Exists(register + "-mend.xlsx"));
        Assert.Contains(
            "This is a PDF, not a table.",
            File.ReadAllText(Directory.GetFiles(refused, "notes-*.pdf.txt").Single()),
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(Path.Combine(planner.Folder, "inbox", "RQQ")));
    }

    [Fact]
    public async Task A_mapping_beside_the_files_reads_them_as_a_document_or_by_the_name_of_one_that_is_kept()
    {
        const string mapping =
            """{ "format": "estates-planner/import-mapping/1", "columns": { "reference": "No", "site": "Where", "cost": "Money", "category": "RAG" }, "values": { "category": { "Red": "High" } }, "readings": ["short-amounts"] }""";
        await using var planner = await WithTrust();
        Drop(planner, "RQQ", "mapping.json", mapping);
        Drop(planner, "RQQ", "own.csv", "No,Where,RAG,Money\nA,RQQ01,Red,£45k\n");
        await Work(planner);
        Assert.Equal(1, Items(planner));

        await planner.Do("import", "mapping", "save", "Ours", planner.Write("kept.json", mapping), "--trust", "RQQ");
        Drop(planner, "RQQ", "mapping.json", """{ "mapping": "Ours" }""");
        Drop(planner, "RQQ", "newer.csv", "No,Where,RAG,Money\nA,RQQ01,Red,£50k\nB,RQQ01,Red,£1m\n");
        await Work(planner);
        Assert.Equal(2, Items(planner));
        Assert.True(File.Exists(Path.Combine(planner.Folder, "inbox", "RQQ", "mapping.json")));

        Drop(planner, "RQQ", "mapping.json", """{ "mapping": "Theirs" }""");
        Drop(planner, "RQQ", "third.csv", "No,Where,RAG,Money\nC,RQQ01,Red,1\n");
        Assert.Equal(
            "Refused: No mapping of RQQ is called Theirs. Kept: Ours.",
            (await Work(planner)).GetProperty("files")[0].GetProperty("refused").GetString()
        );
    }

    [Fact]
    public async Task Of_two_versions_the_newer_is_taken_last_and_partial_files_are_left_alone()
    {
        await using var planner = await WithTrust();
        Drop(planner, "RQQ", "a-new.csv", Good.Replace("200", "300", StringComparison.Ordinal), Clock.Now.AddHours(-1));
        Drop(planner, "RQQ", "z-old.csv", Good, Clock.Now.AddHours(-2));
        string[] unfinished = ["register.csv.part", "~$register.xlsx", ".register.csv.swp", "register.tmp", "Thumbs.db"];
        unfinished.ToList().ForEach(name => Drop(planner, "RQQ", name, Good));
        Assert.Equal(["z-old.csv", "a-new.csv"], Files(await Work(planner)));
        using var db = planner.Read();
        Assert.Equal(300, db.BacklogItems.Single(item => item.Reference == "B-2").Cost.Pounds);
        Assert.Equal(
            unfinished.Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(planner.Folder, "inbox", "RQQ")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_folder_of_no_trust_has_its_files_refused()
    {
        await using var planner = await WithTrust();
        Drop(planner, "RXX", "register.csv", Good);
        Assert.Equal("Refused: No trust RXX.", (await Work(planner)).GetProperty("files")[0].GetProperty("refused").GetString());
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_left_alone_until_it_is_whole()
    {
        await using var planner = await WithTrust();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var path = Drop(planner, "RQQ", "growing.csv", Header);
        var working = EstatesPlanner.Verbs.CommandLine.Run(
            ["worker", "--settle", "2", "--data-folder", planner.Folder],
            TextWriter.Synchronized(output),
            error,
            stop.Token
        );
        for (var i = 1; i <= 12; i++)
        {
            await Task.Delay(400, stop.Token);
            Assert.True(File.Exists(path), $"The file was taken while it was written: {output}");
            await File.AppendAllTextAsync(path, $"B-{i},RQQ01,High,100,2025/26\n", stop.Token);
        }

        var limit = Clock.Now.AddSeconds(60);
        while (!output.ToString().Contains("12 rows read", StringComparison.Ordinal) && Clock.Now < limit)
        {
            await Task.Delay(200, stop.Token);
        }

        await stop.CancelAsync();
        Assert.Equal(0, await working);
        Assert.Equal((12, 1), (Items(planner), Imports(planner)));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_open_is_left_alone()
    {
        await using var planner = await WithTrust();
        var path = Drop(planner, "RQQ", "held.csv", Good);
        await using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Empty(Files(await Work(planner)));
        }

        Assert.Equal(["held.csv"], Files(await Work(planner)));
    }

    [Fact]
    public async Task The_web_ui_watches_the_inbox_and_a_worker_beside_it_is_refused()
    {
        await using var planner = await WithTrust();
        await planner.Serve(
            new InboxSettings(Path.Combine(planner.Folder, "inbox"), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(100))
        );
        Drop(planner, "RQQ", "register.csv", Good);
        var limit = Clock.Now.AddSeconds(60);
        while (Items(planner) == 0 && Clock.Now < limit)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, Items(planner));
        var beside = await planner.Verb("worker", "--once", "--settle", "0");
        Assert.Equal(3, beside.Exit);
        Assert.StartsWith("The database is being written by", beside.Error, StringComparison.Ordinal);
    }

    private static string Drop(Installation planner, string trust, string name, string text, DateTime? written = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(planner.Folder, "inbox", trust)).FullName;
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        File.SetLastWriteTimeUtc(path, written ?? Clock.Now);
        return path;
    }

    private static async Task<JsonElement> Work(Installation planner) =>
        (await planner.Do("worker", "--once", "--settle", "0", "--json")).Json;

    private static List<string?> Files(JsonElement run) =>
        [.. run.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString())];

    private static int Items(Installation planner)
    {
        using var db = planner.Read();
        return db.BacklogItems.Count();
    }

    private static int Imports(Installation planner)
    {
        using var db = planner.Read();
        return db.Imports.Count();
    }

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }
}
