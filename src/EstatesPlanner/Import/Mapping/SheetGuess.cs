namespace EstatesPlanner.Import.Mapping;

/// <summary>Where a register seems to stand in a file: its sheet, and the row of its headers.</summary>
/// <param name="guess">Knows our fields.</param>
public sealed class SheetGuess(MappingGuess guess)
{
    private const int RowsToSearch = 50;

    /// <summary>
    /// The row with most headers like ours among the first, and how many; the first of equals. Row 0 where the sheet has no row.
    /// </summary>
    /// <exception cref="FileRefusal">The sheet cannot be read.</exception>
    public (int Row, int Headers) HeaderRow(SheetTable sheet)
    {
        var best = sheet
            .Rows()
            .Take(RowsToSearch)
            .Where(row => !row.IsBlank)
            .Select(row => (row.Number, Headers: guess.Headers(row)))
            .DefaultIfEmpty((Number: 0, Headers: 0))
            .MaxBy(row => row.Headers);
        return (best.Number, best.Headers);
    }

    /// <summary>The sheet with most headers like ours: a visible one, unless only a hidden one has any.</summary>
    /// <exception cref="FileRefusal">A sheet cannot be read.</exception>
    public SheetTable? Sheet(TableFile file) =>
        file.Sheets.Count == 0 ? null : file.Sheets.OrderBy(sheet => sheet.Hidden).MaxBy(sheet => HeaderRow(sheet).Headers);
}
