namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// The standard normal curve, the same on every machine. Share below z: Hart's algorithm (Hart and others, Computer Approximations, 1968,
/// as given
/// by West, Better approximations to cumulative normal functions, 2005). Its inverse: algorithm AS 241, PPND16 (Wichura, Applied
/// Statistics, 1988).
/// </summary>
internal static class NormalCurve
{
    /// <summary>z with nine tenths below it.</summary>
    public const double P90 = 1.2815515655446004;

    private static readonly double[] Below =
    [
        3.52624965998911E-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376,
    ];
    private static readonly double[] Under =
    [
        8.83883476483184E-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752,
    ];

    private static readonly double[] CentreOver =
    [
        2.5090809287301226727e+3,
        3.3430575583588128105e+4,
        6.7265770927008700853e+4,
        4.5921953931549871457e+4,
        1.3731693765509461125e+4,
        1.9715909503065514427e+3,
        1.3314166789178437745e+2,
        3.3871328727963666080e0,
    ];
    private static readonly double[] CentreUnder =
    [
        5.2264952788528545610e+3,
        2.8729085735721942674e+4,
        3.9307895800092710610e+4,
        2.1213794301586595867e+4,
        5.3941960214247511077e+3,
        6.8718700749205790830e+2,
        4.2313330701600911252e+1,
        1,
    ];
    private static readonly double[] MiddleOver =
    [
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e0,
        3.64784832476320460504e0,
        5.76949722146069140550e0,
        4.63033784615654529590e0,
        1.42343711074968357734e0,
    ];
    private static readonly double[] MiddleUnder =
    [
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1,
    ];
    private static readonly double[] TailOver =
    [
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e0,
        5.46378491116411436990e0,
        6.65790464350110377720e0,
    ];
    private static readonly double[] TailUnder =
    [
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1,
    ];

    public static double Density(double z) => Elementary.Exp(-z * z / 2) / 2.5066282746310002;

    /// <summary>The share of the curve below z.</summary>
    public static double ShareBelow(double z)
    {
        var distance = Math.Abs(z);
        var tail =
            distance > 37 ? 0
            : distance < 7.07106781186547
                ? Elementary.Exp(-distance * distance / 2) * Polynomial(Below, distance) / Polynomial(Under, distance)
            : Elementary.Exp(-distance * distance / 2)
                / (distance + (1 / (distance + (2 / (distance + (3 / (distance + (4 / (distance + 0.65)))))))))
                / 2.506628274631;
        return z > 0 ? 1 - tail : tail;
    }

    /// <summary>The z with this share of the curve below it, for a share between 0 and 1.</summary>
    public static double Quantile(double share)
    {
        var centred = share - 0.5;
        if (Math.Abs(centred) <= 0.425)
        {
            var near = 0.180625 - (centred * centred);
            return centred * Polynomial(CentreOver, near) / Polynomial(CentreUnder, near);
        }

        var root = Math.Sqrt(-Elementary.Log(centred < 0 ? share : 1 - share));
        var distance =
            root <= 5
                ? Polynomial(MiddleOver, root - 1.6) / Polynomial(MiddleUnder, root - 1.6)
                : Polynomial(TailOver, root - 5) / Polynomial(TailUnder, root - 5);
        return centred < 0 ? -distance : distance;
    }

    /// <summary>Coefficients of the highest power first.</summary>
    private static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = (sum * x) + coefficient;
        }

        return sum;
    }
}
