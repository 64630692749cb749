using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.BusinessCases;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.BusinessCases;

/// <summary>A version is a change of content: printing again is none, nor is a file that could not be written.</summary>
public sealed class CaseVersionTests
{
    [Fact]
    public async Task The_same_content_is_the_same_version_byte_for_byte_and_a_change_is_the_next()
    {
        using var desk = await CaseOfABid.Planned();
        var (first, again, changed) = (desk.File("a.pdf", ""), desk.File("b.pdf", ""), desk.File("c.pdf", ""));
        var made = await desk.Json("business-case", "B1", "--stage", "obc", "--out", first, "--as", "ann");
        Assert.Equal(("1", false), (made.GetProperty("version").GetString(), made.GetProperty("printedAgain").GetBoolean()));

        var copy = await desk.Json("business-case", "B1", "--stage", "obc", "--out", again, "--as", "fin");
        Assert.Equal(("1", true), (copy.GetProperty("version").GetString(), copy.GetProperty("printedAgain").GetBoolean()));
        Assert.Equal(
            await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(again, TestContext.Current.CancellationToken)
        );
        Assert.Equal([1], desk.Read(db => db.BusinessCases.Select(kept => kept.Number).ToList()));

        await desk.Change(db =>
            db.Entry(db.Bids.Single()).CurrentValues.SetValues(db.Bids.Single() with { Need = "Theatres stop twice a week." })
        );
        Assert.Equal("2", (await desk.Json("business-case", "B1", "--stage", "obc", "--out", changed)).GetProperty("version").GetString());
        Assert.Equal([1, 2], desk.Read(db => db.BusinessCases.OrderBy(kept => kept.Number).Select(kept => kept.Number).ToList()));
    }

    [Fact]
    public async Task A_draft_and_a_final_of_the_same_content_share_their_number_and_each_is_kept()
    {
        using var desk = await CaseOfABid.Planned();
        await desk.Approve();
        var folder = desk.File("x", "");
        async Task<(string?, bool, bool, byte[])> Make(string name, params string[] more)
        {
            var path = $"{folder}-{name}.pdf";
            var made = await desk.Json(["business-case", "B1", "--stage", "short", "--out", path, "--as", "fin", .. more]);
            return (
                made.GetProperty("version").GetString(),
                made.GetProperty("final").GetBoolean(),
                made.GetProperty("printedAgain").GetBoolean(),
                await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)
            );
        }

        var (first, draft, last, again) = (await Make("a", "--final"), await Make("b"), await Make("c", "--final"), await Make("d"));
        Assert.Equal(
            [("1", true, false), ("1", false, false), ("1", true, true), ("1", false, true)],
            new[] { first, draft, last, again }.Select(made => (made.Item1, made.Item2, made.Item3))
        );
        Assert.Equal(first.Item4, last.Item4);
        Assert.Equal(draft.Item4, again.Item4);
        Assert.Equal([1, 1], desk.Read(db => db.BusinessCases.Select(kept => kept.Number).ToList()));

        await desk.Change(db =>
            db.Entry(db.Bids.Single()).CurrentValues.SetValues(db.Bids.Single() with { Need = "Theatres stop twice a week." })
        );
        Assert.Equal("2", (await Make("e", "--final")).Item1);
    }

    [Theory]
    [InlineData("missing/case.pdf", "There is no folder")]
    [InlineData(".", "is a folder")]
    public async Task A_file_that_cannot_be_written_is_told_in_a_sentence_and_keeps_no_version(string name, string why)
    {
        using var desk = await CaseOfABid.Planned();
        var folder = Path.GetDirectoryName(desk.File("x", ""))!;
        var (exit, output, error) = await desk.Run(
            "business-case",
            "B1",
            "--stage",
            "short",
            "--out",
            Path.GetFullPath(Path.Combine(folder, name))
        );

        Assert.Equal((ExitCode.BadInput, ""), (exit, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'));
        Assert.Equal(0, desk.Read(db => db.BusinessCases.Count()));
        Assert.DoesNotContain(Directory.GetFiles(folder), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void Version_day_preparer_and_status_are_no_content_and_all_else_is()
    {
        var sources = TheatreScheme.Sources();
        var made = System.Text.Encoding.UTF8.GetString(CaseJson.Write(Compose.Of(sources)));

        Assert.True(
            CaseIdentity.SameContent(
                made,
                CaseJson.Write(
                    Compose.Of(sources with { Version = "9", PreparedOn = new DateOnly(2027, 1, 1), PreparedBy = "Somebody else" })
                )
            )
        );
        Assert.True(
            CaseIdentity.SameContent(made, CaseJson.Write(Compose.Of(sources with { IsFinal = true, AuditHead = new(12, "a hash") })))
        );
        Assert.False(
            CaseIdentity.SameContent(
                made,
                CaseJson.Write(
                    Compose.Of(
                        sources with
                        {
                            Narrative = new Dictionary<string, string>(sources.Narrative) { ["scope"] = "Six theatres." },
                        }
                    )
                )
            )
        );
        Assert.Equal(new CaseIdentity("0.3", new DateOnly(2026, 11, 21), "Lee Park", null), CaseIdentity.Of(made));
    }
}
