using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Shared;

/// <summary>A table of figures that a page shows and hands out as a file: both from the same cells.</summary>
/// <param name="Id">Its word in an address.</param>
/// <param name="Caption">What it is and in which terms.</param>
/// <param name="Headers">The first is over the names of the rows.</param>
public sealed record FiguresTable(string Id, string Caption, IReadOnlyList<string> Headers, IReadOnlyList<FiguresRow> Rows)
{
    /// <summary>How many rows a page shows; the file has all of them.</summary>
    public int Shown { get; init; } = int.MaxValue;

    /// <summary>Address of the file in a format; null where there is none.</summary>
    public Func<string, string>? Link { get; init; }

    public ExportSheet Sheet(string name) =>
        new(name, Headers, Rows.Select(row => (IReadOnlyList<object?>)[row.Name, .. row.Cells.Select(FiguresRow.OfFile)]));
}

/// <summary>A row: its name, and cells that are pounds (a decimal), words (text) or nothing.</summary>
/// <param name="IsTotal">Printed heavier.</param>
public sealed record FiguresRow(string Name, IReadOnlyList<object?> Cells, bool IsTotal = false)
{
    /// <summary>Whole pounds with their sign; words as they are.</summary>
    public static string OfPage(object? cell) =>
        cell switch
        {
            null => "",
            decimal pounds => FigureText.Pounds(pounds),
            string words => words,
            _ => throw new ArgumentException($"A cell of figures cannot be a {cell.GetType().Name}.", nameof(cell)),
        };

    /// <summary>Pounds to the penny.</summary>
    public static object? OfFile(object? cell) => cell is decimal pounds ? Rounding.To(2, pounds) : cell;
}
