using System.Globalization;
using System.Runtime.CompilerServices;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// Natural logarithm and exponential from additions, multiplications and divisions alone, which IEEE 754 fixes to the last bit. A
/// processor's or a
/// C library's own differ in the last place from machine to machine, and a simulation must not. Within 2 units in the last place.
/// </summary>
internal static class Elementary
{
    private const double LnTwoHigh = 6.93147180369123816490e-01;
    private const double LnTwoLow = 1.90821492927058770002e-10;
    private const double RootHalf = 0.70710678118654752440;
    private const int LogTerms = 12;
    private const int ExpTerms = 15;
    private const long OneExponent = 1023;

    /// <summary>
    /// The double nearest to a decimal: by its digits, since the cast rounds twice and may miss by one in the last place.
    /// </summary>
    public static double Nearest(decimal value) => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>
    /// ln x for a normal x above nought: x = m × 2^e with m from √½ to √2, ln m by the series of artanh((m − 1) ÷ (m + 1)).
    /// </summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - (int)OneExponent;
        var fraction = Unsafe.BitCast<long, double>((bits & 0xFFFFFFFFFFFFFL) | (OneExponent << 52)) / 2;
        exponent++;
        if (fraction < RootHalf)
        {
            fraction *= 2;
            exponent--;
        }

        var ratio = (fraction - 1) / (fraction + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var term = LogTerms; term >= 0; term--)
        {
            sum = (sum * square) + (1.0 / ((2 * term) + 1));
        }

        return (exponent * LnTwoHigh) + ((exponent * LnTwoLow) + (2 * ratio * sum));
    }

    /// <summary>e^x; nought below −708, and x stays below 709.</summary>
    public static double Exp(double x)
    {
        if (x < -708)
        {
            return 0;
        }

        var twos = Math.Round(x / 0.69314718055994530942);
        var rest = x - (twos * LnTwoHigh) - (twos * LnTwoLow);
        var sum = 1.0;
        for (var term = ExpTerms; term >= 1; term--)
        {
            sum = 1 + (sum * rest / term);
        }

        return sum * Unsafe.BitCast<long, double>(((long)twos + OneExponent) << 52);
    }
}
