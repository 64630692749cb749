using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// The sum over years of amount × discount factor: pounds at the middle of year 0, in the price base of the flow, unrounded.
/// Source: HM Treasury, The Green Book (2018), chapter 5.
/// </summary>
public static class PresentValue
{
    public static decimal Of(Flow flow, DiscountRates rates) => Of(flow, rates.Factors(flow.LastYear ?? 0));

    /// <param name="flow">Pounds by year.</param>
    /// <param name="factors">Discount factors of years 0 to the flow's last year or later.</param>
    public static decimal Of(Flow flow, IReadOnlyList<decimal> factors)
    {
        var sum = 0m;
        foreach (var (year, amount) in flow.Amounts)
        {
            sum += amount * factors[year];
        }

        return sum;
    }
}
