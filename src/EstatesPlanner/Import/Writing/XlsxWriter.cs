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
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int BoldStyle = 1;
    private const int DayStyle = 2;
    private const int WrapStyle = 3;

    /// <summary>Rows of a sheet to fill in that say and offer something.</summary>
    private const int RuledRows = 1000;

    /// <summary>One time stamp for every part, so that the same table gives the same file.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IReadOnlyList<ExportSheet> sheets)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Part(zip, "[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", Package + "content-types");
            Empty(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Empty(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            Empty(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Types + "sheet.main+xml"));
            Empty(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Types + "styles+xml"));
            numbers.ForEach(number => Empty(xml, "Override", ("PartName", $"/xl/worksheets/sheet{number}.xml"), ("ContentType", Types + "worksheet+xml")));
            xml.WriteEndElement();
        });
        Part(zip, "_rels/.rels", xml => Relate(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => Relate(xml, [.. numbers.Select(number => ($"rId{number}", "worksheet", $"worksheets/sheet{number}.xml")), ("styles", "styles", "styles.xml")]));
        Part(zip, "xl/workbook.xml", xml =>
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
        });
        Part(zip, "xl/styles.xml", xml => xml.WriteRaw($"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
            """));
        foreach (var (sheet, number) in sheets.Zip(numbers))
        {
            Part(zip, $"xl/worksheets/sheet{number}.xml", xml => Sheet(xml, sheet));
        }
    }

    private static void Sheet(XmlWriter xml, ExportSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        Widths(xml, sheet.Columns);
        xml.WriteStartElement("sheetData", Main);
        Row(xml, 1, sheet.Headers, [], BoldStyle);
        var number = 1;
        foreach (var row in sheet.Rows)
        {
            Row(xml, ++number, row, sheet.Columns, style: 0);
        }

        xml.WriteEndElement();
        Rules(xml, sheet.Columns);
        xml.WriteEndElement();
    }

    private static void Widths(XmlWriter xml, IReadOnlyList<SheetColumn> columns)
    {
        if (columns.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols", Main);
        foreach (var (number, column) in columns.Index().Select(entry => ((entry.Index + 1).ToString(CultureInfo.InvariantCulture), entry.Item)))
        {
            Empty(xml, "col", ("min", number), ("max", number), ("width", column.Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    /// <summary>What the spreadsheet says and offers below the header of each column. It refuses nothing: the reader takes words as people type them.</summary>
    private static void Rules(XmlWriter xml, IReadOnlyList<SheetColumn> columns)
    {
        var ruled = columns.Index().Where(entry => entry.Item.Prompt is not null || entry.Item.List is not null).ToList();
        if (ruled.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", ruled.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (index, column) in ruled)
        {
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", column.List is null ? "none" : "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showInputMessage", "1");
            if (column.Prompt is { } prompt)
            {
                xml.WriteAttributeString("prompt", Clean(prompt));
            }

            xml.WriteAttributeString("sqref", $"{CellAddress.Of(2, index)}:{CellAddress.Of(RuledRows, index)}");
            if (column.List is { } list)
            {
                xml.WriteElementString("formula1", Main, list);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<object?> cells, IReadOnlyList<SheetColumn> columns, int style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell)
            {
                Cell(xml, CellAddress.Of(number, i), cell, i < columns.Count && columns[i].Wraps ? WrapStyle : style);
            }
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string address, object cell, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", address);
        var shown = cell is DateOnly ? DayStyle : style;
        if (shown != 0)
        {
            xml.WriteAttributeString("s", shown.ToString(CultureInfo.InvariantCulture));
        }

        if (cell is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            if (cell is bool)
            {
                xml.WriteAttributeString("t", "b");
            }

            xml.WriteElementString("v", Main, cell switch
            {
                bool yes => yes ? "1" : "0",
                DateOnly day => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
                _ => ExportSheet.Number(cell),
            });
        }

        xml.WriteEndElement();
    }

    /// <summary>Text as XML can hold it: forbidden characters go, and what reads like Excel's escape for one is itself escaped.</summary>
    private static string Clean(string text)
    {
        var clean = text.Length > 32_767 ? text[..32_767] : text;
        clean = clean.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        return clean.All(XmlConvert.IsXmlChar) ? clean : string.Concat(clean.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
    }

    /// <summary>Names that Excel accepts on tabs: 31 characters, none of []:*?/\, each once.</summary>
    private static List<string> TabNames(IReadOnlyList<ExportSheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var name = string.Concat(sheet.Name.Where(letter => !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal))).Trim();
            name = name.Length == 0 ? "Sheet" : name[..Math.Min(28, name.Length)];
            names.Add(names.Contains(name, StringComparer.OrdinalIgnoreCase) ? string.Create(CultureInfo.InvariantCulture, $"{name} {names.Count + 1}") : name);
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

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
