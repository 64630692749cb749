namespace EstatesPlanner.Import.Mapping;

/// <summary>What the columns of one sheet hold below a header row, read once from top to bottom.</summary>
/// <param name="Header">The header row; number 0 where the sheet has none.</param>
/// <param name="Columns">One for each column that has a header or a text.</param>
/// <param name="Merges">Merged areas that run down.</param>
public sealed record SheetSurvey(SourceRow Header, IReadOnlyList<ColumnFacts> Columns, IReadOnlyList<CellRange> Merges)
{
    /// <summary>A row with fewer cells is a heading, a total or a note: it says nothing about what a column holds.</summary>
    private const int FewestCells = 3;

    /// <param name="sheet">The sheet that was chosen.</param>
    /// <param name="headerRow">Row of the headers, from 1; 0 for none.</param>
    /// <exception cref="FileRefusal">The sheet cannot be read to its end, or the row is blank.</exception>
    public static SheetSurvey Of(SheetTable sheet, int headerRow)
    {
        SourceRow? header = headerRow == 0 ? new SourceRow(0, []) : null;
        List<ColumnFacts> columns = [];
        IReadOnlyList<string?> names = [];
        foreach (var row in sheet.Rows())
        {
            if (header is null || row.Number <= header.Number)
            {
                header = row.Number == headerRow ? row : header;
                names = header is null ? names : ColumnName.Of(header, 0);
                Widen(columns, header, names, header?.Cells.Count ?? 0);
                continue;
            }

            if (IsData(row, header))
            {
                Widen(columns, header, names, row.Cells.Count);
                columns.ForEach(column => column.Add(row[column.Index]));
            }
        }

        return header is null
            ? throw new FileRefusal($"Row {headerRow} is blank: choose the row in which the headers stand.")
            : new SheetSurvey(
                header,
                [.. columns.Where(column => column.Header is not null || column.Filled > 0)],
                [.. sheet.Merges().Where(range => range.RunsDown && range.FirstRow > header.Number)]
            );
    }

    public int Rows => Columns.Count == 0 ? 0 : Columns.Max(column => column.Rows);

    /// <summary>Whether cells of a column are merged downwards.</summary>
    public bool IsMerged(int column) => Merges.Any(range => range.FirstColumn <= column && column <= range.LastColumn);

    private static void Widen(List<ColumnFacts> columns, SourceRow? header, IReadOnlyList<string?> names, int width)
    {
        while (header is not null && columns.Count < width)
        {
            var index = columns.Count;
            columns.Add(
                new ColumnFacts(index, header[index], index < names.Count ? names[index] : ColumnName.Of(header, index + 1)[index])
            );
        }
    }

    private static bool IsData(SourceRow row, SourceRow header)
    {
        var filled = Enumerable.Range(0, row.Cells.Count).Count(i => row[i] is not null);
        var headers = Enumerable.Range(0, header.Cells.Count).Count(i => header[i] is not null);
        return filled >= Math.Min(FewestCells, headers == 0 ? 1 : headers)
            && !(
                headers > 1
                && 2
                    * Enumerable
                        .Range(0, row.Cells.Count)
                        .Count(i => row[i] is not null && HeaderName.Key(row[i]) == HeaderName.Key(header[i]))
                    >= filled
            );
    }
}
