namespace EstatesPlanner.Import.Mapping;

/// <summary>Where the text that fills a blank cell came from.</summary>
internal enum Fill
{
    /// <summary>The cell has a text of its own, or nothing fills it.</summary>
    None,
    Merged,
    Above,
}

/// <summary>One column whose text is written once for the rows below it: in a merged cell, or in the first row of a group alone.</summary>
/// <param name="column">Index of the column.</param>
/// <param name="merges">The sheet's merged areas.</param>
internal sealed class FillDown(int column, IReadOnlyList<CellRange> merges)
{
    private readonly Queue<CellRange> ahead = new(
        merges.Where(range => range.RunsDown && range.FirstColumn <= column && column <= range.LastColumn).OrderBy(range => range.FirstRow)
    );
    private CellRange? inside;
    private string? merged;
    private string? above;

    public int Column => column;

    /// <summary>Moves to a row, in order, whatever kind of row it is: merged cells lie where they lie.</summary>
    public void Reach(SourceRow row)
    {
        if (inside?.LastRow < row.Number)
        {
            (inside, merged) = (null, null);
        }

        while (ahead.TryPeek(out var next) && next.FirstRow <= row.Number)
        {
            ahead.Dequeue();
            inside = next.LastRow < row.Number ? null : next;
            merged = next.FirstRow == row.Number ? row[next.FirstColumn] : null;
        }
    }

    /// <summary>The text of the column in a row of data, and what filled it.</summary>
    public (string? Text, Fill From) Read(SourceRow row)
    {
        if (row[column] is { } own)
        {
            above = own;
            return (own, Fill.None);
        }

        if (inside is not null && merged is not null)
        {
            above = merged;
            return (merged, Fill.Merged);
        }

        return (above, above is null ? Fill.None : Fill.Above);
    }
}
