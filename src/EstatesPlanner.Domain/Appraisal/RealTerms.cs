using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Carries the pounds of a line to real terms at the price base. A nominal amount of year t × deflator(base) ÷ deflator(t); a real amount
/// whose
/// price rises by g a year above general prices × (1 + g)^(t − base), years counted from the price base. Beyond the deflator's last year
/// it grows as in that year. Source: HM Treasury, The Green Book (2018), chapter 5 (inflation, relative price effects).
/// </summary>
/// <param name="PriceBase">Price level of the result.</param>
/// <param name="FirstYear">The financial year of year 0.</param>
/// <param name="Deflator">General prices, carried on to the appraisal's last year; needed where a line is nominal.</param>
public sealed record RealTerms(PriceBase PriceBase, FinancialYear FirstYear, PriceIndex? Deflator)
{
    /// <summary>A relative price may make an amount this many times as large at most: beyond it the rate is a slip.</summary>
    public const decimal MostFold = 1_000_000;

    public Flow Of(CostLine line) => Of(line.Flow, line.Terms, line.RelativePricePercent);

    public Flow Of(Benefit benefit) => Of(benefit.Flow, benefit.Terms, benefit.RelativePricePercent);

    /// <summary>The money of year t for a pound at the price base; null where the deflator does not cover it.</summary>
    public decimal? Inflation(int year) => Deflator?.Factor(PriceBase, new PriceBase(FirstYear + year));

    /// <summary>The real price of year t for a price of 1 at the price base.</summary>
    public decimal RelativePrice(decimal percent, int year) =>
        Compounding.Factor(Rate.FromPercent(percent), FirstYear + year - PriceBase.Year);

    private Flow Of(Flow flow, PriceTerms terms, decimal? relativePricePercent) =>
        (terms, relativePricePercent ?? 0) switch
        {
            (PriceTerms.Real, 0) => flow,
            (PriceTerms.Real, var percent) => Grown(flow, percent),
            (PriceTerms.Nominal, _) => Scaled(
                flow,
                year => 1 / Inflation(year) ?? throw new InvalidOperationException("A nominal line needs a deflator that covers its years.")
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(terms), terms, "Not terms of a price."),
        };

    /// <summary>One multiplication a year: each year's price is the price of the year before, grown.</summary>
    private Flow Grown(Flow flow, decimal percent)
    {
        var (price, at) = (
            flow.IsNone ? 1 : RelativePrice(percent, flow.Amounts.Keys.First()),
            flow.IsNone ? 0 : flow.Amounts.Keys.First()
        );
        return Scaled(
            flow,
            year =>
            {
                for (; at < year; at++)
                {
                    price *= 1 + (percent / 100);
                }

                return price;
            }
        );
    }

    private static Flow Scaled(Flow flow, Func<int, decimal> factor) =>
        Flow.Of(flow.Amounts.Select(entry => KeyValuePair.Create(entry.Key, entry.Value * factor(entry.Key))));
}
