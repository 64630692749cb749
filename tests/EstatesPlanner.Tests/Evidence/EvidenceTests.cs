using EstatesPlanner.KeptFiles;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Tests.Backlog;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Evidence;

public class EvidenceTests
{
    [Fact]
    public async Task The_same_file_twice_on_an_item_is_said_and_kept_once()
    {
        await using var planner = await TermsTrust.Open();
        await planner.Add("A", "report.pdf", TestFiles.Pdf);
        var again = await planner.TryAdd("A", "other name.pdf", TestFiles.Pdf);
        Assert.False(again.Json.GetProperty("added").GetBoolean());
        Assert.Equal("report.pdf", again.Json.GetProperty("evidence").GetProperty("fileName").GetString());
        var words = await planner.Do("evidence", "add", "A", Path.Combine(planner.Folder, "other name.pdf"), "--trust", "RQQ");
        Assert.Contains("report.pdf was kept with A already. Nothing was added.", words.Output, StringComparison.Ordinal);
        Assert.Single(await planner.Evidence());
        Assert.Equal(1, planner.KeptFiles());
    }

    [Fact]
    public async Task Bytes_that_two_items_share_go_with_the_last_of_them()
    {
        await using var planner = await TermsTrust.Open();
        var (first, second) = (await planner.Add("A", "report.pdf", TestFiles.Pdf), await planner.Add("B", "report.pdf", TestFiles.Pdf));
        Assert.Equal(1, planner.KeptFiles());
        await planner.Do("evidence", "remove", first.GetProperty("id").GetString()!, "--trust", "RQQ");
        Assert.NotNull(planner.Kept(second.GetProperty("sha256").GetString()));
        await planner.Do("evidence", "remove", second.GetProperty("id").GetString()!, "--trust", "RQQ");
        Assert.Equal(0, planner.KeptFiles());
        Assert.Equal(4, (await planner.Verb("evidence", "remove", second.GetProperty("id").GetString()!, "--trust", "RQQ")).Exit);
    }

    [Fact]
    public async Task Adding_and_removing_stand_in_the_audit_trail()
    {
        await using var planner = await TermsTrust.Open();
        var id = (await planner.Add("A", "report.pdf", TestFiles.Pdf)).GetProperty("id").GetString()!;
        await planner.Do("evidence", "remove", id, "--trust", "RQQ");
        using var db = planner.Read();
        var entries = db.AuditEntries.Where(entry => entry.Object == $"EvidenceFile {id}").OrderBy(entry => entry.Sequence).ToList();
        Assert.Equal(["add evidence", "remove evidence"], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal("RQQ", entry.Chain));
        Assert.Contains("report.pdf", entries[1].Before!, StringComparison.Ordinal);
        Assert.Null(AuditChain.Verify(db).FirstBad);
    }

    [Fact]
    public async Task A_trust_keeps_two_gibibytes_and_not_a_byte_more()
    {
        await using var planner = await TermsTrust.Open();
        await planner.Add("A", "first.txt", "one"u8.ToArray());
        await using (var program = planner.Program())
        {
            using var db = planner.Read();
            var known = db.EvidenceFiles.Single();
            await program
                .GetRequiredService<IPlannerWriter>()
                .Run(
                    new Stamp("test", "fill"),
                    write =>
                        write.EvidenceFiles.Add(
                            known with
                            {
                                Id = Guid.NewGuid(),
                                Sha256 = new string('0', 64),
                                Size = EvidenceLimits.TrustBytes - 10,
                            }
                        )
                );
        }

        await planner.Add("A", "fits.txt", "1234567"u8.ToArray());
        var refused = await planner.TryAdd("B", "one too many.txt", "x"u8.ToArray());
        Assert.Equal(
            (1, "RQQ already keeps 2048 MiB of evidence, which is all there is room for. Remove what is not needed first."),
            (refused.Exit, refused.Error.Trim())
        );
        Assert.Equal(2, planner.KeptFiles());
    }

    [Fact]
    public async Task Check_names_evidence_that_is_missing_or_altered()
    {
        await using var planner = await TermsTrust.Open();
        var (photo, report) = (
            await planner.Add("A", "boiler.png", TestFiles.Png(40, 30)),
            await planner.Add("B", "report.pdf", TestFiles.Pdf)
        );
        Assert.Contains("Evidence: 3 files, each as it was kept", (await planner.Do("check")).Output, StringComparison.Ordinal);

        string Path_(string? hash) => Path.Combine(planner.Folder, "evidence", hash![..2], hash);
        File.Delete(Path_(photo.GetProperty("thumbnail").GetString()));
        File.AppendAllText(Path_(report.GetProperty("sha256").GetString()), "x");
        var run = await planner.Verb("check");
        Assert.Equal(3, run.Exit);
        Assert.Contains(
            "2 of 3 files: the thumbnail of boiler.png of RQQ RQQ01 A is missing; report.pdf of RQQ RQQ01 B is altered.",
            run.Output,
            StringComparison.Ordinal
        );

        await planner.Add("C", "report again.pdf", TestFiles.Pdf);
        Assert.DoesNotContain("report.pdf of RQQ RQQ01 B is altered", (await planner.Verb("check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_item_or_file_is_said()
    {
        await using var planner = await TermsTrust.Open();
        Assert.Equal(4, (await planner.TryAdd("NO-SUCH", "report.pdf", TestFiles.Pdf)).Exit);
        Assert.Equal(1, (await planner.Verb("evidence", "add", "A", Path.Combine(planner.Folder, "not there.pdf"), "--trust", "RQQ")).Exit);
        Assert.Equal(4, (await planner.TryAdd("A", "report.pdf", TestFiles.Pdf, trust: "RXX")).Exit);
    }

    [Fact]
    public async Task An_import_whose_items_have_evidence_is_not_undone()
    {
        await using var planner = await TermsTrust.Open();
        await planner.Add("A", "report.pdf", TestFiles.Pdf);
        var import = (await planner.Do("import", "list", "--json")).Json;
        var id = import[0].GetProperty("id").GetString()!;
        var run = await planner.Verb("import", "undo", id);
        Assert.Equal(3, run.Exit);
        Assert.Contains("RQQ01 A (incidents or evidence hang on it)", run.Error + run.Output, StringComparison.Ordinal);
    }
}
