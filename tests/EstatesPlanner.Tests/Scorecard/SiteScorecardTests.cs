using System.Net;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Scorecard;
using EstatesPlanner.Tests.Backlog;
using EstatesPlanner.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Scorecard;

public class SiteScorecardTests
{
    private const string Register = """
        reference,site,consequence,likelihood,defect,cost,works,vat,price base,surveyed on,reviewer,next review,interim control,control owner,control review,control expires
        A,RQQ01,5,5,Roof past patching,,900000,180000,2026/27,2026-11-01,Kim Review,2026-01-31,,,,
        B,RQQ01,4,4,Air plant failed its test,300000,,,2026/27,2019-01-01,,,Hired chiller,Sam Owner,2999-01-01,2026-02-28
        C,RQQ01,1,1,Worn floor,100000,,,2026/27,,,,,,,
        D,RQQ02,2,2,Cracked pane,50000,,,2026/27,2026-01-01,,,,,,
        E,RQQ03,2,2,Loose tile,70000,,,2026/27,2026-01-01,,,,,,

        """;

    [Fact]
    public async Task A_site_stands_on_one_page_beside_the_others_with_what_is_worst_and_overdue()
    {
        await using var planner = await Open();
        await using var program = planner.Program();
        var card = program.GetRequiredService<BuildScorecard>().For(TermsTrust.Estates("*"), "RQQ", "RQQ01");
        Assert.Equal(
            (1_300_000m, 1_480_000m, 1_200_000m),
            (card.Totals.Total.Pounds, card.Totals.FullCost.Pounds, card.Totals.Critical.Pounds)
        );
        Assert.Equal(Money.FromPounds(130), card.PerSquareMetre);
        Assert.Equal(
            ["RQQ01 £130", "RQQ02 £25", "RQQ03 "],
            card.Sites.Select(standing => $"{standing.Site.Code} {standing.PerSquareMetre}")
        );
        Assert.Equal(1, card.Rank);
        Assert.Equal(["A", "B", "C"], card.Worst.Select(item => item.Reference));
        Assert.Equal(
            ["A Review of the risk Kim Review", "B The interim control has expired Sam Owner"],
            card.Overdue.Select(due => $"{due.Item.Reference} {due.What} {due.Who}")
        );
        Assert.Equal(decimal.Divide(9, 13), card.Coverage.Covered);
    }

    [Fact]
    public async Task The_page_says_the_same_and_each_of_its_tables_leaves_as_a_file()
    {
        await using var planner = await Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/sites/RQQ01/scorecard");
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".planner-chart svg").Length);
        Assert.Contains("1st of 2 sites by backlog per square metre.", visitor.Text, StringComparison.Ordinal);
        foreach (
            var link in visitor.Page.QuerySelectorAll("main a[href*='format=csv']").Select(link => link.GetAttribute("href")!).ToList()
        )
        {
            Assert.True((await visitor.Download($"/trust/RQQ/sites/RQQ01/scorecard{link}")).Split('\n').Length > 2, link);
        }

        await visitor.Open("/trust/RQQ/sites/NOSUCH/scorecard");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_site_of_somebody_else_is_not_found()
    {
        await using var planner = await Open();
        await using var program = planner.Program();
        Assert.Equal(
            "RQQ has no site RQQ02.",
            Assert
                .Throws<Refusal>(() => program.GetRequiredService<BuildScorecard>().For(TermsTrust.Estates("RQQ01"), "RQQ", "RQQ02"))
                .Message
        );
        Assert.Single(program.GetRequiredService<BuildScorecard>().For(TermsTrust.Estates("RQQ01"), "RQQ", "RQQ01").Sites);
    }

    [Theory]
    [InlineData("RQQ01", "£1.30m")]
    [InlineData("RQQ04", "£0")]
    public async Task It_prints_as_an_accessible_pdf_of_one_page(string site, string total)
    {
        await using var planner = await Open();
        await planner.Do("site", "add", "RQQ04", "Empty House", "--trust", "RQQ");
        var path = Path.Combine(planner.Folder, "card.pdf");
        await planner.Do("site", "scorecard", site, "--trust", "RQQ", "--out", path);
        var text = PdfTools.Text(path);
        Assert.Contains(total, text, StringComparison.Ordinal);
        Assert.Contains("The trust’s chosen cost basis: Works and fees", text, StringComparison.Ordinal);
        Assert.Contains(
            "Pages: 1 ",
            string.Join(' ', PdfTools.Run("pdfinfo", path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        PdfTools.Run("python3", SharedFolder.File("check/pdf_structure.py"), path);
    }

    private static async Task<Installation> Open()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("site", "add", "RQQ02", "Kingsbury Clinic", "--trust", "RQQ", "--floor-area", "2000");
        await planner.Do("import", "backlog", planner.Write("register.csv", Register), "--trust", "RQQ");
        return planner;
    }
}
