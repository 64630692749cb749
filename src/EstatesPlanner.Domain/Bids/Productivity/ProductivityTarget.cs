using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.Productivity;

/// <summary>The productivity a trust is asked for each year.</summary>
/// <param name="Percent">2 means 2% a year.</param>
/// <param name="From">The first year it holds.</param>
/// <param name="Mark">How far it is confirmed.</param>
/// <param name="InputCost">The trust's own input cost, pounds a year; null where it has not said.</param>
public sealed record ProductivityTarget(decimal Percent, FinancialYear From, string Source, string Mark, decimal? InputCost = null)
{
    /// <summary>
    /// The part of one year's target that a yearly gain makes: gain ÷ (target × the trust's input cost), percent; null where the trust's
    /// cost is not stated.
    /// </summary>
    public decimal? ShareMet(decimal yearlyGain) =>
        InputCost is { } cost and > 0 && Percent > 0 ? 100 * yearlyGain / (cost * Percent / 100) : null;

    /// <summary>The one that holds in a year: the latest begun; null before the first.</summary>
    public static ProductivityTarget? In(IEnumerable<ProductivityTarget> targets, FinancialYear year) =>
        targets.Where(target => target.From <= year).MaxBy(target => target.From);
}
