namespace EstatesPlanner.Domain.Bids.BenefitTemplates;

/// <summary>What will show that a benefit has come about.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Baseline">Where it stands now, in the benefit's own unit.</param>
/// <param name="BaselineFrom">The count or system the baseline comes from, and when.</param>
public sealed record BenefitMeasure(string Name, decimal? Baseline = null, string? BaselineFrom = null);
