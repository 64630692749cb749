using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids;

/// <summary>What a benefit of a delivered bid came to in one year, in its own unit, against what was promised.</summary>
/// <param name="Benefit">Id of a benefit of the preferred option.</param>
/// <param name="Quantity">In the benefit's own unit, over the year.</param>
/// <param name="Evidence">Where the figure comes from.</param>
public sealed record RealisedBenefit(string Benefit, FinancialYear Year, decimal Quantity, string Evidence);
