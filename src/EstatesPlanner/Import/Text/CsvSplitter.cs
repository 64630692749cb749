using System.Text;

namespace EstatesPlanner.Import.Text;

/// <summary>
/// Splits text into records and cells as RFC 4180 and Excel do: cells may be quoted, a doubled quotation mark is one, a quoted cell may hold
/// line breaks, and any of CR LF, LF and CR ends a record. A quotation mark inside an unquoted cell is a character like any other.
/// One pass, one buffer.
/// </summary>
internal sealed class CsvSplitter(TextReader reader, char delimiter, ImportLimits limits)
{
    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder cell = new();
    private int position;
    private int filled;
    private int characters;

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
        var cells = new List<string?>(expected);
        while (true)
        {
            var text = Peek() == '"' ? Quoted() : Plain();
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
                // Characters after a closing quotation mark are kept, as Excel keeps them.
                AppendUntilEnd();
                return cell.ToString();
            }

            cell.Append('"');
            Take();
        }

        throw Unclosed();
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
            throw quoted && cell.ToString().AsSpan().ContainsAny('\r', '\n') ? Unclosed() : new FileRefusal($"Row {Row} is longer than 1 MiB.");
        }
    }

    private FileRefusal Unclosed() => new($"Row {Row}: a quotation mark opens and never closes.");

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
