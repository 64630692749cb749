using System.Globalization;
using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Tests.Typesetting;

namespace EstatesPlanner.Tests.BusinessCases;

/// <summary>What the checklist ticks is on a page, and on the page it names.</summary>
public sealed partial class PrintedTests(Press press) : IClassFixture<Press>
{
    [Theory]
    [InlineData(CaseKind.Short)]
    [InlineData(CaseKind.Obc)]
    public async Task Whatever_a_bid_says_is_printed_by_the_templates_as_they_ship(CaseKind kind)
    {
        var composed = Compose.Of(Full(kind));
        var printed = await press.Typesetter.Print(press.Document.Request(composed, Press.Made), TestContext.Current.CancellationToken);

        Assert.Empty(ChecklistPlace.LeftOut(composed, printed.Printed));
        var text = PdfTools.Text(await press.PrintToFile(composed, $"full-{kind}"));
        Assert.All(NarrativeSection.Writable, part => Assert.Contains($"Words about {part.Id}.", text, StringComparison.Ordinal));
        Assert.Contains("Only lease", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_beside_a_line_of_the_checklist_is_the_page_of_the_thing()
    {
        var composed = Compose.Of(Full(CaseKind.Obc));
        var file = await press.PrintToFile(composed, "full-pages");
        var pages = PdfTools.Run("pdftotext", "-layout", file, "-").Split('\f');
        int PageOf(string words) => Array.FindIndex(pages, page => page.Contains(words, StringComparison.Ordinal)) + 1;
        int Named(string requirement) =>
            int.Parse(
                Number()
                    .Match(
                        pages
                            .SelectMany(page => page.Split('\n'))
                            .Last(line => line.Contains(requirement, StringComparison.Ordinal) && Number().IsMatch(line))
                    )
                    .Groups["page"]
                    .Value,
                CultureInfo.InvariantCulture
            );

        Assert.Equal(PageOf(composed.Tables["switching"].Caption), Named("Switching values are shown"));
        Assert.Equal(PageOf("Words about governance."), Named("Governance: written"));
        Assert.Equal(PageOf("Words about net-zero."), Named("Net zero: written"));
        Assert.Equal(PageOf(composed.Tables["funding"].Caption), Named("Funding equals the ask in each year"));
        Assert.True(Named("Governance: written") > Named("A senior responsible owner is named"));
    }

    [Fact]
    public async Task A_template_without_a_passage_gives_no_word_of_it()
    {
        var composed = Compose.Of(Full(CaseKind.Short));
        var request = press.Document.Request(composed, Press.Made);
        var block = await File.ReadAllTextAsync(
            Path.Combine(press.Folders.Templates, "business-case", "short.typ"),
            TestContext.Current.CancellationToken
        );
        var cut = block.Replace("  passage(\"governance\", \"Governance\")\n", "", StringComparison.Ordinal);
        var printed = await press.Typesetter.Print(
            request with
            {
                Template = "business-case/cut.typ",
                Files = new Dictionary<string, ReadOnlyMemory<byte>>(request.Files)
                {
                    ["business-case/cut.typ"] = System.Text.Encoding.UTF8.GetBytes(cut),
                },
            },
            TestContext.Current.CancellationToken
        );

        Assert.NotEqual(block, cut);
        Assert.Equal(["text:governance"], ChecklistPlace.LeftOut(composed, printed.Printed));
    }

    private static CaseSources Full(CaseKind kind)
    {
        var sources = TheatreScheme.Sources(kind);
        return sources with
        {
            Bid = sources.Bid with
            {
                VatSource = "Trust cash",
                Filter = new OptionsFilter(
                    [new SuccessFactor("fit", "Strategic fit")],
                    [new FilterChoice(FilterStep.Funding, "Only lease", [], FilterOutcome.Discounted, "Dearer")]
                ),
            },
            Narrative = NarrativeSection.Writable.ToDictionary(part => part.Id, part => $"Words about {part.Id}.", StringComparer.Ordinal),
        };
    }

    [GeneratedRegex(@"\s(Yes|No)\s+(?<page>\d+)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
