using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Tests.Import;

public sealed class XlsxTests
{
    private static readonly ExportSheet Sheet = new(
        "Items",
        ["reference", "cost", "surveyed on", "note"],
        [
            ["B-1", 1250.10m, new DateOnly(2026, 3, 31), "=2+2"],
            ["0012", -300, null, " spaced, \"quoted\"\nand broken "],
        ]
    );

    [Fact]
    public void What_is_written_comes_back_as_the_person_sees_it() =>
        Assert.Equal(
            ["1:reference|cost|surveyed on|note", "2:B-1|1250.10|2026-03-31|=2+2", "3:0012|-300|| spaced, \"quoted\"\nand broken "],
            Tables.Lines(Tables.Open(Tables.Xlsx(Sheet))).Select(line => line.Replace("1250.1|", "1250.10|", StringComparison.Ordinal))
        );

    [Fact]
    public void The_same_rows_give_the_same_bytes() => Assert.Equal(Tables.Xlsx(Sheet), Tables.Xlsx(Sheet));

    [Fact]
    public void The_workbook_written_is_valid_open_xml()
    {
        using var stream = new MemoryStream(Tables.Xlsx(Sheet, Sheet));
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator()
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
    }

    [Fact]
    public void Csv_written_keeps_numbers_and_disarms_formulas()
    {
        using var stream = new MemoryStream();
        TableWriter.WriteCsv(stream, Sheet);
        Assert.Equal(
            ["1:reference|cost|surveyed on|note", "2:B-1|1250.10|2026-03-31|'=2+2", "3:0012|-300|| spaced, \"quoted\"\nand broken "],
            Tables.Lines(Tables.Open(stream.ToArray()))
        );
    }

    [Fact]
    public void Shared_inline_and_formula_texts_numbers_and_booleans_are_read()
    {
        var workbook = Tables.Workbook(
            """<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="D2" t="str"><f>A1</f><v>cached</v></c><c t="b"><v>1</v></c><c><v>1.2501E3</v></c></row>""",
            strings: "<si><r><t>sha</t></r><r><t>red_x000A_</t></r><rPh sb=\"0\" eb=\"1\"><t>aside</t></rPh></si>"
        );
        Assert.Equal(["2:|shared\n|inline|cached|TRUE|1250.1"], Tables.Lines(Tables.Open(workbook)));
    }

    private const string Styles =
        """<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="171" formatCode="000"/><numFmt numFmtId="172" formatCode="[Red]&quot;day&quot;0.00"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="20"/></cellXfs>""";

    [Theory]
    [InlineData("1", "46112", "2026-03-31")]
    [InlineData("2", "46112.5", "2026-03-31T12:00:00")]
    [InlineData("1", "59", "1900-02-28")]
    [InlineData("1", "61", "1900-03-01")]
    [InlineData("3", "93", "093")]
    [InlineData("4", "93", "93")]
    [InlineData("5", "0.5", "12:00:00")]
    [InlineData("0", "46112", "46112")]
    public void A_number_is_a_day_only_where_its_format_shows_one(string style, string value, string text) =>
        Assert.Equal(
            [$"1:{text}"],
            Tables.Lines(Tables.Open(Tables.Workbook($"""<row r="1"><c r="A1" s="{style}"><v>{value}</v></c></row>""", Styles)))
        );

    [Fact]
    public void Days_that_count_from_1904_are_honoured() =>
        Assert.Equal(
            ["1:2026-03-31"],
            Tables.Lines(
                Tables.Open(
                    Tables.Workbook(
                        """<row r="1"><c r="A1" s="1"><v>44650</v></c></row>""",
                        Styles,
                        workbookPr: """<workbookPr date1904="1"/>"""
                    )
                )
            )
        );

    [Theory]
    [InlineData("""<c r="F9" t="e"><v>#REF!</v></c>""", "#REF! in F9")]
    [InlineData("""<c r="F9" s="1"><v>60</v></c>""", "29 February 1900 does not exist.")]
    [InlineData("""<c r="F9"><f>A1+1</f></c>""", "F9 holds a formula without a saved result. Open the workbook, save it and try again.")]
    public void A_cell_that_holds_no_value_is_named(string cell, string message)
    {
        using var file = Tables.Open(Tables.Workbook($"""<row r="9">{cell}</row>""", Styles));
        Assert.Equal(message, Assert.Single(file.Sheets[0].Rows()).Fault(5)?.Message);
    }

    [Fact]
    public void A_formatted_blank_cell_in_the_last_row_costs_nothing() =>
        Assert.Equal(
            ["1:x"],
            Tables.Lines(
                Tables.Open(
                    Tables.Workbook(
                        """<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>""",
                        Styles
                    )
                )
            )
        );

    [Fact]
    public void Links_to_other_files_are_ignored_and_said()
    {
        using var file = Tables.Open(Tables.Workbook("", extra: ("xl/externalLinks/externalLink1.xml", "<externalLink/>")));
        Assert.Equal(["Links to other files were ignored."], file.Notes);
    }
}
