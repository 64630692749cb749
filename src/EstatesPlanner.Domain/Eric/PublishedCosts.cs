using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>The four published costs to eradicate backlog, in pounds of one price base.</summary>
public readonly record struct PublishedCosts(Money High, Money Significant, Money Moderate, Money Low)
{
    public Money Total => High + Significant + Moderate + Low;

    public Money Critical => CriticalInfrastructureRisk.Of(High, Significant);

    public static PublishedCosts Of(EricTotals totals) => new(totals.High, totals.Significant, totals.Moderate, totals.Low);

    /// <summary>Carried to other prices, each category rounded once to the penny; null where the index does not cover both years.</summary>
    public PublishedCosts? At(PriceBase from, PriceBase to, PriceIndex index) =>
        PriceUplift.Of(High, from, to, index) is { } high
        && PriceUplift.Of(Significant, from, to, index) is { } significant
        && PriceUplift.Of(Moderate, from, to, index) is { } moderate
        && PriceUplift.Of(Low, from, to, index) is { } low
            ? new PublishedCosts(high, significant, moderate, low)
            : null;
}
