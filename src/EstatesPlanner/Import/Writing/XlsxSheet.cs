using System.Globalization;
using System.Xml;

namespace EstatesPlanner.Import.Writing;

/// <summary>
/// The part of an .xlsx that holds one sheet: widths, rows written one after another, and what the columns of a sheet to fill in say and
/// offer.
/// </summary>
internal static class XlsxSheet
{
    private const string Main = XlsxWriter.Main;

    // Places among the cell formats of the workbook's styles.
    private const int BoldStyle = 1;
    private const int DayStyle = 2;
    private const int WrapStyle = 3;

    /// <summary>Rows of a sheet to fill in that say and offer something.</summary>
    private const int RuledRows = 1000;

    public static void Write(XmlWriter xml, ExportSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        );
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
        foreach (
            var (number, column) in columns.Index().Select(entry => ((entry.Index + 1).ToString(CultureInfo.InvariantCulture), entry.Item))
        )
        {
            XlsxWriter.Empty(
                xml,
                "col",
                ("min", number),
                ("max", number),
                ("width", column.Width.ToString(CultureInfo.InvariantCulture)),
                ("customWidth", "1")
            );
        }

        xml.WriteEndElement();
    }

    /// <summary>
    /// What the spreadsheet says and offers below the header of each column. It refuses nothing: the reader takes words as people type
    /// them.
    /// </summary>
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

            xml.WriteElementString(
                "v",
                Main,
                cell switch
                {
                    bool yes => yes ? "1" : "0",
                    DateOnly day => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
                    _ => ExportSheet.Number(cell),
                }
            );
        }

        xml.WriteEndElement();
    }

    /// <summary>Text as XML can hold it: forbidden characters go, and what reads like Excel's escape for one is itself escaped.</summary>
    private static string Clean(string text)
    {
        var clean = text.Length > 32_767 ? text[..32_767] : text;
        clean = clean.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        return clean.All(XmlConvert.IsXmlChar)
            ? clean
            : string.Concat(
                clean
                    .EnumerateRunes()
                    .Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
                    .Select(rune => rune.ToString())
            );
    }
}
