namespace EstatesPlanner.Tests.Verbs;

/// <summary>What a killed run left goes, and nothing else does; what lies in the data folder is for its owner alone.</summary>
public class LeftoversTests
{
    [Fact]
    public async Task A_draft_that_a_killed_export_left_goes_with_the_next_one_and_others_stay()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var path = Path.Combine(planner.Folder, "bids.xlsx");
        var (left, busy) = ($"{path}.99999.part", $"{path}.99998.part");
        string[] others = [$"{path}.notes.part", Path.Combine(planner.Folder, "other.xlsx.99999.part")];
        foreach (var file in (string[])[left, .. others])
        {
            await File.WriteAllTextAsync(file, "half", TestContext.Current.CancellationToken);
        }

        using (new FileStream(busy, FileMode.Create, FileAccess.Write))
        {
            await planner.Do("export", "bids-template", "--out", path);
        }

        Assert.False(File.Exists(left));
        Assert.All([busy, .. others], file => Assert.True(File.Exists(file), file));
    }

    [Fact]
    public async Task What_lies_behind_a_link_is_not_swept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links of Unix.");
        await using var planner = new Installation();
        await planner.AddTrust();
        var elsewhere = Directory.CreateTempSubdirectory("estates");
        var theirs = Path.Combine(elsewhere.FullName, "theirs.rows");
        await File.WriteAllTextAsync(theirs, "somebody else's", TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(planner.Folder, "staging"), elsewhere.FullName);
        await planner.Do("trust", "list");
        Assert.True(File.Exists(theirs));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task A_document_in_the_data_folder_is_for_its_owner_alone_whoever_asked_for_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes of Unix.");
            return;
        }

        await using var planner = new Installation();
        await planner.Do("export", "bids-template", "--out", Path.Combine(planner.Folder, "bids.xlsx"));
        var elsewhere = Directory.CreateTempSubdirectory("estates");
        await planner.Do("export", "bids-template", "--out", Path.Combine(elsewhere.FullName, "bids.xlsx"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(planner.Folder, "bids.xlsx")));
        Assert.NotEqual(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(elsewhere.FullName, "bids.xlsx")) & UnixFileMode.GroupRead);
        elsewhere.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void The_data_folder_is_the_same_folder_with_a_stroke_after_it(string stroke) =>
        Assert.Equal(
            Path.Combine(Path.GetTempPath(), "planner"),
            PlannerSettings.From(Path.Combine(Path.GetTempPath(), "planner") + stroke, null, null).DataFolder
        );
}
