using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Uplifted cost = cost × index(report year) ÷ index(base year), rounded once to the penny. The index is named on every report,
/// since the choice moves a total by several per cent.
/// </summary>
public static class PriceUplift
{
    /// <summary>The amount at the other price base, or null where the index does not cover both years.</summary>
    /// <param name="share">How much of the cost is meant, 0 to 1.</param>
    public static Money? Of(Money cost, PriceBase from, PriceBase to, PriceIndex index, decimal share = 1) =>
        index.Factor(from, to) is { } factor ? Rounding.ToPence(cost.Pounds * factor * share) : null;
}
