using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EstatesPlanner.Features.Bids;
using EstatesPlanner.Import;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Bids;

/// <summary>
/// The empty workbook of the repository is what the program writes from the columns it reads, so it cannot fall behind them.
/// </summary>
public sealed class BidTemplateTests
{
    [Theory]
    [InlineData("bids.xlsx")]
    [InlineData("bids.csv")]
    public async Task The_file_of_the_repository_is_what_the_program_writes_and_imports_without_a_problem(string template)
    {
        using var desk = await Desk.WithRound();
        var written = desk.File(template, "");
        await desk.Json("export", "bids-template", "--out", written);
        Assert.True(
            File.ReadAllBytes(written).SequenceEqual(File.ReadAllBytes(Desk.Template(template))),
            $"Run: export bids-template --out templates/import/{template}"
        );

        var answer = await desk.Json("import", "bids", Desk.Template(template), "--trust", Desk.Trust, "--round", "example");
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        Assert.Empty(answer.GetProperty("notes").EnumerateArray());
        Assert.Equal(template == "bids.csv" ? "1 1 0 0 0 0" : "2 2 0 0 0 0", SmallBidTests.Counts(answer));
    }

    [Fact]
    public async Task The_page_about_the_blank_sheets_says_what_the_program_says()
    {
        using var desk = await Desk.WithRound();
        var written = desk.File("guide.md", "");
        await desk.Json("export", "bids-template", "--out", written);
        Assert.Contains(File.ReadAllText(written), File.ReadAllText(Desk.Template("README.md")), StringComparison.Ordinal);
        Assert.EndsWith(
            "write a name that ends in .xlsx, in .csv for the Bids sheet alone, or in .md for the explanation.",
            await desk.Refusal(1, "export", "bids-template", "--out", desk.File("x.ods", ""))
        );
    }

    [Fact]
    public async Task Its_columns_are_those_of_an_export_and_those_by_which_a_small_bid_needs_no_other_sheet()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", Desk.Template("bids.xlsx"), "--trust", Desk.Trust);
        var exported = desk.File("out.xlsx", "");
        await desk.Json("export", "bids", "--trust", Desk.Trust, "--out", exported);
        var (ours, theirs) = (Headers(Desk.Template("bids.xlsx")), Headers(exported));
        Assert.Equal("Read me", ours[0].Sheet);
        Assert.Equal(theirs.Select(sheet => sheet.Sheet), ours.Skip(1).Select(sheet => sheet.Sheet));
        foreach (var (mine, other) in ours.Skip(1).Zip(theirs))
        {
            string[] small = mine.Sheet == BidColumns.Bids ? [.. BidColumns.ShortForm, "removes"] : [];
            Assert.Equal(other.Columns, mine.Columns.Except(small));
            Assert.Equal(small, small.Intersect(mine.Columns));
        }
    }

    [Fact]
    public async Task Its_example_can_be_appraised_and_printed()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", Desk.Template("bids.xlsx"), "--trust", Desk.Trust);
        foreach (var bid in new[] { "EXAMPLE-1", "EXAMPLE-2" })
        {
            Assert.NotEmpty((await desk.Json("appraise", bid)).GetProperty("options").EnumerateArray());
        }

        Assert.NotEmpty((await desk.Json("bid", "costs", "EXAMPLE-2")).GetProperty("options").EnumerateArray());
        Assert.NotEmpty((await desk.Json("bid", "productivity", "EXAMPLE-2")).EnumerateObject());
    }

    [Fact]
    public void It_is_a_sound_workbook_with_lists_and_words_beside_its_cells()
    {
        using var document = SpreadsheetDocument.Open(Desk.Template("bids.xlsx"), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator()
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
        var rules = document
            .WorkbookPart!.WorksheetParts.SelectMany(part =>
                part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>()
            )
            .ToList();
        Assert.Contains(rules, rule => rule.Formula1?.Text == "\"capital,revenue,lifecycle,transfer\"");
        Assert.All(rules, rule => Assert.False(rule.ShowErrorMessage?.Value ?? false));

        using var file = TableFile.Open(Desk.Template("bids.xlsx"), ImportLimits.Verb);
        var range = rules
            .Single(rule => rule.Formula1?.Text.StartsWith("'Read me'!$B$", StringComparison.Ordinal) == true)
            .Formula1!.Text.Split('$');
        var lines = file.Sheets[0].Rows().ToDictionary(row => row.Number, row => row[1]);
        var first = int.Parse(range[2].TrimEnd(':'), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            ("theatre-sessions", "own", lines.Keys.Max()),
            (lines[first], lines[lines.Keys.Max()], int.Parse(range[4], System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task The_page_that_imports_bids_gives_the_empty_workbook()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/imports/bids");
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/templates/bids.xlsx']"));
        Assert.Contains("EXAMPLE-1", await visitor.Download("/templates/bids.csv"), StringComparison.Ordinal);
    }

    private static List<(string Sheet, List<string> Columns)> Headers(string path)
    {
        using var file = TableFile.Open(path, ImportLimits.Verb);
        return [.. file.Sheets.Select(sheet => (sheet.Name!, sheet.Rows().First().Cells.OfType<string>().ToList()))];
    }
}
