namespace EstatesPlanner.Import;

/// <summary>The rows of one sheet below its header; blank ones and repeated headers are set aside.</summary>
public sealed record SheetLines(IReadOnlyList<SheetLine> Lines, IReadOnlyList<SkippedRow> Skipped, IReadOnlyList<string> Notes)
{
    public static readonly SheetLines None = new([], [], []);

    /// <exception cref="FileRefusal">A required column is missing, in words that name the sheet where it has a name.</exception>
    public static SheetLines Read(string file, SheetTable sheet, HeaderFinder finder)
    {
        var header = Header(sheet, finder);
        var below = sheet.Rows().Where(row => row.Number > header.Row).ToLookup(row => row.IsBlank ? "blank" : header.Repeats(row) ? "repeats the header" : null);
        return new SheetLines(
            [.. below[null].Select(row => new SheetLine(file, sheet.Name, header, row))],
            [.. below.Where(rows => rows.Key is not null).SelectMany(rows => rows.Select(row => new SkippedRow(row.Number, rows.Key!, sheet.Name))).OrderBy(row => row.Row)],
            [.. Unknown(header, finder).Select(name => $"The column {name}{(sheet.Name is null ? "" : $" of sheet {sheet.Name}")} is not known and was not read.")]);
    }

    private static Header Header(SheetTable sheet, HeaderFinder finder)
    {
        try
        {
            return finder.Find(sheet.Rows());
        }
        catch (FileRefusal refusal) when (sheet.Name is { } name)
        {
            throw new FileRefusal($"Sheet {name}: {refusal.Message}", refusal);
        }
    }

    private static IEnumerable<string> Unknown(Header header, HeaderFinder finder) =>
        header.Names.Where(name => !string.IsNullOrWhiteSpace(name) && !finder.Knows(name)).Select(name => name!.Trim());
}
