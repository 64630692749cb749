using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace EstatesPlanner.Import.Writing;

/// <summary>
/// The parts of a plain .xlsx, written straight into the zip one after another. The Open XML library keeps the unpacked package in
/// memory while it writes; this does not.
/// </summary>
internal static class XlsxWriter
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>One time stamp for every part, so that the same table gives the same file.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IReadOnlyList<ExportSheet> sheets)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Part(
            zip,
            "[Content_Types].xml",
            xml =>
            {
                xml.WriteStartElement("Types", Package + "content-types");
                Empty(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
                Empty(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
                Empty(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Types + "sheet.main+xml"));
                Empty(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Types + "styles+xml"));
                numbers.ForEach(number =>
                    Empty(xml, "Override", ("PartName", $"/xl/worksheets/sheet{number}.xml"), ("ContentType", Types + "worksheet+xml"))
                );
                xml.WriteEndElement();
            }
        );
        Part(zip, "_rels/.rels", xml => Relate(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            xml =>
                Relate(
                    xml,
                    [
                        .. numbers.Select(number => ($"rId{number}", "worksheet", $"worksheets/sheet{number}.xml")),
                        ("styles", "styles", "styles.xml"),
                    ]
                )
        );
        Part(
            zip,
            "xl/workbook.xml",
            xml =>
            {
                xml.WriteStartElement("workbook", Main);
                xml.WriteStartElement("sheets", Main);
                foreach (var (sheet, name, number) in sheets.Zip(TabNames(sheets), numbers))
                {
                    xml.WriteStartElement("sheet", Main);
                    xml.WriteAttributeString("name", name);
                    xml.WriteAttributeString("sheetId", number.ToString(CultureInfo.InvariantCulture));
                    xml.WriteAttributeString("r", "id", Relationships, $"rId{number}");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        );
        Part(
            zip,
            "xl/styles.xml",
            xml =>
                xml.WriteRaw(
                    $"""
                    <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
                    """
                )
        );
        foreach (var (sheet, number) in sheets.Zip(numbers))
        {
            Part(zip, $"xl/worksheets/sheet{number}.xml", xml => XlsxSheet.Write(xml, sheet));
        }
    }

    /// <summary>Names that Excel accepts on tabs: 31 characters, none of []:*?/\, each once.</summary>
    private static List<string> TabNames(IReadOnlyList<ExportSheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var name = string.Concat(sheet.Name.Where(letter => !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal))).Trim();
            name = name.Length == 0 ? "Sheet" : name[..Math.Min(28, name.Length)];
            names.Add(
                names.Contains(name, StringComparer.OrdinalIgnoreCase)
                    ? string.Create(CultureInfo.InvariantCulture, $"{name} {names.Count + 1}")
                    : name
            );
        }

        return names;
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        write(xml);
    }

    private static void Relate(XmlWriter xml, IReadOnlyList<(string Id, string Type, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (id, type, target) in targets)
        {
            Empty(xml, "Relationship", ("Id", id), ("Type", $"{Relationships}/{type}"), ("Target", target));
        }

        xml.WriteEndElement();
    }

    /// <summary>An element of attributes alone.</summary>
    internal static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
