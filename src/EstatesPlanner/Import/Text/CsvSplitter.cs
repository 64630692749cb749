using System.Text;

namespace EstatesPlanner.Import.Text;

/// <summary>
/// Splits text into records and cells as RFC 4180 and Excel do: cells may be quoted, a doubled quotation mark is one, a quoted cell may
/// hold
/// line breaks, and any of CR LF, LF and CR ends a record. Where quotation marks do not pair, two programs cut the record in two ways: text
/// after a
/// closing one is refused by row, one inside an unquoted cell is kept and said. One pass, one buffer.
/// </summary>
/// <param name="isLenient">Whether text after a closing quotation mark is kept, to try out a delimiter on a file that may not be cut by
/// it.</param>
internal sealed class CsvSplitter(TextReader reader, char delimiter, ImportLimits limits, bool isLenient = false)
{
    private const int MostQuoted = 40;

    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder cell = new();
    private int position;
    private int filled;
    private int characters;
    private List<CellFault>? doubts;

    /// <summary>Cells of the last record that hold a quotation mark though they are not in quotation marks.</summary>
    public IReadOnlyList<CellFault> Doubts => doubts is null ? [] : doubts;

    /// <summary>The record's number as a spreadsheet shows it: a quoted line break does not start a new one.</summary>
    public int Row { get; private set; }

    /// <summary>True when the last record read ran to the end of the file without a line break.</summary>
    public bool EndedWithoutBreak { get; private set; }

    /// <summary>The cells of the next record, or null at the end. A blank line is a record without cells.</summary>
    /// <exception cref="FileRefusal">A limit passed, a quotation mark never closed, or not text.</exception>
    public List<string?>? Next(int expected)
    {
        if (Peek() < 0)
        {
            return null;
        }

        Row++;
        characters = 0;
        doubts = null;
        var cells = new List<string?>(expected);
        while (true)
        {
            var text = Peek() == '"' ? Quoted() : Bare(cells.Count);
            var end = Take();
            if (end == delimiter || cells.Count > 0 || text.Length > 0)
            {
                Add(cells, text);
            }

            if (end == delimiter)
            {
                continue;
            }

            if (end == '\r' && Peek() == '\n')
            {
                Take();
            }

            EndedWithoutBreak = end < 0;
            return cells;
        }
    }

    private void Add(List<string?> cells, string text)
    {
        if (text.Length > limits.CellCharacters)
        {
            throw FileRefusal.CellTooLong(Row, cells.Count, limits);
        }

        if (cells.Count < limits.Columns)
        {
            cells.Add(text.Length == 0 ? null : text);
        }
        else if (text.Length > 0)
        {
            throw FileRefusal.TooManyColumns(limits);
        }
    }

    /// <summary>
    /// A cell that does not begin with a quotation mark. One behind a space was meant to open a quoted cell; any other is kept.
    /// </summary>
    private string Bare(int column)
    {
        var text = Plain();
        if (isLenient || !text.Contains('"', StringComparison.Ordinal))
        {
            return text;
        }

        if (text.TrimStart().StartsWith('"'))
        {
            throw new FileRefusal(
                $"Row {Row}: a space stands before the quotation mark of {Short(text.Trim())}, so it does not hold the cell together. Take the space out."
            )
            {
                Row = Row,
            };
        }

        (doubts ??= []).Add(
            new CellFault(column, "A quotation mark stands inside a cell that is not in quotation marks. It was kept as it stands.")
        );
        return text;
    }

    private static string Short(string text) => text.Length > MostQuoted ? text[..MostQuoted] + "…" : text;

    private string Plain()
    {
        // Most cells lie whole in the buffer and need no gathering.
        var rest = buffer.AsSpan(position, filled - position);
        if (rest.IndexOfAny(delimiter, '\r', '\n') is >= 0 and var length)
        {
            Pass(rest[..length], quoted: false);
            return new string(rest[..length]);
        }

        cell.Clear();
        AppendUntilEnd();
        return cell.ToString();
    }

    private string Quoted()
    {
        cell.Clear();
        Take();
        while (Peek() >= 0)
        {
            var rest = buffer.AsSpan(position, filled - position);
            var run = rest.IndexOf('"');
            Append(run < 0 ? rest : rest[..run], quoted: true);
            if (run < 0)
            {
                continue;
            }

            Take();
            if (Peek() != '"')
            {
                var quoted = cell.Length;
                AppendUntilEnd();
                return isLenient || cell.Length == quoted || IsSpace(quoted) ? cell.ToString() : throw Stray(quoted);
            }

            cell.Append('"');
            Take();
        }

        throw Unclosed();
    }

    private bool IsSpace(int from) => string.IsNullOrWhiteSpace(cell.ToString(from, cell.Length - from));

    private FileRefusal Stray(int from)
    {
        var (inside, after) = (cell.ToString(0, from), cell.ToString(from, cell.Length - from));
        var lines = inside.AsSpan().ContainsAny('\r', '\n') ? " of a cell that runs over lines" : "";
        return new(
            $"Row {Row}: {Short(after.Trim())} follows the closing quotation mark{lines}. Close the quotation marks of each cell where it ends, and write one inside a cell twice."
        )
        {
            Row = Row,
        };
    }

    private void AppendUntilEnd()
    {
        while (Peek() is var next && next >= 0 && next != delimiter && next != '\r' && next != '\n')
        {
            var rest = buffer.AsSpan(position, filled - position);
            var run = rest.IndexOfAny(delimiter, '\r', '\n');
            Append(run < 0 ? rest : rest[..run], quoted: false);
        }
    }

    private void Append(ReadOnlySpan<char> run, bool quoted)
    {
        cell.Append(run);
        Pass(run, quoted);
    }

    private void Pass(ReadOnlySpan<char> run, bool quoted)
    {
        position += run.Length;
        characters += run.Length;
        if (run.Contains('\0'))
        {
            throw new FileRefusal("This is not a text file.");
        }

        if (characters > limits.RecordCharacters)
        {
            throw quoted && cell.ToString().AsSpan().ContainsAny('\r', '\n')
                ? Unclosed()
                : new FileRefusal($"Row {Row} is longer than 1 MiB.");
        }
    }

    private FileRefusal Unclosed() => new($"Row {Row}: a quotation mark opens and never closes.") { Row = Row };

    private int Peek() => position < filled || Fill() ? buffer[position] : -1;

    private int Take()
    {
        var next = Peek();
        position++;
        characters++;
        return next;
    }

    private bool Fill()
    {
        position = 0;
        filled = reader.Read(buffer, 0, buffer.Length);
        return filled > 0;
    }
}
