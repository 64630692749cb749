using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Carries an amount between price levels. By a published series: amount × index(to) ÷ index(from), null where the series does not cover
/// both.
/// By steady inflation: a cash amount of year t ÷ (1 + inflation)^t is at year 0 prices. Pounds, unrounded.
/// Source: HM Treasury, The Green Book (2018), chapter 5 and Table 1; HM Treasury GDP deflators.
/// </summary>
public static class PriceRebase
{
    public static decimal? Of(decimal amount, PriceIndex index, PriceBase from, PriceBase to) => amount * index.Factor(from, to);

    public static decimal ToYearZeroPrices(decimal cash, Rate inflation, int year) => cash * DiscountRates.Flat(inflation).Factor(year);
}
