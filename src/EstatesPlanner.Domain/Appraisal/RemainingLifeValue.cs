namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// What is left of an asset at the end of an appraisal by straight line: capital × years of life left ÷ whole life, never below nought.
/// Pounds, at the price base of the capital. A stand-in until there is a market value or a cost of winding down, which comes before it.
/// Source: HM Treasury, The Green Book (2018), residual values and liabilities.
/// </summary>
public static class RemainingLifeValue
{
    /// <param name="capital">Pounds spent on the asset.</param>
    /// <param name="inUseFrom">The year index in which it comes into use.</param>
    /// <param name="lifeYears">Its whole life.</param>
    /// <param name="atYear">The year index in which it is valued.</param>
    public static decimal Of(decimal capital, int inUseFrom, int lifeYears, int atYear) =>
        capital * Math.Max(0, lifeYears - Math.Max(0, atYear - inUseFrom)) / lifeYears;
}
