namespace EstatesPlanner.Import.Text;

/// <summary>
/// A quotation mark that closes in a later row than it should makes one cell of whole rows, and the row looks well. It is known by its
/// lines: each of
/// them, counted by itself, is cut as often as a row of the file. Prose has a space behind its commas, so those do not count.
/// </summary>
internal static class SwallowedRows
{
    private const int FewestColumns = 4;

    /// <param name="cells">Of one record.</param>
    /// <param name="width">Cells of the rows above it.</param>
    /// <param name="delimiter">What separates them.</param>
    public static bool In(IReadOnlyList<string?> cells, int width, char delimiter)
    {
        if (width < FewestColumns)
        {
            return false;
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell && cell.AsSpan().ContainsAny('\r', '\n'))
            {
                var lines = cell.ReplaceLineEndings("\n").Split('\n').Select(line => Cuts(line, delimiter)).ToList();
                lines[0] += i;
                lines[^1] += cells.Count - 1 - i;
                if (lines.TrueForAll(cuts => cuts == width - 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Cuts(string line, char delimiter)
    {
        var cuts = 0;
        for (var i = 0; i < line.Length; i++)
        {
            cuts += line[i] == delimiter && (i + 1 == line.Length || line[i + 1] != ' ') ? 1 : 0;
        }

        return cuts;
    }
}
