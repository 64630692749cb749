namespace EstatesPlanner.Import;

/// <summary>A row that is no data, and why.</summary>
public sealed record SkippedRow(int Row, string Why, string? Sheet = null);
