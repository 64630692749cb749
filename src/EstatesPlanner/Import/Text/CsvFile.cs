using System.Text;

namespace EstatesPlanner.Import.Text;

/// <summary>A text file as rows. Blank lines are rows too, so that the numbers are those a spreadsheet shows.</summary>
internal sealed class CsvFile(Stream stream, TextEncoding encoding, char delimiter, ImportLimits limits)
{
    public char Delimiter => delimiter;

    public IEnumerable<SourceRow> Rows()
    {
        using var reader = encoding.Open(stream);
        var splitter = new CsvSplitter(reader, delimiter, limits);
        int width = 0,
            rows = 0;
        var uniform = true;
        while (Next(splitter, width) is { } cells)
        {
            if (cells.Count > 0 && ++rows > limits.Rows + 1)
            {
                throw FileRefusal.TooManyRows(limits);
            }

            // A file whose rows are all equally wide, but for a last one that stops early without a line break, was cut off.
            if (uniform && rows > 1 && splitter.EndedWithoutBreak && cells.Count < width)
            {
                throw new FileRefusal($"The last row ({splitter.Row}) is cut off.");
            }

            if (SwallowedRows.In(cells, width, delimiter))
            {
                throw new FileRefusal(
                    $"Row {splitter.Row}: a quotation mark opens in it and closes in a row further down, so that whole rows lie inside one cell. Close it where the cell ends."
                )
                {
                    Row = splitter.Row,
                };
            }

            uniform &= cells.Count == 0 || width == 0 || cells.Count == width;
            width = Math.Max(width, cells.Count);
            yield return new SourceRow(splitter.Row, cells) { Doubts = splitter.Doubts };
        }
    }

    /// <summary>The hash and the encoding were settled on a first pass; a file that changed since then may no longer decode.</summary>
    private static List<string?>? Next(CsvSplitter splitter, int width)
    {
        try
        {
            return splitter.Next(width);
        }
        catch (DecoderFallbackException cause)
        {
            throw new FileRefusal(
                $"Row {splitter.Row}: not valid text in the encoding its first bytes announce. Save as CSV UTF-8.",
                cause
            );
        }
    }
}
