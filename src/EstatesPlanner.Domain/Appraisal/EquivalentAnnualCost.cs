namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// The level yearly payment over years 1 to n with the same present value: present value ÷ <see cref="Annuity"/> of n. Pounds a year,
/// unrounded.
/// Source: Scottish Capital Investment Manual, Option Appraisal Guide, Annex 4, section A4.9.
/// </summary>
public static class EquivalentAnnualCost
{
    public static decimal Of(decimal presentValue, decimal annuity) => presentValue / annuity;
}
