using System.Globalization;

namespace EstatesPlanner.Import.Writing;

/// <summary>
/// A sheet to write. A cell is null, a string, a whole number, a decimal, a bool or a <see cref="DateOnly"/>; a string is always text,
/// whatever it looks like.
/// </summary>
/// <param name="Name">The tab's name; ignored for CSV.</param>
/// <param name="Headers">The first row.</param>
/// <param name="Rows">Written one at a time as they come.</param>
public sealed record ExportSheet(string Name, IReadOnlyList<string> Headers, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>How its columns look where it is to be filled in; empty for the spreadsheet's own.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    /// <summary>A number in plain invariant digits; null where the cell is no number.</summary>
    /// <exception cref="ArgumentException">A kind of value that has no agreed form: the caller's mistake.</exception>
    internal static string? Number(object cell) =>
        cell switch
        {
            int or long or short or byte or decimal => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
            string or bool or DateOnly => null,
            _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell)),
        };
}
