using System.Globalization;
using System.Text;

namespace EstatesPlanner.Import.Writing;

/// <summary>Writes tables for people's spreadsheets, one row at a time: memory does not grow with the table.</summary>
public static class TableWriter
{
    /// <summary>CSV as Excel reads it: UTF-8 with byte order mark, comma, CR LF. The stream stays open.</summary>
    public static void WriteCsv(Stream stream, ExportSheet sheet)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        writer.WriteLine(string.Join(',', sheet.Headers.Select(Text)));
        foreach (var row in sheet.Rows)
        {
            writer.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    /// <summary>
    /// An .xlsx with a bold first row in each sheet. Text is never a formula. The same rows give the same bytes. The stream stays open.
    /// </summary>
    public static void WriteXlsx(Stream stream, params IReadOnlyList<ExportSheet> sheets) => XlsxWriter.Write(stream, sheets);

    private static string Cell(object? cell) =>
        cell switch
        {
            null => "",
            bool yes => yes ? "TRUE" : "FALSE",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string text => Text(text),
            decimal number when TwoReadings.Pointed(number.ToString(CultureInfo.InvariantCulture)) => TwoReadings.Plain(number),
            _ => ExportSheet.Number(cell)!,
        };

    private static string Text(string text)
    {
        var guarded = ExportText.Guard(text);
        return guarded.AsSpan().ContainsAny("\",\r\n;\t$|") || guarded != guarded.Trim()
            ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : guarded;
    }
}
