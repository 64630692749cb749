using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting.Fit;

/// <summary>
/// By how much a year the prices of one index rose above those of another:
/// ((one(to) ÷ one(from)) ÷ (other(to) ÷ other(from)))^(1 ÷ years) − 1. Construction prices above general prices are the part of an
/// item's growing cost that published figures show.
/// </summary>
public static class RealPriceGrowth
{
    /// <exception cref="PriceBaseNotCovered">An index does not hold both years.</exception>
    public static Rate Of(PriceIndex one, PriceIndex other, FinancialYear from, FinancialYear to)
    {
        decimal Rise(PriceIndex index) =>
            index.Factor(new PriceBase(from), new PriceBase(to))
            ?? throw new PriceBaseNotCovered(index, new PriceBase(from), new PriceBase(to));
        return new Rate(Power.Of(Rise(one) / Rise(other), 1m / (to - from)) - 1);
    }
}
