using System.Globalization;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Import;

/// <summary>
/// What is noticed in the rows of a sheet whatever they are about: cells beyond the header, marks that may mean two things, days in two
/// orders, rows and
/// columns that the workbook hides. Every importer reads its rows through it, so that none of this is met in silence anywhere.
/// </summary>
/// <param name="file">The file's name.</param>
/// <param name="sheet">The sheet that is read.</param>
/// <param name="header">Its header row.</param>
/// <param name="tally">Where readings that change a value are counted; null where a mapping reads the cells and counts them itself.</param>
/// <param name="isMonthFirst">Whether a person has said that the month comes first.</param>
/// <param name="isFilled">Whether a mapping fills a field down; none where null.</param>
/// <param name="isBeside">Headers that stand beside the data on purpose; none where null.</param>
internal sealed class SheetWatch(
    string file,
    SheetTable sheet,
    Header header,
    ReadingTally? tally,
    bool isMonthFirst = false,
    Func<string, bool>? isFilled = null,
    Func<string, bool>? isBeside = null
)
{
    private readonly Dictionary<string, DayOrder> days = header
        .Columns.Keys.Where(column => header.Kind(column) == ColumnKind.Day)
        .ToDictionary(column => column, _ => new DayOrder(), StringComparer.Ordinal);
    private readonly List<(string Name, int Index, ColumnKind Kind)> typed =
    [
        .. header
            .Columns.Select(column => (column.Key, column.Value, header.Kind(column.Key)))
            .Where(column => column.Item3 is ColumnKind.Money or ColumnKind.Measure or ColumnKind.Day),
    ];
    private readonly HiddenParts hidden = new();
    private readonly UnreadColumns? unread = tally is null ? null : new UnreadColumns(header, isBeside ?? (_ => false));
    private readonly List<int> rows = [];

    /// <summary>A row of data as it is read, and what is to be said about it.</summary>
    public (SourceRow Row, IReadOnlyList<ImportProblem> Problems) Take(SourceRow row)
    {
        hidden.Take(row);
        unread?.Take(row);
        rows.Add(row.Number);
        var problems = new List<ImportProblem>();
        if (BeyondHeader.Problem(file, sheet, header, row) is { } lost)
        {
            problems.Add(lost);
        }

        problems.AddRange(
            row.Doubts.Select(doubt => new ImportProblem
            {
                File = file,
                Sheet = sheet.Name,
                Row = row.Number,
                Cell = CellAddress.Of(row.Number, doubt.Column),
                Value = row[doubt.Column],
                Message = doubt.Message,
                Level = ProblemLevel.Warning,
            })
        );
        var cells = default(List<string?>);
        foreach (var (name, index, kind) in typed)
        {
            if (row[index] is not { } text)
            {
                continue;
            }

            if (kind == ColumnKind.Day)
            {
                Day(row, name, text);
            }
            else if (kind == ColumnKind.Measure && !row.Numbers.Contains(index) && TwoReadings.Doubt(text, kind) is { } doubt)
            {
                problems.Add(header.Problem(file, sheet.Name, row, name, doubt, ProblemLevel.Warning));
            }
            else if (kind == ColumnKind.Money && tally is not null && row.Numbers.Contains(index) && Rounded(name, text) is { } rounded)
            {
                (cells ??= [.. row.Cells])[index] = rounded;
            }
        }

        return (cells is null ? row : row with { Cells = cells }, problems);
    }

    /// <summary>What can be said only once every row has been read. They reject nothing.</summary>
    public IEnumerable<ImportProblem> Afterwards() =>
        days.SelectMany(column =>
                column
                    .Value.Doubts(isMonthFirst)
                    .Select(doubt => header.Problem(file, sheet.Name, doubt.Row, column.Key, doubt.Message, ProblemLevel.Warning))
            )
            .Concat(MergedCells.Problems(file, sheet, header, rows, isFilled ?? (_ => false)));

    /// <summary>The columns that were not read, and the hidden rows and columns that were.</summary>
    public IEnumerable<string> Notes() => [.. unread?.Notes(sheet) ?? [], .. hidden.Notes(sheet, header)];

    private void Day(SourceRow row, string column, string text)
    {
        days[column].Take(row, text);
        if (tally is not null && DateText.HasShortYear(text) && DateText.TryRead(text, out var day, out _))
        {
            tally.Add(column, HowRead.TwoDigitYear, text, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What a workbook holds finer than a penny, to the penny; null where it is none, or out of reach of any rule.</summary>
    private string? Rounded(string column, string text)
    {
        if (!NumberText.TryRead(text, out var pounds, out _) || Rounding.To(2, pounds) == pounds || Math.Abs(pounds) > 1_000_000_000_000m)
        {
            return null;
        }

        var pence = TwoReadings.Plain(Rounding.ToPence(pounds).Pounds);
        tally!.Add(column, HowRead.Rounded, text, pence);
        return pence;
    }
}
