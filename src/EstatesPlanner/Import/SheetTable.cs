namespace EstatesPlanner.Import;

/// <summary>One sheet of a file. A csv file is one sheet without a name.</summary>
/// <param name="name">As on its tab; null for a csv file.</param>
/// <param name="hidden">Hidden sheets are named but not read unless a person asks.</param>
/// <param name="read">Reads the rows from the top.</param>
/// <param name="merges">Finds the merged areas; null for a file that has none.</param>
public sealed class SheetTable(string? name, bool hidden, Func<IEnumerable<SourceRow>> read, Func<IReadOnlyList<CellRange>>? merges = null)
{
    public string? Name => name;

    public bool Hidden => hidden;

    /// <summary>The rows, one at a time, from the top each time this is called: memory does not grow with the file.</summary>
    /// <exception cref="FileRefusal">While reading: the rest of the file cannot be used, so nothing of it may be.</exception>
    public IEnumerable<SourceRow> Rows() => read();

    /// <summary>
    /// Areas of cells that are merged into one, whose value stands in their first cell alone. Rows do not need them: ask only where they
    /// matter.
    /// </summary>
    /// <exception cref="FileRefusal">More areas than a person merges.</exception>
    public IReadOnlyList<CellRange> Merges() => merges?.Invoke() ?? [];
}
