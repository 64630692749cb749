using System.Globalization;

namespace EstatesPlanner.Import;

/// <summary>The rows and columns that a workbook hides, by hand or by a filter. They are read like any other, and that is said.</summary>
internal sealed class HiddenParts
{
    private const int MostNamed = 20;

    private readonly List<(int First, int Last)> rows = [];
    private readonly HashSet<int> columns = [];

    public void Take(SourceRow row)
    {
        if (row.IsHidden)
        {
            Add(row.Number);
        }

        foreach (var column in row.HiddenColumns)
        {
            if (row[column] is not null)
            {
                columns.Add(column);
            }
        }
    }

    public IEnumerable<string> Notes(SheetTable sheet, Header header)
    {
        var place = sheet.Name is { } name ? $" of sheet {name}" : "";
        if (sheet.Hidden)
        {
            yield return $"Sheet {sheet.Name} is hidden in the workbook; it was read because it was named.";
        }

        if (rows.Count > 0)
        {
            var isOne = rows is [var only] && only.First == only.Last;
            yield return $"{(isOne ? "Row" : "Rows")} {Listed(rows.ConvertAll(run => run.First == run.Last ? Text(run.First) : $"{Text(run.First)} to {Text(run.Last)}"))}{place} {(isOne ? "is" : "are")} hidden in the workbook, by hand or by a filter, and {(isOne ? "was" : "were")} read like the others.";
        }

        if (columns.Count > 0)
        {
            var named = columns
                .Order()
                .Select(column =>
                    column < header.Names.Count && header.Names[column]?.Trim() is { Length: > 0 } title
                        ? $"{CellAddress.Column(column)} ({title})"
                        : CellAddress.Column(column)
                )
                .ToList();
            yield return $"{(named.Count == 1 ? "Column" : "Columns")} {Listed(named)}{place} {(named.Count == 1 ? "is" : "are")} hidden in the workbook and {(named.Count == 1 ? "was" : "were")} read like the others.";
        }
    }

    /// <summary>Sheets that nobody sees are named, not read.</summary>
    public static IEnumerable<string> Sheets(TableFile file, IReadOnlyCollection<SheetTable> read) =>
        file
            .Sheets.Where(sheet => sheet.Hidden && !read.Contains(sheet))
            .Select(sheet => $"Sheet {sheet.Name} is hidden in the workbook and was not read.");

    private void Add(int row)
    {
        if (rows.Count > 0 && rows[^1].Last == row - 1)
        {
            rows[^1] = (rows[^1].First, row);
        }
        else
        {
            rows.Add((row, row));
        }
    }

    private static string Listed(IReadOnlyList<string> all)
    {
        var named = all.Take(MostNamed).ToList();
        return all.Count > MostNamed ? $"{string.Join(", ", named)} and {Text(all.Count - MostNamed)} more"
            : named.Count == 1 ? named[0]
            : $"{string.Join(", ", named.SkipLast(1))} and {named[^1]}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
