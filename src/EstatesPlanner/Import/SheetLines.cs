using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Import;

/// <summary>The rows of one sheet below its header; blank ones and repeated headers are set aside.</summary>
public sealed record SheetLines(IReadOnlyList<SheetLine> Lines, IReadOnlyList<SkippedRow> Skipped, IReadOnlyList<string> Notes)
{
    public static readonly SheetLines None = new([], [], []);

    /// <summary>What was read otherwise than it stands.</summary>
    public IReadOnlyList<ReadingCount> Readings { get; private init; } = [];

    /// <exception cref="FileRefusal">A required column is missing, in words that name the sheet where it has a name.</exception>
    public static SheetLines Read(string file, SheetTable sheet, HeaderFinder finder)
    {
        var header = Header(sheet, finder);
        var below = sheet
            .Rows()
            .Where(row => row.Number > header.Row)
            .ToLookup(row =>
                row.IsBlank ? "blank"
                : header.Repeats(row) ? "repeats the header"
                : null
            );
        var tally = new ReadingTally();
        var watch = new SheetWatch(file, sheet, header, tally);
        var lines = below[null]
            .Select(watch.Take)
            .Select(seen => new SheetLine(file, sheet.Name, header, seen.Row, seen.Problems))
            .ToList();
        var afterwards = watch.Afterwards().ToLookup(problem => problem.Row);
        foreach (var line in lines.Where(line => afterwards.Contains(line.Row)))
        {
            line.Note(afterwards[line.Row]);
        }

        return new SheetLines(
            lines,
            [
                .. below
                    .Where(rows => rows.Key is not null)
                    .SelectMany(rows => rows.Select(row => new SkippedRow(row.Number, rows.Key!, sheet.Name)))
                    .OrderBy(row => row.Row),
            ],
            [.. watch.Notes()]
        )
        {
            Readings = tally.In(header),
        };
    }

    /// <summary>The rows of the one sheet of a file that fits, or of the one that is named.</summary>
    /// <exception cref="FileRefusal">No sheet fits, several do and none is named, or no row stands below the header.</exception>
    public static SheetLines OfOne(TableFile file, string? named, HeaderFinder finder)
    {
        var sheet =
            SheetsThatFit.Named(file, named)
            ?? SheetsThatFit.One(file.VisibleSheets, each => SheetsThatFit.HasRows(each, finder.Find))
            ?? file.VisibleSheets.FirstOrDefault()
            ?? throw SheetsThatFit.NoSheet(file);
        var lines = Read(file.Name, sheet, finder);
        return lines.Lines.Count > 0
            ? lines with
            {
                Notes = [.. HiddenParts.Sheets(file, [sheet]), .. lines.Notes],
            }
            : throw FileRefusal.NoRows(sheet);
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
}
