namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// A beta curve over 0 to 1 with both shapes from 1 to 5 (what a PERT estimate needs), the same on every machine. Share below x by the
/// continued
/// fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8, evaluated as Lentz did); its inverse by Newton's steps kept
/// inside a bracket.
/// </summary>
internal sealed class BetaCurve
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    private readonly double a;
    private readonly double b;
    private readonly double logBeta;

    public BetaCurve(double a, double b)
    {
        (this.a, this.b) = (a, b);
        logBeta = LogGamma(a) + LogGamma(b) - LogGamma(a + b);
    }

    public double ShareBelow(double x) =>
        x <= 0 ? 0
        : x >= 1 ? 1
        : x < (a + 1) / (a + b + 2) ? Front(x) * Fraction(a, b, x) / a
        : 1 - (Front(x) * Fraction(b, a, 1 - x) / b);

    /// <summary>The x with this share of the curve below it.</summary>
    public double Quantile(double share)
    {
        var (low, high, x) = (0.0, 1.0, a / (a + b));
        for (var step = 0; step < 200; step++)
        {
            var miss = ShareBelow(x) - share;
            if (miss > 0)
            {
                high = x;
            }
            else
            {
                low = x;
            }

            var next = x - (miss * x * (1 - x) / Front(x));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - x) <= 1e-15)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>x^a (1 − x)^b ÷ B(a, b): the density × x × (1 − x).</summary>
    private double Front(double x) => Elementary.Exp((a * Elementary.Log(x)) + (b * Elementary.Log(1 - x)) - logBeta);

    private static double Fraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1)), tiny));
        var fraction = d;
        for (var m = 1; m <= 300; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d), tiny);
            c = Away(1 + (even / c), tiny);
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d), tiny);
            c = Away(1 + (odd / c), tiny);
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
            {
                break;
            }
        }

        return fraction;
    }

    private static double Away(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    private static double LogGamma(double x)
    {
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return 0.91893853320467274178 + ((x - 0.5) * Elementary.Log(t)) - t + Elementary.Log(sum);
    }
}
