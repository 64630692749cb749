namespace EstatesPlanner.Features.Bids.Template;

/// <summary>What a column of the bids workbook takes, for whoever fills it in.</summary>
/// <param name="Says">What to write.</param>
/// <param name="Unit">Pounds, percent, a financial year; empty for words.</param>
/// <param name="Needed">Whether no row can do without it.</param>
/// <param name="Choices">The words it takes; none where any will do.</param>
internal sealed record ColumnGuide(string Says, string Unit, bool Needed, IReadOnlyList<string> Choices);
