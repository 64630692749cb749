namespace EstatesPlanner.Import.Mapping;

/// <summary>Where the fields of a mapping stand in one sheet.</summary>
/// <param name="Header">Its header row, with the first column of each field.</param>
/// <param name="Columns">Every column of each field, in the order in which their texts are joined.</param>
/// <param name="Key">The columns that make a key.</param>
internal sealed record ColumnPlan(Header Header, IReadOnlyDictionary<string, IReadOnlyList<int>> Columns, IReadOnlyList<int> Key)
{
    private const int RowsToSearch = 50;

    /// <exception cref="FileRefusal">No such row or column, or a header that two columns share.</exception>
    public static ColumnPlan Of(SheetTable sheet, SheetMapping mapping, HeaderFinder usual)
    {
        var row = HeaderRow(sheet, mapping, usual);
        if (mapping.Columns.Count == 0)
        {
            var header = usual.Best([row]) ?? throw new FileRefusal("The file has no rows.");
            usual.RefuseDuplicates(header);
            return new ColumnPlan(header, Indices(header, usual), KeyColumns(row, mapping));
        }

        var columns = mapping.Columns.ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<int>)[.. pair.Value.Select(column => Index(row, column))],
            StringComparer.Ordinal
        );
        return new ColumnPlan(
            new Header(
                row.Number,
                row.Cells,
                columns.ToDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal),
                usual.KindOf
            ),
            columns,
            KeyColumns(row, mapping)
        );
    }

    private static IReadOnlyList<int> KeyColumns(SourceRow row, SheetMapping mapping) =>
        [.. mapping.KeyOf.Select(column => Index(row, column))];

    private static Dictionary<string, IReadOnlyList<int>> Indices(Header header, HeaderFinder usual) =>
        usual
            .Names.Where(header.Has)
            .ToDictionary(name => name, name => (IReadOnlyList<int>)[header.Index(name)!.Value], StringComparer.Ordinal);

    /// <summary>
    /// The row the mapping names; else the one among the first with most of its headers, or most of the usual ones where it names none.
    /// </summary>
    private static SourceRow HeaderRow(SheetTable sheet, SheetMapping mapping, HeaderFinder usual)
    {
        if (mapping.HeaderRow is { } number)
        {
            return number == 0
                ? new SourceRow(0, [])
                : sheet.Rows().TakeWhile(row => row.Number <= number).FirstOrDefault(row => row.Number == number)
                    ?? throw new FileRefusal($"Row {number} is blank: the mapping says that the headers stand there.");
        }

        var wanted = mapping
            .Columns.Values.SelectMany(columns => columns)
            .Concat(mapping.KeyOf)
            .Select(HeaderName.Key)
            .ToHashSet(StringComparer.Ordinal);
        var rows = sheet.Rows().Take(RowsToSearch).Where(row => !row.IsBlank).ToList();
        var best =
            wanted.Count == 0
                ? usual.Best(rows)?.Row
                : rows.MaxBy(row => row.Cells.Select(HeaderName.Key).Distinct(StringComparer.Ordinal).Count(wanted.Contains))?.Number;
        return rows.FirstOrDefault(row => row.Number == best) ?? throw new FileRefusal("The file has no rows.");
    }

    /// <summary>A header of the row, or else a column's letter. A header wins: a sheet may well call a column B.</summary>
    private static int Index(SourceRow header, string column)
    {
        var named = Enumerable
            .Range(0, header.Cells.Count)
            .Where(i => HeaderName.Key(header.Cells[i]) is { Length: > 0 } key && key == HeaderName.Key(column))
            .ToList();
        return named switch
        {
            [var only] => only,
            [] => Letter(column)
                ?? throw new FileRefusal(
                    $"No column called {column}. Found: {new Header(header.Number, header.Cells, new Dictionary<string, int>()).Found()}."
                ),
            [var first, var second, ..] => throw new FileRefusal(
                $"Two columns are called {column}. Say which by its letter: {CellAddress.Column(first)} or {CellAddress.Column(second)}."
            ),
        };
    }

    private static int? Letter(string column) =>
        column.Length is >= 1 and <= 3
        && column.All(char.IsAsciiLetterUpper)
        && CellAddress.TryParse(column + "1", out _, out var index)
        && index <= CellAddress.LastColumn
            ? index
            : null;
}
