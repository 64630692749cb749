namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>A captioned table of a case. The template numbers it and places it; its numbers are figures.</summary>
public sealed record CaseTable
{
    public required string Id { get; init; }

    public required string Caption { get; init; }

    /// <summary>Where the rows come from, printed under the table.</summary>
    public required string Source { get; init; }

    /// <summary>Price level of its money, printed under the table; null where it holds none.</summary>
    public string? PriceBase { get; init; }

    public required IReadOnlyList<CaseColumn> Columns { get; init; }

    public required IReadOnlyList<CaseRow> Rows { get; init; }
}

/// <param name="Heading">Printed at the head, and again on each page.</param>
/// <param name="Figures">True where the column holds figures: set to the right, never broken.</param>
/// <param name="Share">Share of the width; without one a column of words takes one share and a column of figures what it needs.</param>
public sealed record CaseColumn(string Heading, bool Figures = false, int? Share = null);

/// <param name="Cells">One for each column.</param>
/// <param name="Total">True for a row that sums the ones above it, set bold under a rule.</param>
public sealed record CaseRow(IReadOnlyList<CaseCell> Cells, bool Total = false);

/// <summary>Words, or the id of a figure whose display is printed. A cell with neither is empty.</summary>
public sealed record CaseCell
{
    public string? Text { get; init; }

    public string? Figure { get; init; }

    public static implicit operator CaseCell(string? text) => new() { Text = text };

    public static implicit operator CaseCell(Figure? figure) => new() { Figure = figure?.Id };
}
