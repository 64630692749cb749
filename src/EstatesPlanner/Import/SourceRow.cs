namespace EstatesPlanner.Import;

/// <summary>
/// A cell that holds no value because something is wrong with it: an error value, a formula without a saved answer, a day that does not
/// exist.
/// </summary>
public sealed record CellFault(int Column, string Message);

/// <summary>One row of a sheet as the person sees it: numbered as the spreadsheet numbers it, its cells as text.</summary>
public sealed record SourceRow(int Number, IReadOnlyList<string?> Cells)
{
    private static readonly IReadOnlySet<int> None = new HashSet<int>();

    public IReadOnlyList<CellFault> Faults { get; init; } = [];

    /// <summary>What is odd about a cell and yet read as it stands.</summary>
    public IReadOnlyList<CellFault> Doubts { get; init; } = [];

    /// <summary>Columns whose cells a workbook holds as numbers, typed or calculated: their points are points.</summary>
    public IReadOnlySet<int> Numbers { get; init; } = None;

    /// <summary>Whether the workbook hides the row, by hand or by a filter.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Columns that the workbook hides: the same set for every row of a sheet.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = None;

    /// <summary>Text of a cell without surrounding spaces of any kind; null where it is blank or beyond the row's end.</summary>
    public string? this[int column] =>
        column >= 0 && column < Cells.Count && Cells[column] is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public CellFault? Fault(int column) => Faults.FirstOrDefault(fault => fault.Column == column);
}
