using System.Globalization;
using System.Xml;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>
/// The rows of one sheet that hold a value, in order. Cells that are only formatted cost nothing, however far out they lie.
/// </summary>
internal sealed class SheetRows
{
    private readonly ZipPart part;
    private readonly XmlReader reader;
    private readonly SheetContents contents;
    private readonly ImportLimits limits;
    private readonly List<string?> cells = [];
    private readonly List<CellFault> faults = [];
    private readonly HashSet<int> numbers = [];
    private readonly HashSet<int> hiddenColumns = [];
    private long valued;
    private int rows;
    private int row;
    private int last = -1;

    private SheetRows(ZipPart part, XmlReader reader, SheetContents contents, ImportLimits limits) =>
        (this.part, this.reader, this.contents, this.limits) = (part, reader, contents, limits);

    public static IEnumerable<SourceRow> Read(PackageXml package, ZipPart part, Lazy<SheetContents> contents, ImportLimits limits)
    {
        using var xml = package.Open(part, limits.UnpackedBytes);
        var sheet = new SheetRows(part, xml, contents.Value, limits);
        while (PackageXml.Guard(part, sheet.Next) is { } row)
        {
            yield return row;
        }
    }

    /// <summary>
    /// The next row with a value; null at the end of the part, which is read to its last byte so that its check sum is known.
    /// </summary>
    private SourceRow? Next()
    {
        while (PackageXml.Step(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "col" && IsTrue(reader.GetAttribute("hidden")))
            {
                HideColumns();
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row" && Row() is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private SourceRow? Row()
    {
        var number = reader.GetAttribute("r") is { } text ? ParseRow(text) : row + 1;
        row = number > row ? number : throw FileRefusal.Damaged(part.Name);
        var isHidden = IsTrue(reader.GetAttribute("hidden"));
        cells.Clear();
        faults.Clear();
        numbers.Clear();
        last = -1;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (PackageXml.Step(reader) && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
                {
                    Cell();
                }
            }
        }

        if (cells.Count == 0 && faults.Count == 0)
        {
            return null;
        }

        return ++rows > limits.Rows + 1
            ? throw FileRefusal.TooManyRows(limits)
            : new SourceRow(row, [.. cells])
            {
                Faults = [.. faults],
                Numbers = numbers.ToHashSet(),
                IsHidden = isHidden,
                HiddenColumns = hiddenColumns,
            };
    }

    private static bool IsTrue(string? text) => text is "1" or "true";

    /// <summary>
    /// Columns are counted from 1 here. A workbook that hides all to the right of its table says so as far as the sheet goes.
    /// </summary>
    private void HideColumns()
    {
        if (
            int.TryParse(reader.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(reader.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        )
        {
            for (var column = first; column <= Math.Min(to, limits.Columns); column++)
            {
                hiddenColumns.Add(column - 1);
            }
        }
    }

    private void Cell()
    {
        var column = last = Column(reader.GetAttribute("r"));
        var (type, format) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        var (text, hasFormula) = Content();
        if (text is null || text.Length == 0)
        {
            if (hasFormula && type != "str")
            {
                faults.Add(
                    new CellFault(
                        column,
                        $"{CellAddress.Of(row, column)} holds a formula without a saved result. Open the workbook, save it and try again."
                    )
                );
            }

            return;
        }

        if (column >= limits.Columns)
        {
            throw FileRefusal.TooManyColumns(limits);
        }

        if (++valued > limits.ValuedCells)
        {
            throw new FileRefusal(string.Create(CultureInfo.InvariantCulture, $"More than {limits.ValuedCells:N0} cells. Save it as CSV."));
        }

        var value = Value(column, type, format, text);
        if (value.Length > limits.CellCharacters)
        {
            throw FileRefusal.CellTooLong(row, column, limits);
        }

        Put(column, value);
    }

    private void Put(int column, string value)
    {
        while (cells.Count <= column)
        {
            cells.Add(null);
        }

        cells[column] = value;
    }

    /// <summary>The text inside a cell and whether a formula stands there. The reader ends at the cell's end.</summary>
    private (string? Text, bool HasFormula) Content()
    {
        if (reader.IsEmptyElement)
        {
            return (null, false);
        }

        string? text = null;
        var hasFormula = false;
        var inValue = false;
        var depth = reader.Depth;
        while (PackageXml.Step(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                inValue = reader.LocalName == "v" && !reader.IsEmptyElement;
                hasFormula |= reader.LocalName == "f";
                text = reader.LocalName == "is" ? SharedStrings.Item(reader, limits) : text;
            }
            else if (
                inValue
                && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            )
            {
                text += reader.Value;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                inValue = false;
            }
        }

        return (text, hasFormula);
    }

    private string Value(int column, string? type, string? format, string text) =>
        type switch
        {
            "s" => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && contents.Strings.At(index) is { } shared
                ? shared
                : throw new FileRefusal($"Cell {CellAddress.Of(row, column)} points to missing text."),
            "inlineStr" => text,
            "str" => SharedStrings.Unescape(text),
            "b" => text.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            "d" => text.Trim().EndsWith("T00:00:00", StringComparison.Ordinal) ? text.Trim()[..10] : text.Trim(),
            "e" => Faulty(column, $"{text.Trim()} in {CellAddress.Of(row, column)}", text.Trim()),
            _ => Number(column, format, text.Trim()),
        };

    private string Number(int column, string? format, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return Faulty(column, $"{text} in {CellAddress.Of(row, column)} is not a number.", text);
        }

        var shown = contents.Formats.At(int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0);
        if (shown.Shape != NumberShape.Plain)
        {
            return SerialDay.Text(number, contents.Formats.Is1904, shown.Shape)
                ?? Faulty(
                    column,
                    Math.Floor(number) == 60 && !contents.Formats.Is1904
                        ? SerialDay.NoSuchDay
                        : $"{text} in {CellAddress.Of(row, column)} is not a date.",
                    text
                );
        }

        numbers.Add(column);
        var plain = PlainNumber.Of(number);
        return shown.LeadingZeros > 0 && plain.All(char.IsAsciiDigit) ? plain.PadLeft(shown.LeadingZeros, '0') : plain;
    }

    private string Faulty(int column, string message, string text)
    {
        faults.Add(new CellFault(column, message));
        return text;
    }

    private int ParseRow(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number <= CellAddress.LastRow
                ? number
                : throw new FileRefusal($"Row {text} is outside the sheet.")
            : throw FileRefusal.Damaged(part.Name);

    /// <summary>Column of a cell; one without an address follows the cell before it.</summary>
    private int Column(string? address)
    {
        if (address is null)
        {
            return last + 1;
        }

        if (!CellAddress.TryParse(address, out var number, out var column) || !CellAddress.IsInSheet(number, column))
        {
            throw new FileRefusal($"Cell {(address.Length > 20 ? address[..20] : address)} is outside the sheet.");
        }

        return column;
    }
}
