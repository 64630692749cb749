using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Incidents;

/// <summary>One table of the page of lost activity.</summary>
/// <param name="Caption">What it is by, in words.</param>
/// <param name="Xlsx">Address of the same table as a workbook.</param>
/// <param name="Csv">Address of the same table as csv.</param>
/// <param name="Rows">Name of the group, its address where it has a page, and what it amounts to.</param>
/// <param name="Total">Where the groups make up the whole.</param>
public sealed record LostTable(
    string Caption,
    string Heading,
    string Xlsx,
    string Csv,
    IReadOnlyList<(string Name, string? Href, LostTotals Totals)> Rows,
    LostTotals Total
);
