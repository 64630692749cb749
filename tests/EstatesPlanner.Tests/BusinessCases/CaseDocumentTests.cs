using System.Text;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Tests.Typesetting;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Tests.BusinessCases;

public class CaseDocumentTests(Press press) : IClassFixture<Press>
{
    [Theory]
    [InlineData(CaseKind.Short, PdfStandard.Accessible, "ua-1")]
    [InlineData(CaseKind.Obc, PdfStandard.Accessible, "ua-1")]
    [InlineData(CaseKind.Obc, PdfStandard.Archive, "a-3a")]
    public async Task A_whole_case_passes_the_structural_checks(CaseKind kind, PdfStandard standard, string name)
    {
        var file = await press.PrintToFile(Compose.Of(TheatreScheme.Sources(kind)), $"theatre-{kind}-{standard}", standard);

        PdfTools.Run("python3", SharedFolder.File("check/pdf_structure.py"), "--standard", name, file);
        PdfTools.Run("qpdf", "--check", file);
    }

    [Fact]
    public async Task Every_figure_is_printed_as_the_data_displays_it()
    {
        var composed = Compose.Of(TheatreScheme.Sources());
        var text = PdfTools.Text(await press.PrintToFile(composed, "theatre-figures"));

        Assert.All(composed.Figures.Values, figure => Assert.Contains(figure.Display, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_attachment_is_the_canonical_data_file_byte_for_byte()
    {
        var composed = Compose.Of(TheatreScheme.Sources());
        var file = await press.PrintToFile(composed, "theatre-attached");

        Assert.Equal(CaseJson.Write(composed), PdfTools.Attachment(file, "figures.json"));
    }

    [Fact]
    public async Task Each_chart_is_a_figure_with_its_alternative_text()
    {
        var composed = Compose.Of(TheatreScheme.Sources());
        var file = await press.PrintToFile(composed, "theatre-charts");
        var structure = PdfTools.Run("pdfinfo", "-struct-text", file);
        var alternatives = PdfTools.Run("qpdf", "--json=2", file).Split("\"/Alt\"").Length - 1;

        Assert.True(composed.Charts.Count >= 3);
        Assert.Equal(
            composed.Charts.Count,
            structure.Split('\n').Count(line => line.TrimStart().StartsWith("Figure", StringComparison.Ordinal))
        );
        Assert.Equal(composed.Charts.Count, alternatives);
    }

    [Fact]
    public async Task One_changed_cost_in_the_register_changes_the_page_and_the_attachment()
    {
        var sources = TheatreScheme.Sources();
        var dearer = sources with
        {
            Register = [.. sources.Register.Select(item => item.Reference is "AH-01" ? item with { Cost = item.Cost + item.Cost } : item)],
        };
        var (before, after) = (Compose.Of(sources), Compose.Of(dearer));
        var text = PdfTools.Text(await press.PrintToFile(after, "theatre-dearer"));

        Assert.NotEqual(before.Figures["removed.total"].Display, after.Figures["removed.total"].Display);
        Assert.Contains(after.Figures["removed.total"].Display, text, StringComparison.Ordinal);
        Assert.DoesNotContain(before.Figures["removed.total"].Display, text, StringComparison.Ordinal);
        Assert.Contains(after.Figures["removed.item.1"].Display, Encoding.UTF8.GetString(CaseJson.Write(after)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_in_every_field_of_a_bid_still_make_a_document()
    {
        const string hostile =
            "😀 #panic(\"x\") $x$ <b> مرحبا wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww";
        var sources = TheatreScheme.Sources();
        var bid = sources.Bid with
        {
            Name = hostile,
            Need = hostile,
            Summary = hostile,
            Sponsor = hostile,
            Options =
            [
                .. sources.Bid.Options.Select(option =>
                    option with
                    {
                        Name = hostile,
                        Description = hostile,
                        Costs = [.. option.Costs.Select(cost => cost with { Name = hostile })],
                        Benefits =
                        [
                            .. option.Benefits.Select(benefit =>
                                benefit with
                                {
                                    Id = $"{benefit.Id} {hostile}",
                                    Name = hostile,
                                    Beneficiary = hostile,
                                    Owner = hostile,
                                    Evidence = hostile,
                                    Unit = hostile,
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
        var appraisal = Domain.Appraisal.AppraisalAnswer.Of(Domain.Appraisal.AppraisalModel.Of(bid, TheatreScheme.Schedule));

        var file = await press.PrintToFile(Compose.Of(sources with { Bid = bid, Appraisal = appraisal }), "theatre-hostile");

        PdfTools.Run("python3", SharedFolder.File("check/pdf_structure.py"), file);
    }

    [Fact]
    public async Task A_bid_with_nothing_but_a_name_still_makes_a_draft_that_says_what_is_missing()
    {
        var sources = TheatreScheme.Sources();
        var bare = sources with
        {
            Bid = sources.Bid with { Options = [], Removes = [], Need = "", Summary = "", Sponsor = null, Round = null },
            Appraisal = null,
            Register = [],
            Standing = null,
            Funding = null,
            Evidence = [],
            Narrative = new Dictionary<string, string>(StringComparer.Ordinal),
        };

        foreach (var kind in new[] { CaseKind.Short, CaseKind.Obc })
        {
            var text = PdfTools.Text(await press.PrintToFile(Compose.Of(bare with { Kind = kind }), $"bare-{kind}"));
            Assert.Contains("Say what health need the scheme answers.", text, StringComparison.Ordinal);
            Assert.Contains("No capital cost is stated yet, so no approval is asked for.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("£0 excluding VAT", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_score_that_is_not_complete_is_printed_as_one_and_with_no_rank()
    {
        var (sources, standing) = (TheatreScheme.Sources(), TheatreScheme.Sources().Standing!);
        var open = standing with
        {
            Score = Score.Of(
                standing.Round.Criteria,
                new Dictionary<string, decimal?>(StringComparer.Ordinal) { ["productivity"] = 45.5m }
            ),
        };
        var text = Flowing(await press.PrintToFile(Compose.Of(sources with { Standing = open }), "theatre-unscored"));

        Assert.Contains(
            "In “Capital round 2026/27” the score of this scheme is not complete: 4 of 5 criteria are still to score.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ranks", text, StringComparison.Ordinal);
        Assert.Contains(
            "this scheme scored 51.8 of 100. Other bids do not change its score. By score it ranks 3 of 25 and by score for each pound 5. Its rank changes as other bids come, go or are scored.",
            Flowing(await press.PrintToFile(Compose.Of(sources), "theatre-scored")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_line_ends_between_a_minus_and_its_pound_sign()
    {
        var losses = string.Join(' ', Enumerable.Range(1, 400).Select(i => $"{new string('x', (i % 17) + 1)} −£950k"));
        var text = PdfTools.Text(await press.PrintToFile(SmallCase.Of(CaseKind.Short, need: losses), "small-losses"));

        Assert.True(text.Split("−£950k").Length > 400);
        Assert.DoesNotMatch("−\\s+£", text);
    }

    private static string Flowing(string file) =>
        string.Join(' ', PdfTools.Text(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_final_copy_with_points_outstanding_is_refused()
    {
        var refusal = Assert.Throws<TypesettingException>(() =>
            press.Document.Request(Compose.Of(TheatreScheme.Sources() with { IsFinal = true }), Press.Made)
        );

        Assert.StartsWith("A final copy cannot be made while ", refusal.Message, StringComparison.Ordinal);
    }
}
