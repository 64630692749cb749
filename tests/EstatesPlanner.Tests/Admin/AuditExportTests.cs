namespace EstatesPlanner.Tests.Admin;

/// <summary>The trail, taken out, verifies away from its database, and a cut end shows against its heading or a noted head.</summary>
public class AuditExportTests
{
    [Fact]
    public async Task An_export_verifies_anywhere_and_against_a_head_noted_before_more_was_added()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var noted = Head((await planner.Do("check", "--json")).Json);
        await planner.Do("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        var file = Path.Combine(planner.Folder, "audit.jsonl");
        await planner.Do("export", "audit", "--trust", "RQQ", "--out", file);

        await using var elsewhere = new Installation(isNew: true);
        var check = await elsewhere.Do("check", "--audit", file, "--head", noted, "--json");
        Assert.True(check.Json.GetProperty("ok").GetBoolean());
        Assert.Contains("is entry 2 of RQQ, followed by 1 more", check.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(elsewhere.Database));
    }

    [Fact]
    public async Task A_cut_end_shows_against_the_heading_and_with_the_heading_altered_too_against_a_noted_head()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var file = Path.Combine(planner.Folder, "audit.jsonl");
        var earlier = (await planner.Do("export", "audit", "--out", file, "--json")).Json;
        var shorter = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await planner.Do("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        await planner.Do("export", "audit", "--out", file);
        var noted = Head((await planner.Do("check", "--json")).Json);
        await planner.Do("check", "--audit", file, "--head", noted);

        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(file, lines[..^1], TestContext.Current.CancellationToken);
        var cut = await planner.Verb("check", "--audit", file);
        Assert.Equal(3, cut.Exit);
        Assert.Contains("the heading says that RQQ ends with entry 3", cut.Output, StringComparison.Ordinal);

        await File.WriteAllLinesAsync(file, shorter, TestContext.Current.CancellationToken);
        await planner.Do("check", "--audit", file, "--head", Head(earlier));
        Assert.Equal(3, (await planner.Verb("check", "--audit", file, "--head", noted)).Exit);
    }

    [Theory]
    [InlineData("\"person\":\"host\"", "\"person\":\"somebody\"")]
    [InlineData("Queensbury General", "Queensbury Special")]
    [InlineData("\"sequence\":2", "\"sequence\":3")]
    [InlineData("\"snapshot\":\"", "\"snapshot\":\"0")]
    public async Task An_altered_entry_is_named(string said, string instead)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var file = Path.Combine(planner.Folder, "audit.jsonl");
        await planner.Do("export", "audit", "--out", file);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(said, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(said, instead, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var check = await planner.Verb("check", "--audit", file);
        Assert.Equal(3, check.Exit);
        Assert.Contains("of the audit trail of RQQ does not follow from the one before it", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a letter\n", "Line 1 is not a line of an audit export, or it is cut off.")]
    [InlineData("", "Line 1 is not a line of an audit export, or it is cut off.")]
    [InlineData("{\"format\":\"something\",\"heads\":[]}\n", "Line 1 is not the heading of an audit export.")]
    [InlineData(
        "{\"format\":\"estates-planner/audit/1\",\"heads\":[]}\n{\"chain\":\"RQ\n",
        "Line 2 is not a line of an audit export, or it is cut off."
    )]
    public async Task What_is_no_export_is_refused(string text, string sentence)
    {
        await using var planner = new Installation();
        var run = await planner.Verb("check", "--audit", planner.Write("x.jsonl", text));
        Assert.Equal(1, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_no_hash_is_the_persons_fault()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        Assert.Equal(1, (await planner.Verb("check", "--head", "12345")).Exit);
    }

    private static string Head(System.Text.Json.JsonElement answer) =>
        answer.GetProperty("heads").EnumerateArray().Single().GetProperty("hash").GetString()!;
}
