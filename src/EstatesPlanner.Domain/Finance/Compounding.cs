namespace EstatesPlanner.Domain.Finance;

/// <summary>(1 + rate)^years, for whole years of either sign. No unit.</summary>
public static class Compounding
{
    /// <exception cref="OverflowException">The growth does not fit.</exception>
    public static decimal Factor(Rate yearly, int years)
    {
        var factor = 1m;
        for (var year = 0; year < Math.Abs(years); year++)
        {
            factor *= 1 + yearly.Fraction;
        }

        return years < 0 ? 1 / factor : factor;
    }
}
