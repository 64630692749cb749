namespace EstatesPlanner.Import;

/// <summary>One row of a sheet, its cells by the names of our fields.</summary>
/// <param name="Source">As it stands in the file.</param>
/// <param name="SetAside">Why it is no data; null where it is.</param>
/// <param name="Text">The text of a field; null where blank.</param>
public sealed record FieldRow(SourceRow Source, string? SetAside, Func<string, string?> Text)
{
    /// <summary>Fields that say what they say only because a mapping gives it where the cell says nothing.</summary>
    public IReadOnlySet<string> Given { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// What the sheet's frame says of the row, whatever it is about: cells beyond the header, marks that may mean two things.
    /// </summary>
    public IReadOnlyList<ImportProblem> Noted { get; init; } = [];
}
