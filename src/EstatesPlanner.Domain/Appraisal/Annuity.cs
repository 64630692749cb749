namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// The present value of £1 at the end of each of years 1 to n: the sum of their discount factors; year 0 is not in it.
/// Source: Scottish Capital Investment Manual, Option Appraisal Guide, Annex 4, on the Green Book's factors.
/// </summary>
public static class Annuity
{
    public static decimal Of(DiscountRates rates, int years) => rates.Factors(years).Skip(1).Sum();
}
