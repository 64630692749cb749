using System.Text.Json;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Evidence;

/// <summary>Evidence goes with its item into the bid that removes it, and into the business case, which keeps it.</summary>
public class EvidenceInCaseTests
{
    [Theory]
    [InlineData("obc")]
    [InlineData("short")]
    public async Task A_case_shows_the_pictures_with_their_words_and_passes_the_structural_checks(string stage)
    {
        await using var planner = await Round();
        await planner.Add("B-1", "roof.png", TestFiles.Png(640, 480), "Felt torn at the upstand #panic()");
        await planner.Add("B-1", "survey.pdf", TestFiles.Pdf, "Roof survey of March");
        await planner.Add("B-2", "floor.png", TestFiles.Png(64, 48), "A floor that another bid removes");
        var path = Path.Combine(planner.Folder, "case.pdf");
        await planner.Do("business-case", "C-1", "--stage", stage, "--out", path);

        PdfTools.Run("python3", SharedFolder.File("check/pdf_structure.py"), path);
        var text = PdfTools.Text(path);
        Assert.Contains("Felt torn at the upstand #panic()", text, StringComparison.Ordinal);
        Assert.Contains("survey.pdf (PDF)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("floor.png", text, StringComparison.Ordinal);
        Assert.Contains("jpeg", PdfTools.Run("pdfimages", "-list", path), StringComparison.Ordinal);
        var frozen = JsonDocument.Parse(PdfTools.Attachment(path, "figures.json")).RootElement.GetProperty("itemEvidence");
        Assert.Equal(["roof.png", "survey.pdf"], frozen.EnumerateArray().Select(file => file.GetProperty("fileName").GetString()));
    }

    [Fact]
    public async Task What_a_case_was_made_with_stays_after_it_leaves_the_item_and_check_looks_after_it()
    {
        await using var planner = await Round();
        var (inCase, elsewhere) = (
            await planner.Add("B-1", "roof.png", TestFiles.Png(640, 480), "Felt torn"),
            await planner.Add("B-2", "floor.png", TestFiles.Png(64, 48), "Worn")
        );
        await planner.Do("business-case", "C-1", "--stage", "short", "--out", Path.Combine(planner.Folder, "case.pdf"));
        await planner.Do("evidence", "remove", inCase.GetProperty("id").GetString()!, "--trust", "RQQ");
        await planner.Do("evidence", "remove", elsewhere.GetProperty("id").GetString()!, "--trust", "RQQ");

        Assert.Empty(await planner.Evidence());
        Assert.NotNull(planner.Kept(inCase.GetProperty("sha256").GetString()));
        Assert.NotNull(planner.Kept(inCase.GetProperty("thumbnail").GetString()));
        Assert.Equal(2, planner.KeptFiles());
        Assert.Contains("Evidence: 2 files, each as it was kept", (await planner.Do("check")).Output, StringComparison.Ordinal);
        var hash = inCase.GetProperty("sha256").GetString()!;
        File.Delete(Path.Combine(planner.Folder, "evidence", hash[..2], hash));
        Assert.Contains(
            "1 of 2 files: roof.png in RQQ C-1 short 1 is missing.",
            (await planner.Verb("check")).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_bids_page_shows_what_is_kept_with_the_items_it_removes()
    {
        await using var planner = await Round();
        await planner.Add("B-1", "roof.png", TestFiles.Png(640, 480), "Felt torn at the upstand");
        await planner.Add("B-2", "floor.png", TestFiles.Png(64, 48), "Worn");
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/bids/C-1");
        Assert.Equal(
            ["Felt torn at the upstand"],
            visitor.Page.QuerySelectorAll(".planner-evidence img").Select(image => image.GetAttribute("alt"))
        );
        Assert.Equal(["roof.png"], visitor.Page.QuerySelectorAll(".planner-evidence__file a").Select(link => link.TextContent));
    }

    private static async Task<Installation> Round()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TwoBids.Register(1_000_000)), "--trust", "RQQ");
        await planner.Do("round", "import", planner.Write("round.json", TwoBids.Round), "--trust", "RQQ");
        await planner.Do("import", "bids", planner.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");
        return planner;
    }
}
