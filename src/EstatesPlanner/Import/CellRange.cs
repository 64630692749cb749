namespace EstatesPlanner.Import;

/// <summary>A block of cells, both ends inclusive: rows from 1, columns from 0, as <see cref="CellAddress"/> counts them.</summary>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>More than a person merges by hand; beyond it the ranges are made to fill the memory.</summary>
    internal const int Most = 20_000;

    /// <summary>Whether it covers more than one row of a column.</summary>
    public bool RunsDown => LastRow > FirstRow;

    /// <summary>Reads <c>B4:C9</c>; a range outside the sheet, or one that ends before it begins, is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellRange range)
    {
        range = default;
        var colon = text.IndexOf(':');
        if (
            colon < 0
            || !CellAddress.TryParse(text[..colon], out var top, out var left)
            || !CellAddress.TryParse(text[(colon + 1)..], out var bottom, out var right)
            || !CellAddress.IsInSheet(top, left)
            || !CellAddress.IsInSheet(bottom, right)
            || bottom < top
            || right < left
        )
        {
            return false;
        }

        range = new CellRange(top, left, bottom, right);
        return true;
    }

    public override string ToString() => $"{CellAddress.Of(FirstRow, FirstColumn)}:{CellAddress.Of(LastRow, LastColumn)}";

    internal static FileRefusal TooMany() => new($"More than {Most:N0} merged areas. Save it as CSV.");
}
