namespace EstatesPlanner.Import;

/// <summary>
/// The columns of a sheet that say something and are not read: those without a header, and those under a header that nobody here knows.
/// </summary>
/// <param name="isBeside">Headers that stand beside the data on purpose, such as the name of an element beside its code.</param>
internal sealed class UnreadColumns(Header header, Func<string, bool> isBeside)
{
    private const int Longest = 60;

    private readonly List<int> watched =
    [
        .. Enumerable
            .Range(0, header.Last + 1)
            .Except(header.Columns.Values)
            .Where(column => Name(header, column) is not { } name || !isBeside(name)),
    ];

    private readonly SortedDictionary<int, (SourceRow First, int Cells)> found = [];

    public void Take(SourceRow row)
    {
        foreach (var column in watched)
        {
            if (row[column] is not null)
            {
                found[column] = found.TryGetValue(column, out var seen) ? (seen.First, seen.Cells + 1) : (row, 1);
            }
        }
    }

    /// <summary>One sentence a column, in the order of the sheet.</summary>
    public IEnumerable<string> Notes(SheetTable sheet) =>
        found.Select(column =>
            Name(header, column.Key) is { } name
                ? $"The column {name}{Place(sheet)} is not known and was not read."
                : $"Column {CellAddress.Column(column.Key)}{Place(sheet)} has no header and was not read: “{Short(column.Value.First[column.Key]!)}” in {CellAddress.Of(column.Value.First.Number, column.Key)}{(column.Value.Cells > 1 ? $" and {column.Value.Cells - 1} more" : "")}. Give it a header, or clear it."
        );

    private static string? Name(Header header, int column) =>
        column < header.Names.Count && header.Names[column]?.Trim() is { Length: > 0 } name ? name : null;

    private static string Place(SheetTable sheet) => sheet.Name is { } name ? $" of sheet {name}" : "";

    private static string Short(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
