namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// base^exponent for a positive decimal base, to at least 20 places, without floating point:
/// e^(exponent × ln base), each by its series after taking out powers of two.
/// </summary>
internal static class Power
{
    private const decimal LnTwo = 0.6931471805599453094172321215m;

    public static decimal Of(decimal value, decimal exponent) => Exp(exponent * Ln(value));

    private static decimal Ln(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        var twos = 0;
        for (; value > 1.5m; twos++)
        {
            value /= 2;
        }

        for (; value < 0.75m; twos--)
        {
            value *= 2;
        }

        var ratio = (value - 1) / (value + 1);
        var sum = 0m;
        var term = ratio;
        for (var n = 1; term != 0; n += 2)
        {
            sum += term / n;
            term *= ratio * ratio;
        }

        return (2 * sum) + (twos * LnTwo);
    }

    private static decimal Exp(decimal power)
    {
        var twos = (int)decimal.Round(power / LnTwo);
        var rest = power - (twos * LnTwo);
        var sum = 0m;
        var term = 1m;
        for (var n = 1; term != 0; n++)
        {
            sum += term;
            term *= rest / n;
        }

        for (; twos > 0; twos--)
        {
            sum *= 2;
        }

        for (; twos < 0; twos++)
        {
            sum /= 2;
        }

        return sum;
    }
}
