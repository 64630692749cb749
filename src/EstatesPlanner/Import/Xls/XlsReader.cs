using System.Globalization;
using System.Text;
using System.Text.Json;
using EstatesPlanner.Import.Xlsx;
using ExcelDataReader;

namespace EstatesPlanner.Import.Xls;

/// <summary>
/// Reads an .xls with ExcelDataReader and writes it down as lines of JSON: a sheet is {"sheet":"Site Data"}, a row is
/// {"row":12,"cells":["RXX",null,"1250.1"]}. It runs in a child process, because the library trusts the file with memory and time. This
/// version of it gives error cells as blank.
/// </summary>
public static class XlsReader
{
    /// <returns>0; or 1 with the sentence of a refusal as the last line, {"refused":"..."}.</returns>
    public static int Write(Stream workbook, Stream output, ImportLimits limits)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var lines = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(workbook, new ExcelReaderConfiguration { LeaveOpen = true });
            do
            {
                Sheet(reader, lines, limits);
            } while (reader.NextResult());
            return 0;
        }
        catch (FileRefusal refusal)
        {
            return Refuse(lines, refusal.Message);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Refuse(
                lines,
                fault is ExcelDataReader.Exceptions.InvalidPasswordException
                    ? "This workbook is locked with a password. Save it without one."
                    : $"The workbook is damaged ({fault.GetType().Name}). Save it as .xlsx."
            );
        }
    }

    private static int Refuse(StreamWriter lines, string sentence)
    {
        lines.WriteLine(JsonSerializer.Serialize(new XlsLine { Refused = sentence }, XlsLine.Options));
        return 1;
    }

    private static void Sheet(IExcelDataReader reader, StreamWriter lines, ImportLimits limits)
    {
        lines.WriteLine(
            JsonSerializer.Serialize(
                new XlsLine
                {
                    Sheet = reader.Name,
                    Hidden = reader.VisibleState != "visible",
                    Merges = Merges(reader),
                },
                XlsLine.Options
            )
        );
        int number = 0,
            rows = 0;
        long valued = 0;
        while (reader.Read())
        {
            number++;
            var cells = Cells(reader, number, limits);
            if (cells.Count == 0)
            {
                continue;
            }

            valued += cells.Count;
            if (++rows > limits.Rows + 1)
            {
                throw FileRefusal.TooManyRows(limits);
            }

            if (valued > limits.ValuedCells)
            {
                throw new FileRefusal("Too many cells. Save it as CSV.");
            }

            lines.WriteLine(
                JsonSerializer.Serialize(
                    new XlsLine
                    {
                        Row = number,
                        Cells = cells,
                        Hidden = reader.RowHeight == 0,
                        Numbers = Columns(cells, column => reader.GetValue(column) is double or int),
                        HiddenColumns = Columns(cells, column => reader.GetColumnWidth(column) == 0),
                    },
                    XlsLine.Options
                )
            );
        }
    }

    /// <summary>
    /// One more than the limit says that there are too many: the reader of the lines refuses where somebody asks for them.
    /// </summary>
    private static IReadOnlyList<string>? Merges(IExcelDataReader reader) =>
        reader.MergeCells is { Length: > 0 } merges
            ?
            [
                .. merges
                    .Take(CellRange.Most + 1)
                    .Select(area => new CellRange(area.FromRow + 1, area.FromColumn, area.ToRow + 1, area.ToColumn).ToString()),
            ]
            : null;

    /// <summary>Columns with a text of which something holds; null where there is none.</summary>
    private static IReadOnlyList<int>? Columns(List<string?> cells, Func<int, bool> holds) =>
        Enumerable.Range(0, cells.Count).Where(column => cells[column] is not null && holds(column)).ToList() is { Count: > 0 } columns
            ? columns
            : null;

    private static List<string?> Cells(IExcelDataReader reader, int row, ImportLimits limits)
    {
        var cells = new List<string?>();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (Text(reader, i) is not { Length: > 0 } text)
            {
                continue;
            }

            if (i >= limits.Columns)
            {
                throw FileRefusal.TooManyColumns(limits);
            }

            if (text.Length > limits.CellCharacters)
            {
                throw FileRefusal.CellTooLong(row, i, limits);
            }

            while (cells.Count < i)
            {
                cells.Add(null);
            }

            cells.Add(text);
        }

        return cells;
    }

    private static string? Text(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => null,
            string text => text,
            double number => Padded(number, reader.GetNumberFormatString(column)),
            int number => number.ToString(CultureInfo.InvariantCulture),
            bool yes => yes ? "TRUE" : "FALSE",
            DateTime day => day.TimeOfDay == TimeSpan.Zero
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : day.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };

    private static string Padded(double number, string? format)
    {
        var plain = PlainNumber.Of(number);
        var zeros = string.IsNullOrEmpty(format) ? 0 : CellFormats.Of(format).LeadingZeros;
        return zeros > 0 && plain.All(char.IsAsciiDigit) ? plain.PadLeft(zeros, '0') : plain;
    }
}
