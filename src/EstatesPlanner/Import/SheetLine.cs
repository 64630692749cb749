using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Import;

/// <summary>
/// One row of a sheet, read cell by cell. What does not fit is noted at its own cell and read as blank, so that one pass names everything.
/// </summary>
public sealed class SheetLine(string file, string? sheet, Header header, SourceRow row, IReadOnlyList<ImportProblem>? noted = null)
{
    private const int LongestReference = 60;
    private const int LongestText = 10_000;

    private readonly List<ImportProblem> problems =
    [
        .. row.Faults.Select(fault => new ImportProblem
        {
            File = file,
            Sheet = sheet,
            Row = row.Number,
            Cell = CellAddress.Of(row.Number, fault.Column),
            Message = fault.Message,
        }),
        .. (noted ?? []).Where(problem => problem.Level == ProblemLevel.Error),
    ];

    private readonly List<ImportProblem> doubts = [.. (noted ?? []).Where(problem => problem.Level == ProblemLevel.Warning)];

    /// <summary>Row as the spreadsheet numbers it.</summary>
    public int Row => row.Number;

    /// <summary>
    /// What has been noted so far, in the order of reading; then what the sheet as a whole says of the row, but for cells that are refused
    /// anyway.
    /// </summary>
    public IReadOnlyList<ImportProblem> Problems =>
        doubts.Count == 0
            ? problems
            :
            [
                .. problems,
                .. doubts.Where(doubt =>
                    !problems.Exists(problem =>
                        problem.Level == ProblemLevel.Error && problem.Cell is not null && problem.Cell == doubt.Cell
                    )
                ),
            ];

    public bool IsRejected => problems.Exists(problem => problem.Level == ProblemLevel.Error);

    /// <summary>Whether the sheet has the column at all: where it has not, nothing is said about it.</summary>
    public bool HasColumn(string column) => header.Has(column);

    public bool Has(string column) => header.Cell(row, column) is not null;

    /// <summary>The text of a cell without invisible characters; null where blank.</summary>
    public string? Text(string column)
    {
        var text = header.Cell(row, column) is { } cell ? InvisibleText.Remove(cell).Trim() : null;
        if (text?.Length > LongestText)
        {
            Refuse(column, string.Create(CultureInfo.InvariantCulture, $"The text must be {LongestText:N0} characters or fewer."));
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Text that must be there; where it is blank that is noted, and the answer is empty.</summary>
    public string Needed(string column)
    {
        Demand(column);
        return Text(column) ?? "";
    }

    /// <summary>An id by which another row or file names this thing; null where blank or changed on the way.</summary>
    public string? Reference(string column)
    {
        if (header.Cell(row, column) is not { } reference)
        {
            return null;
        }

        var fault =
            reference.Length > LongestReference
                ? $"A reference has {LongestReference} characters or fewer."
                : ReferenceText.Fault(reference);
        if (fault is not null)
        {
            Refuse(column, fault);
        }

        return fault is null ? reference : null;
    }

    /// <summary>The same, where it must be there.</summary>
    public string? NeededReference(string column)
    {
        Demand(column);
        return Reference(column);
    }

    /// <summary>A number from one to another, both inclusive; null where blank or none.</summary>
    public decimal? Number(string column, decimal from, decimal to) => Number(column, from, to, header.Kind(column));

    /// <summary>The same, of a kind that the caller knows better than the header.</summary>
    public decimal? Number(string column, decimal from, decimal to, ColumnKind kind)
    {
        if (header.Cell(row, column) is not { } text)
        {
            return null;
        }

        var fault =
            !NumberText.TryRead(text, out var number, out var why, IsNumber(column) ? ColumnKind.Text : kind) ? why
            : number < from || number > to
                ? string.Create(CultureInfo.GetCultureInfo("en-GB"), $"This is a number from {from:#,0.##} to {to:#,0.##}.")
            : null;
        if (fault is not null)
        {
            Refuse(column, fault);
        }

        return fault is null ? number : null;
    }

    /// <summary>A whole number from one to another, both inclusive; null where blank or none.</summary>
    public int? Whole(string column, int from, int to)
    {
        if (Number(column, from, to, ColumnKind.Whole) is not { } number)
        {
            return null;
        }

        if (decimal.Truncate(number) != number)
        {
            Refuse(column, "Write a whole number.");
            return null;
        }

        return (int)number;
    }

    /// <summary>Notes a number that somebody typed finer than a penny; what a workbook worked out may be as fine as it is.</summary>
    public void DemandPence(string column, decimal? pounds)
    {
        if (pounds is { } typed && Rounding.To(2, typed) != typed && !IsNumber(column))
        {
            Refuse(column, $"{Text(column)}: write pounds and pence.");
        }
    }

    /// <summary>Whether a workbook holds the cell as a number, so that its point is a point.</summary>
    private bool IsNumber(string column) => header.Index(column) is { } index && row.Numbers.Contains(index);

    /// <summary>The parts of a cell between semicolons, each once.</summary>
    public IReadOnlyList<string> List(string column) =>
        [
            .. (Text(column) ?? "")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Notes that a cell which must say something is blank.</summary>
    public void Demand(string column)
    {
        if (!Has(column) && (header.Index(column) is not { } index || row.Fault(index) is null))
        {
            Refuse(column, $"This cell is blank: {column} is needed.");
        }
    }

    /// <summary>Notes what the sheet as a whole says of the row.</summary>
    internal void Note(IEnumerable<ImportProblem> more) => doubts.AddRange(more);

    /// <summary>Notes an error, which rejects the row.</summary>
    public void Refuse(string column, string message) => problems.Add(header.Problem(file, sheet, row, column, message));

    /// <summary>Notes something worth reading that rejects nothing.</summary>
    public void Warn(string column, string message) =>
        problems.Add(header.Problem(file, sheet, row, column, message, ProblemLevel.Warning));
}
