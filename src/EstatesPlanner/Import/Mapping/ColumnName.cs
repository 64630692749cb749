namespace EstatesPlanner.Import.Mapping;

/// <summary>How a mapping names a column of a sheet: by its header, or by its letter where the header is blank or stands twice.</summary>
public static class ColumnName
{
    /// <summary>The name of each column; null where no name leads to it, because another column is headed with its letter.</summary>
    public static IReadOnlyList<string?> Of(SourceRow header, int columns)
    {
        var keys = Enumerable
            .Range(0, Math.Max(columns, header.Cells.Count))
            .Select(i => i < header.Cells.Count ? HeaderName.Key(header.Cells[i]) : "")
            .ToList();
        var times = keys.Where(key => key.Length > 0).CountBy(key => key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. keys.Select((key, i) => key.Length > 0 && times[key] == 1 ? header[i] ?? Letter(i, times) : Letter(i, times))];
    }

    private static string? Letter(int column, Dictionary<string, int> headers) =>
        CellAddress.Column(column) is var letter && headers.ContainsKey(HeaderName.Key(letter)) ? null : letter;
}
