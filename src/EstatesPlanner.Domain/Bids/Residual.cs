namespace EstatesPlanner.Domain.Bids;

/// <summary>What is left at the end: a value (positive, reduces the net present cost) or a liability (negative).</summary>
/// <param name="Year">Year index, 0 = the option's first year.</param>
/// <param name="Amount">Pounds at the bid's price base.</param>
public sealed record Residual(int Year, decimal Amount);
