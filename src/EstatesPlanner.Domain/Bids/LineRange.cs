namespace EstatesPlanner.Domain.Bids;

/// <summary>How far a line may lie below and above what is estimated, percent of it: −10 is a tenth less.</summary>
/// <param name="Evidence">A surveyor's range, the outturn of past schemes.</param>
public sealed record LineRange(decimal LowPercent, decimal HighPercent, string? Evidence = null);
