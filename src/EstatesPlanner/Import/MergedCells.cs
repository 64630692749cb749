namespace EstatesPlanner.Import;

/// <summary>
/// Cells that a workbook merges down over several rows: the text stands in the first alone, so the rows below are read as blank. Which of
/// them it is meant for
/// cannot be known (a block is meant for all, a cost for none), so the range is named.
/// </summary>
internal static class MergedCells
{
    private const int MostNamed = 20;

    /// <param name="rows">Numbers of the rows of data, in their order.</param>
    /// <param name="isFilled">Whether a field is filled down by a mapping.</param>
    /// <exception cref="FileRefusal">More areas than a person merges.</exception>
    public static IEnumerable<ImportProblem> Problems(
        string file,
        SheetTable sheet,
        Header header,
        List<int> rows,
        Func<string, bool> isFilled
    )
    {
        var found =
            from range in sheet.Merges()
            where range.RunsDown && range.LastRow > header.Row
            from column in header.Columns
            where range.FirstColumn <= column.Value && column.Value <= range.LastColumn && !isFilled(column.Key)
            let below = Below(rows, range)
            where below.Count > 0
            orderby range.FirstRow, column.Value
            select new ImportProblem
            {
                File = file,
                Sheet = sheet.Name,
                Row = below[0],
                Cell = CellAddress.Of(below[0], column.Value),
                Column = header.NameOf(column.Key),
                Message =
                    $"{range} is one merged cell. What it says was read for row {range.FirstRow} alone, and {(below.Count == 1 ? $"row {below[0]} was" : $"rows {below[0]} to {below[^1]} were")} read as blank in {header.NameOf(column.Key)}. Take the merge apart and fill each cell, or import with a mapping that fills it down.",
                Level = ProblemLevel.Warning,
            };
        return found.Take(MostNamed);
    }

    /// <summary>The rows of data that a range covers below its first.</summary>
    private static List<int> Below(List<int> rows, CellRange range)
    {
        var place = rows.BinarySearch(range.FirstRow + 1);
        return [.. rows.Skip(place < 0 ? ~place : place).TakeWhile(row => row <= range.LastRow)];
    }
}
