using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Whether a mapping that names no sheet fits one: its columns are there under their headers, and rows below them.</summary>
internal static class MappedFit
{
    private const int RowsToSearch = 50;

    /// <exception cref="FileRefusal">The sheet cannot be read.</exception>
    public static bool Of(SheetTable sheet, SheetMapping mapping, IReadOnlyList<Field> fields)
    {
        var top = sheet.Rows().Take(RowsToSearch).ToList();
        return Plan(new SheetTable(sheet.Name, sheet.Hidden, () => top), mapping, fields) is { } plan
            && plan.Columns.Count > 0
            && plan.Columns.Values.SelectMany(columns => columns)
                .Concat(plan.Key)
                .All(column =>
                    plan.Header.Row == 0 || (column < plan.Header.Names.Count && !string.IsNullOrWhiteSpace(plan.Header.Names[column]))
                )
            && sheet.Rows().Any(row => row.Number > plan.Header.Row && Names(plan, row));
    }

    /// <summary>Whether a row has what makes its reference, or anything at all where the mapping does not say.</summary>
    private static bool Names(ColumnPlan plan, SourceRow row)
    {
        var key = plan.Columns.GetValueOrDefault(ItemFields.Reference) ?? plan.Key;
        return key.Count == 0 ? !row.IsBlank : key.Any(column => row[column] is not null);
    }

    private static ColumnPlan? Plan(SheetTable sheet, SheetMapping mapping, IReadOnlyList<Field> fields)
    {
        try
        {
            return ColumnPlan.Of(sheet, mapping, new HeaderFinder([.. fields.Select(field => field.Names)]));
        }
        catch (FileRefusal)
        {
            // Its columns are not there: it is another sheet.
            return null;
        }
    }
}
