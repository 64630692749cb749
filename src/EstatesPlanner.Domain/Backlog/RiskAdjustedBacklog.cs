using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Risk-adjusted backlog = High + Significant + (Moderate + Low) ÷ remaining life in years, rounded once to the penny.
/// Computed for each block and summed, since blocks have different lives. An internal indicator "as used in ERIC to 2015/16":
/// the formula was recovered from published data and is not a return field after that year.
/// </summary>
public static class RiskAdjustedBacklog
{
    public const string Label = "Risk-adjusted backlog (as used in ERIC to 2015/16)";

    /// <summary>A life that is blank or below one year counts as one, so the figure equals the total.</summary>
    public static Money Of(Money high, Money significant, Money moderate, Money low, int? remainingLifeYears) =>
        Rounding.ToPence(Exact(high, significant, moderate, low, remainingLifeYears));

    /// <summary>In pounds, not rounded: for a sum over blocks that is rounded once.</summary>
    public static decimal Exact(Money high, Money significant, Money moderate, Money low, int? remainingLifeYears) =>
        (high + significant).Pounds + ((moderate + low).Pounds / Math.Max(1, remainingLifeYears ?? 1));
}
