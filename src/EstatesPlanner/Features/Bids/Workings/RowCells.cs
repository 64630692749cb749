using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>Cells that only some rows of a sheet take, and amounts to the penny.</summary>
internal static class RowCells
{
    /// <summary>Refuses what stands in a cell that such a row does not take: read or refused, never lost.</summary>
    /// <param name="columns">Those that only some rows take.</param>
    /// <param name="taken">Those that this row takes.</param>
    /// <param name="row">What such a row is called.</param>
    public static void Only(this SheetLine line, IEnumerable<string> columns, IReadOnlyList<string> taken, string row)
    {
        foreach (var column in columns.Where(column => !taken.Contains(column, StringComparer.Ordinal) && line.Has(column)))
        {
            line.Refuse(column, $"{row} takes {string.Join(", ", taken)}: leave this blank.");
        }
    }

    /// <summary>Pounds and whole pence; null where blank or none.</summary>
    public static Money? Amount(this SheetLine line, string column)
    {
        if (line.Pounds(column) is not { } pounds)
        {
            return null;
        }

        if (Rounding.To(2, pounds) != pounds)
        {
            line.Refuse(column, "Write at most 2 decimal places.");
        }

        return Rounding.ToPence(pounds);
    }
}
