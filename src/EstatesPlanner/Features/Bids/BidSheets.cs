using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Bids;

/// <summary>The lines of a bids file, sheet by sheet; a sheet that is not there has none.</summary>
internal sealed record BidSheets(IReadOnlyDictionary<string, SheetLines> Sheets, IReadOnlyList<string> Notes)
{
    /// <summary>The sheet that explains the others; it is not read.</summary>
    public const string Explanation = "Read me";

    public IReadOnlyList<SheetLine> this[string sheet] => Sheets.GetValueOrDefault(sheet, SheetLines.None).Lines;

    /// <summary>Whether the file has the sheet at all: a file without it says nothing of what would stand there.</summary>
    public bool Has(string sheet) => Sheets.ContainsKey(sheet);

    /// <summary>Every line in the order of the contract's sheets, then of the rows.</summary>
    public IEnumerable<SheetLine> Lines => BidColumns.Sheets.Keys.SelectMany(sheet => this[sheet]);

    /// <summary>Sheets under other names that hold bids as well: they are not read, and that is no small matter.</summary>
    public IReadOnlyList<ImportProblem> Others { get; private init; } = [];

    public IReadOnlyList<ReadingCount> Readings => [.. Sheets.Values.SelectMany(lines => lines.Readings)];

    public IReadOnlyList<SkippedRow> Skipped => [.. Sheets.Values.SelectMany(lines => lines.Skipped)];

    /// <exception cref="FileRefusal">No Bids sheet, or a sheet without a required column.</exception>
    public static BidSheets Read(TableFile file)
    {
        var named =
            file.VisibleSheets is [{ } only] && !IsKnown(only)
                ? [(BidColumns.Bids, only)]
                : file.VisibleSheets.Where(IsKnown).Select(sheet => (Name: sheet.Name!.Trim(), Sheet: sheet)).ToList();
        var filled = named.Where(entry => entry.Sheet.Rows().Any(row => !row.IsBlank)).ToList();
        if (!filled.Exists(entry => string.Equals(entry.Name, BidColumns.Bids, StringComparison.OrdinalIgnoreCase)))
        {
            throw new FileRefusal(
                $"The workbook has no sheet called {BidColumns.Bids} with rows in it. Found: {string.Join(", ", file.Sheets.Select(sheet => sheet.Name))}."
            );
        }

        var sheets = filled.ToDictionary(
            entry => entry.Name,
            entry => SheetLines.Read(file.Name, entry.Sheet, BidColumns.Sheets[entry.Name]),
            StringComparer.OrdinalIgnoreCase
        );
        if (sheets[BidColumns.Bids].Lines.Count == 0)
        {
            throw FileRefusal.NoRows(
                filled.First(entry => string.Equals(entry.Name, BidColumns.Bids, StringComparison.OrdinalIgnoreCase)).Sheet
            );
        }

        return new BidSheets(
            sheets,
            [
                .. file.Notes,
                .. file.Sheets.Except(named.Select(entry => entry.Sheet)).Where(sheet => !IsExplanation(sheet)).Select(NotRead),
                .. sheets.Values.SelectMany(lines => lines.Notes),
            ]
        )
        {
            Others = [.. Alike(file, named.Select(entry => entry.Sheet))],
        };
    }

    private static IEnumerable<ImportProblem> Alike(TableFile file, IEnumerable<SheetTable> read) =>
        file
            .VisibleSheets.Except(read)
            .Where(sheet => SheetsThatFit.HasRows(sheet, BidColumns.Sheets[BidColumns.Bids].Find))
            .Select(sheet => new ImportProblem
            {
                File = file.Name,
                Sheet = sheet.Name,
                Message =
                    $"The sheet {sheet.Name} holds bids as well and was not read. Put them on the sheet {BidColumns.Bids}, or take the sheet out.",
                Level = ProblemLevel.Warning,
            });

    private static bool IsKnown(SheetTable sheet) => sheet.Name?.Trim() is { } name && BidColumns.Sheets.ContainsKey(name);

    private static bool IsExplanation(SheetTable sheet) =>
        string.Equals(sheet.Name?.Trim(), Explanation, StringComparison.OrdinalIgnoreCase);

    private static string NotRead(SheetTable sheet) =>
        $"Sheet {sheet.Name} {(sheet.Hidden ? "is hidden" : "is not one of the workbook's sheets")} and was not read.";
}
