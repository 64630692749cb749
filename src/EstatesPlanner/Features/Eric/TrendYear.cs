using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Eric;

/// <summary>One year of a trust's published figures at the prices the reader chose.</summary>
/// <param name="Costs">Each category rounded once, the total their sum.</param>
/// <param name="RiskAdjusted">Null where the year publishes none.</param>
/// <param name="Density">Pounds per square metre; null where the return cannot be compared.</param>
public sealed record TrendYear(TrustYear Published, PublishedCosts Costs, Money? RiskAdjusted, PublishedDensity? Density)
{
    public FinancialYear Year => Published.Year;

    /// <summary>The years that can be shown at these prices, and those the index does not reach.</summary>
    /// <param name="prices">Null for pounds of each year, as published.</param>
    public static (IReadOnlyList<TrendYear> Shown, IReadOnlyList<FinancialYear> Beyond) At(
        IReadOnlyList<TrustYear> years,
        PriceBase? prices,
        PriceIndex index
    )
    {
        var shown = years
            .Where(year => year.CostsAt(prices, index) is not null)
            .Select(year => new TrendYear(
                year,
                year.CostsAt(prices, index)!.Value,
                Carried(year, prices, index),
                year.DensityAt(prices, index)
            ))
            .ToList();
        return (shown, [.. years.Select(year => year.Year).Except(shown.Select(year => year.Year))]);
    }

    private static Money? Carried(TrustYear year, PriceBase? prices, PriceIndex index) =>
        year.Totals.RiskAdjusted is { } published && prices is { } to
            ? Domain.Backlog.PriceUplift.Of(published, year.PriceBase, to, index)
            : year.Totals.RiskAdjusted;
}
