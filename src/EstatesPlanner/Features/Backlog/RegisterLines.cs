using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The rows of the register sheet of a file, read as the person chose: through a mapping, or by our own column names.</summary>
/// <param name="Sheet">Its name; null for a csv file.</param>
/// <param name="Header">Its header row.</param>
/// <param name="Says">Whether the file says anything about a field, a blank cell included.</param>
/// <param name="Tally">What was read otherwise than it stands; complete once the rows have been read.</param>
/// <param name="Rows">Below the header.</param>
internal sealed record RegisterLines(string? Sheet, Header Header, Func<string, bool> Says, ReadingTally Tally, IEnumerable<FieldRow> Rows)
{
    /// <exception cref="FileRefusal">No such sheet or column, or no sheet has the columns.</exception>
    public static RegisterLines Of(TableFile file, ImportChoices choices, IReadOnlyList<Field> fields) =>
        choices.Mapping is { } mapping
            ? Mapped(SheetOf(file, choices.Sheet ?? mapping.Sheet), mapping with { HeaderRow = choices.HeaderRow ?? mapping.HeaderRow }, fields)
            : Plain(SheetOf(file, choices.Sheet), choices.HeaderRow);

    private static RegisterLines Mapped(SheetTable sheet, SheetMapping mapping, IReadOnlyList<Field> fields)
    {
        var mapped = new MappedSheet(sheet, mapping, fields, BacklogFields.Reference);
        if (fields.FirstOrDefault(field => field.Names.Required && !mapped.Says(field.Name)) is { } missing)
        {
            throw new FileRefusal($"No column for {missing.Name}. Found: {mapped.Header.Found()}.");
        }

        return !BacklogColumns.SaysCost(mapped.Says) && !mapping.NotKnown.Contains(BacklogFields.Cost)
            ? throw new FileRefusal($"No column for cost. Found: {mapped.Header.Found()}.")
            : new RegisterLines(sheet.Name, mapped.Header, mapped.Says, mapped.Tally, mapped.Rows());
    }

    private static RegisterLines Plain(SheetTable sheet, int? headerRow)
    {
        var header = BacklogColumns.Find(sheet.Rows().Where(row => headerRow is null || row.Number == headerRow));
        return new RegisterLines(sheet.Name, header, header.Has, new ReadingTally(), sheet.Rows().Where(row => row.Number > header.Row).Select(row => new FieldRow(row, NotAnItem(header, row), column => header.Cell(row, column))));
    }

    /// <summary>The sheet of that name, a hidden one too; else the visible one with most of the known columns. A csv file is one sheet, whatever it is called elsewhere.</summary>
    private static SheetTable SheetOf(TableFile file, string? name) => Named(file, name)
        ?? file.VisibleSheets.MaxBy(candidate => candidate.Rows().Take(50).Select(BacklogColumns.Known).DefaultIfEmpty().Max())
        ?? throw new FileRefusal("The file has no sheet.");

    /// <summary>The sheet of that name; null where no name is given, or the file is a csv file.</summary>
    /// <exception cref="FileRefusal">No sheet has it.</exception>
    public static SheetTable? Named(TableFile file, string? name) => name is null || file.Kind == FileKind.Text ? null
        : file.Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new FileRefusal($"No sheet is called {name}. Found: {string.Join(", ", file.Sheets.Select(sheet => sheet.Hidden ? $"{sheet.Name} (hidden)" : sheet.Name))}.");

    /// <summary>
    /// Whether a file is read by our own column names: the needed ones stand there, and few others that we do not know. What our own sheets say beside the
    /// items, such as the name of an element or what has to be mended, does not count.
    /// </summary>
    /// <exception cref="FileRefusal">A sheet cannot be read.</exception>
    public static bool IsOurs(TableFile file)
    {
        var tops = file.Sheets.Select(sheet => (Sheet: sheet, Rows: sheet.Rows().Take(50).Where(row => !row.IsBlank).ToList())).Where(top => top.Rows.Count > 0).ToList();
        if (tops.Count == 0)
        {
            throw new FileRefusal("The file has no rows.");
        }

        try
        {
            var header = BacklogColumns.Find(SheetOf(file, null).Rows());
            var names = header.Names.Where(name => !string.IsNullOrWhiteSpace(name) && !Beside.Contains(name.Trim())).ToList();
            return names.Count(BacklogColumns.Finder.Knows) * 4 >= names.Count * 3;
        }
        catch (FileRefusal)
        {
            // The sheets were read just now: what is refused is their columns.
            return false;
        }
    }

    private static readonly string[] Beside = ["element name", MendFile.WhatIsWrong, MendFile.RowInTheFile];

    private static string? NotAnItem(Header header, SourceRow row)
    {
        if (row.IsBlank)
        {
            return "blank";
        }

        if (header.Repeats(row))
        {
            return "repeats the header";
        }

        var missingKey = header.Cell(row, "reference") is null || header.Cell(row, "site") is null;
        return missingKey && row.Cells.Any(IsTotal) ? "a total" : null;
    }

    private static bool IsTotal(string? cell) =>
        cell?.Trim() is { } text && (text.StartsWith("total", StringComparison.OrdinalIgnoreCase) || text.StartsWith("grand total", StringComparison.OrdinalIgnoreCase) || text.StartsWith("sub-total", StringComparison.OrdinalIgnoreCase) || text.StartsWith("subtotal", StringComparison.OrdinalIgnoreCase));
}
