namespace EstatesPlanner.Import;

/// <summary>
/// Cells to the right of the last header. In a text file a separator inside a cell has cut it, so that the row is not what was meant: an
/// error. In a
/// workbook a cell keeps its place whatever stands beside it, so nothing else of the row is wrong: a warning.
/// </summary>
internal static class BeyondHeader
{
    private const int MostNamed = 5;
    private const int Longest = 60;

    /// <summary>What is said about the row; null where nothing stands there, or the sheet has no header row.</summary>
    public static ImportProblem? Problem(string file, SheetTable sheet, Header header, SourceRow row)
    {
        if (header.Last < 0)
        {
            return null;
        }

        var beyond = Enumerable
            .Range(header.Last + 1, Math.Max(0, row.Cells.Count - header.Last - 1))
            .Where(column => row[column] is not null)
            .ToList();
        if (beyond.Count == 0)
        {
            return null;
        }

        var isText = sheet.Name is null;
        var named = string.Join(
            ", ",
            beyond.Take(MostNamed).Select(column => $"“{Short(row[column]!)}” in {CellAddress.Of(row.Number, column)}")
        );
        var more = beyond.Count > MostNamed ? $" and {beyond.Count - MostNamed} more" : "";
        var last =
            header.Last < header.Names.Count && header.Names[header.Last]?.Trim() is { Length: > 0 } name
                ? $"{name} ({CellAddress.Column(header.Last)})"
                : $"column {CellAddress.Column(header.Last)}";
        return new ImportProblem
        {
            File = file,
            Sheet = sheet.Name,
            Row = row.Number,
            Cell = CellAddress.Of(row.Number, beyond[0]),
            Value = row[beyond[0]],
            Level = isText ? ProblemLevel.Error : ProblemLevel.Warning,
            Message =
                $"{named}{more}: {(beyond.Count == 1 ? "this cell stands" : "these cells stand")} beyond the last header, {last}. "
                + (
                    isText
                        ? "If the separator is part of a text or a number, put that cell in quotation marks; else take the cell out or give it a header."
                        : "It was not read: give the column a header, or clear it."
                ),
        };
    }

    private static string Short(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
