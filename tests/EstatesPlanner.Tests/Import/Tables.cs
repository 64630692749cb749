using System.IO.Compression;
using System.Text;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Tests.Import;

/// <summary>Files made in memory for the readers, and shorthands to read them.</summary>
internal static class Tables
{
    static Tables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TableFile Open(byte[] bytes, string name = "file", ImportLimits? limits = null) =>
        TableFile.Open(new MemoryStream(bytes), name, limits ?? ImportLimits.Page);

    public static TableFile Csv(string text, ImportLimits? limits = null) => Open(Encoding.UTF8.GetBytes(text), limits: limits);

    /// <summary>Every row of every sheet, number first, cells joined with a bar.</summary>
    public static string[] Lines(TableFile file)
    {
        using (file)
        {
            return [.. file.Sheets.SelectMany(sheet => sheet.Rows()).Select(row => $"{row.Number}:{string.Join('|', row.Cells)}")];
        }
    }

    public static string[] Lines(string csv) => Lines(Csv(csv));

    /// <summary>The sentence with which a file is refused, while opening or while reading.</summary>
    public static string Refusal(byte[] bytes, ImportLimits? limits = null) =>
        Assert.Throws<FileRefusal>(() => Lines(Open(bytes, limits: limits))).Message;

    public static string Refusal(string csv, ImportLimits? limits = null) => Refusal(Encoding.UTF8.GetBytes(csv), limits);

    public static byte[] Xlsx(params ExportSheet[] sheets)
    {
        using var stream = new MemoryStream();
        TableWriter.WriteXlsx(stream, sheets);
        return stream.ToArray();
    }

    /// <summary>The same with areas of merged cells, such as A2:A9.</summary>
    public static byte[] Merged(string sheetData, params string[] areas) => Workbook(sheetData, merges: areas);

    /// <summary>A row of text and number cells as XML; a formula is given with its saved result.</summary>
    public static string Row(int number, string attributes, params object[] cells) =>
        $"<row r=\"{number}\" {attributes}>{string.Concat(cells.Select((cell, i) => CellXml(CellAddress.Of(number, i), cell)))}</row>";

    private static string CellXml(string address, object cell) =>
        cell switch
        {
            (string formula, string result) => $"<c r=\"{address}\"><f>{formula}</f><v>{result}</v></c>",
            string text => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<c r=\"{address}\"><v>{cell}</v></c>"),
        };

    /// <summary>A workbook of one sheet whose rows are given as XML, with styles and strings where a test needs them.</summary>
    public static byte[] Workbook(
        string sheetData,
        string? styles = null,
        string? strings = null,
        string workbookPr = "",
        IReadOnlyList<string>? merges = null,
        string columns = "",
        params (string Name, string Text)[] extra
    ) =>
        Zip([
            (
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
            ),
            (
                "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{workbookPr}<sheets><sheet name="One" sheetId="1" r:id="s1"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="s3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{columns}<sheetData>{sheetData}</sheetData>{Merges(merges ?? [])}</worksheet>"""
            ),
            .. styles is null
                ? Array.Empty<(string, string)>()
                :
                [
                    (
                        "xl/styles.xml",
                        $"""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{styles}</styleSheet>"""
                    ),
                ],
            .. strings is null
                ? Array.Empty<(string, string)>()
                : [("xl/sharedStrings.xml", $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{strings}</sst>""")],
            .. extra,
        ]);

    private static string Merges(IReadOnlyList<string> areas) =>
        areas.Count == 0 ? "" : $"<mergeCells>{string.Concat(areas.Select(area => $"<mergeCell ref=\"{area}\"/>"))}</mergeCells>";

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
