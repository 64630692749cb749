using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace EstatesPlanner.Kit;

/// <summary>
/// The messy register as the files people send: a workbook with a cover sheet and a hidden one, and what a spreadsheet saves of it as CSV.
/// </summary>
internal static class MessyWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Xlsx(MessyRegister register)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(
                zip,
                "[Content_Types].xml",
                $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Types}worksheet+xml"/><Override PartName="/xl/worksheets/sheet3.xml" ContentType="{Types}worksheet+xml"/></Types>"""
            );
            Part(
                zip,
                "_rels/.rels",
                $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Part(
                zip,
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Read me" sheetId="1" r:id="s1"/><sheet name="Backlog 25-26" sheetId="2" r:id="s2"/><sheet name="lookups" sheetId="3" state="hidden" r:id="s3"/></sheets></workbook>"""
            );
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{Relations}"><Relationship Id="s1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="s3" Type="{Office}/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="st" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""
            );
            Part(
                zip,
                "xl/styles.xml",
                $"""<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""
            );
            Part(
                zip,
                "xl/worksheets/sheet1.xml",
                Sheet(
                    [
                        ["This workbook holds the backlog register."],
                        ["Ask Estates before changing the tabs."],
                    ],
                    []
                )
            );
            Part(zip, "xl/worksheets/sheet2.xml", Sheet(register.Rows, register.Merges));
            Part(
                zip,
                "xl/worksheets/sheet3.xml",
                Sheet(
                    [
                        ["Red", "Amber", "Green"],
                    ],
                    []
                )
            );
        }

        return stream.ToArray();
    }

    /// <summary>In the Windows encoding, its merged cells gone: the text stands in the first row of each group alone.</summary>
    public static byte[] Csv(MessyRegister register)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = new StringBuilder();
        foreach (var row in register.Rows)
        {
            text.AppendJoin(',', Enumerable.Range(0, MessyRegister.Headers.Length).Select(i => Quoted(i < row.Length ? row[i] : null)))
                .Append("\r\n");
        }

        return Encoding.GetEncoding(1252).GetBytes(text.ToString());
    }

    private static string Quoted(object? cell) =>
        Text(cell) is var text && text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Text(object? cell) =>
        cell switch
        {
            null => "",
            DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            _ => cell.ToString()!,
        };

    private static string Sheet(IReadOnlyList<object?[]> rows, IReadOnlyList<(int First, int Last, int Column)> merges)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        for (var i = 0; i < rows.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">")
                .AppendJoin("", rows[i].Select((cell, column) => Cell(i + 1, column, cell)))
                .Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merges.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merges.Count}\">")
                .AppendJoin(
                    "",
                    merges.Select(merge =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"<mergeCell ref=\"{Letter(merge.Column)}{merge.First}:{Letter(merge.Column)}{merge.Last}\"/>"
                        )
                    )
                )
                .Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    private static string Cell(int row, int column, object? cell)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{Letter(column)}{row}");
        return cell switch
        {
            null => "",
            decimal number => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{number}</v></c>"),
            DateOnly day => string.Create(
                CultureInfo.InvariantCulture,
                $"<c r=\"{at}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>"
            ),
            _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell.ToString())}</t></is></c>",
        };
    }

    private static char Letter(int column) => (char)('A' + column);

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
