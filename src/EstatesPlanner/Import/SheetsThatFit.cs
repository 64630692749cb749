namespace EstatesPlanner.Import;

/// <summary>
/// Which sheet of a workbook is read where nobody has named one: the one that fits. Where several do, a person says which.
/// </summary>
internal static class SheetsThatFit
{
    private const int RowsToSearch = 50;

    /// <summary>The sheet that fits; null where none does.</summary>
    /// <exception cref="FileRefusal">Several fit alike: they are named.</exception>
    public static SheetTable? One(IEnumerable<SheetTable> sheets, Func<SheetTable, bool> fits)
    {
        var fitting = sheets.Where(sheet => fits(sheet)).ToList();
        return fitting.Count <= 1 ? fitting.FirstOrDefault() : throw Choice([.. fitting.Select(sheet => sheet.Name!)]);
    }

    /// <summary>The sheet of that name; null where no name is given.</summary>
    /// <exception cref="FileRefusal">No sheet has it, or the file is a text file, which has none.</exception>
    public static SheetTable? Named(TableFile file, string? name) =>
        string.IsNullOrWhiteSpace(name) ? null
        : file.Kind == FileKind.Text
            ? throw new FileRefusal($"{file.Name} is a text file, which is one sheet without a name: leave {name} out.")
        : file.Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new FileRefusal(
                $"No sheet is called {name}. Found: {string.Join(", ", file.Sheets.Select(sheet => sheet.Hidden ? $"{sheet.Name} (hidden)" : sheet.Name))}."
            );

    /// <summary>The sheet that a mapping remembers; null for a text file, which is one sheet whatever it was called elsewhere.</summary>
    /// <exception cref="FileRefusal">No sheet has the name.</exception>
    public static SheetTable? Remembered(TableFile file, string? name) => file.Kind == FileKind.Text ? null : Named(file, name);

    /// <summary>Whether a sheet has the needed columns and a row below them that says something.</summary>
    /// <param name="sheet">One sheet.</param>
    /// <param name="find">Finds the header among the first rows, or refuses them.</param>
    /// <exception cref="FileRefusal">The sheet cannot be read.</exception>
    public static bool HasRows(SheetTable sheet, Func<IEnumerable<SourceRow>, Header> find)
    {
        var top = sheet.Rows().Take(RowsToSearch).ToList();
        return Found(top, find) is { } header && sheet.Rows().Any(row => row.Number > header.Row && !row.IsBlank && !header.Repeats(row));
    }

    private static Header? Found(IReadOnlyList<SourceRow> top, Func<IEnumerable<SourceRow>, Header> find)
    {
        try
        {
            return find(top);
        }
        catch (FileRefusal)
        {
            // The rows were read just now: what is refused is their columns.
            return null;
        }
    }

    /// <summary>The refusal that asks which of several sheets is meant.</summary>
    private static FileRefusal Choice(IReadOnlyList<string> names) =>
        new(
            $"{(names.Count == 2 ? "Two" : names.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))} sheets fit: {string.Join(", ", names.SkipLast(1))} and {names[^1]}. Say which one to read."
        )
        {
            Sheets = names,
        };

    /// <summary>The refusal of a file without a sheet that anybody sees.</summary>
    public static FileRefusal NoSheet(TableFile file) =>
        new(
            file.Sheets.Count == 0
                ? "The file has no sheet."
                : $"Every sheet of the file is hidden: {string.Join(", ", file.Sheets.Select(sheet => sheet.Name))}. Name the one to read."
        );
}
