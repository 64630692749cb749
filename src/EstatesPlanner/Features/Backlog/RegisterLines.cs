using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The rows of the register sheet of a file, read as the person chose: through a mapping, or by our own column names.</summary>
/// <param name="Sheet">Its name; null for a csv file.</param>
/// <param name="Header">Its header row.</param>
/// <param name="Says">Whether the file says anything about a field, a blank cell included.</param>
/// <param name="Tally">What was read otherwise than it stands; complete once the rows have been read.</param>
/// <param name="Rows">Below the header.</param>
/// <param name="Watch">What is noticed in the rows whatever they are about; complete once they have been read.</param>
/// <param name="Notes">What is to be known of the file's other sheets.</param>
internal sealed record RegisterLines(
    string? Sheet,
    Header Header,
    Func<string, bool> Says,
    ReadingTally Tally,
    IEnumerable<FieldRow> Rows,
    SheetWatch Watch,
    IReadOnlyList<string> Notes
)
{
    /// <exception cref="FileRefusal">No such sheet or column, no sheet has the columns, or several have and none was named.</exception>
    public static RegisterLines Of(TableFile file, ImportChoices choices, IReadOnlyList<Field> fields)
    {
        if (choices.Mapping is not { } mapping)
        {
            return Plain(
                file,
                SheetsThatFit.Named(file, choices.Sheet)
                    ?? Fitting(file, sheet => SheetsThatFit.HasRows(sheet, rows => Find(rows, choices.HeaderRow))),
                choices.HeaderRow
            );
        }

        var chosen = mapping with { HeaderRow = choices.HeaderRow ?? mapping.HeaderRow };
        return Mapped(
            file,
            SheetsThatFit.Named(file, choices.Sheet)
                ?? SheetsThatFit.Remembered(file, mapping.Sheet)
                ?? Fitting(file, sheet => MappedFit.Of(sheet, chosen, fields)),
            chosen,
            fields
        );
    }

    private static RegisterLines Mapped(TableFile file, SheetTable sheet, SheetMapping mapping, IReadOnlyList<Field> fields)
    {
        var mapped = new MappedSheet(sheet, mapping, fields, ItemFields.Reference);
        if (fields.FirstOrDefault(field => field.Names.Required && !mapped.Says(field.Name)) is { } missing)
        {
            throw new FileRefusal($"No column for {missing.Name}. Found: {mapped.Header.Found()}.");
        }

        if (!BacklogColumns.SaysCost(mapped.Says) && !mapping.NotKnown.Contains(ItemFields.Cost))
        {
            throw new FileRefusal($"No column for cost. Found: {mapped.Header.Found()}.");
        }

        var watch = new SheetWatch(
            file.Name,
            sheet,
            mapped.Header,
            tally: null,
            mapping.Readings.Contains(Reading.MonthFirst),
            mapping.FillDown.Contains
        );
        var rows = mapped.Rows().Select(row => row.SetAside is null ? row with { Noted = watch.Take(row.Source).Problems } : row);
        return new RegisterLines(sheet.Name, mapped.Header, mapped.Says, mapped.Tally, rows, watch, [.. HiddenParts.Sheets(file, [sheet])]);
    }

    private static RegisterLines Plain(TableFile file, SheetTable sheet, int? headerRow)
    {
        var header = Find(sheet.Rows(), headerRow);
        var tally = new ReadingTally();
        var watch = new SheetWatch(
            file.Name,
            sheet,
            header,
            tally,
            isBeside: name => Beside.Contains(name, StringComparer.OrdinalIgnoreCase)
        );
        var rows = sheet
            .Rows()
            .Where(row => row.Number > header.Row)
            .Select(row => NotAnItem(header, row) is { } why ? new FieldRow(row, why, _ => null) : Watched(header, watch.Take(row)));
        return new RegisterLines(sheet.Name, header, header.Has, tally, rows, watch, [.. HiddenParts.Sheets(file, [sheet])]);
    }

    private static FieldRow Watched(Header header, (SourceRow Row, IReadOnlyList<ImportProblem> Problems) seen) =>
        new(seen.Row, null, column => header.Cell(seen.Row, column)) { Noted = seen.Problems };

    /// <exception cref="FileRefusal">The row that was named is not there or says nothing, or a column is missing.</exception>
    private static Header Find(IEnumerable<SourceRow> rows, int? headerRow)
    {
        if (headerRow is not { } named)
        {
            return BacklogColumns.Find(rows);
        }

        var header = rows.TakeWhile(row => row.Number <= named).LastOrDefault(row => row.Number == named && !row.IsBlank);
        return header is null
            ? throw new FileRefusal($"Row {named} was named as the header, and nothing stands in it. Rows are numbered from 1.")
            : BacklogColumns.Find([header]);
    }

    /// <summary>
    /// The one visible sheet that fits; where none does, the one with most of the known columns, so that what it lacks can be said.
    /// </summary>
    private static SheetTable Fitting(TableFile file, Func<SheetTable, bool> fits) =>
        (file.VisibleSheets.Count > 1 ? SheetsThatFit.One(file.VisibleSheets, fits) : null)
        ?? file.VisibleSheets.MaxBy(candidate => candidate.Rows().Take(50).Select(BacklogColumns.Known).DefaultIfEmpty().Max())
        ?? throw SheetsThatFit.NoSheet(file);

    /// <summary>
    /// Whether a file is read by our own column names: the needed ones stand there, and few others that we do not know. What our own sheets
    /// say beside the
    /// items, such as the name of an element or what has to be mended, does not count.
    /// </summary>
    /// <exception cref="FileRefusal">A sheet cannot be read.</exception>
    public static bool IsOurs(TableFile file)
    {
        var tops = file
            .Sheets.Select(sheet => (Sheet: sheet, Rows: sheet.Rows().Take(50).Where(row => !row.IsBlank).ToList()))
            .Where(top => top.Rows.Count > 0)
            .ToList();
        if (tops.Count == 0)
        {
            throw new FileRefusal("The file has no rows.");
        }

        try
        {
            // Where several sheets fit, the person chooses one of them first.
            var header = BacklogColumns.Find(Fitting(file, sheet => SheetsThatFit.HasRows(sheet, BacklogColumns.Find)).Rows());
            var names = header.Names.Where(name => !string.IsNullOrWhiteSpace(name) && !Beside.Contains(name.Trim())).ToList();
            return names.Count(BacklogColumns.Finder.Knows) * 4 >= names.Count * 3;
        }
        catch (FileRefusal refusal) when (refusal.Sheets.Count == 0)
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
        cell?.Trim() is { } text
        && (
            text.StartsWith("total", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("grand total", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("sub-total", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("subtotal", StringComparison.OrdinalIgnoreCase)
        );
}
