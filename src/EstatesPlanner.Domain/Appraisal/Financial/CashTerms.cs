using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// Carries the pounds of a line to the money of each year: a real amount × deflator(year) ÷ deflator(price base), after its relative price;
/// a
/// nominal line is in that money already. Source: HM Treasury, The Green Book (2018): the financial case is nominal.
/// </summary>
public sealed record CashTerms(RealTerms Terms)
{
    public Flow Of(CostLine line) => Of(line.Flow, line.Terms, () => Terms.Of(line));

    public Flow Of(Benefit benefit) => Of(benefit.Flow, benefit.Terms, () => Terms.Of(benefit));

    /// <summary>An amount at the price base, in the money of a year.</summary>
    public decimal Of(decimal real, int year) =>
        real == 0
            ? 0
            : real
                * (
                    Terms.Inflation(year)
                    ?? throw new InvalidOperationException("The financial view needs a deflator that covers its years.")
                );

    private Flow Of(Flow flow, PriceTerms terms, Func<Flow> real) =>
        terms switch
        {
            PriceTerms.Nominal => flow,
            PriceTerms.Real => Flow.Of(real().Amounts.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, entry.Key)))),
            _ => throw new ArgumentOutOfRangeException(nameof(terms), terms, "Not terms of a price."),
        };
}
