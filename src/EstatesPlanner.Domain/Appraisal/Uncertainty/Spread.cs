namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// How an amount is spread over the draws, pounds. P10 is exceeded in nine cases of ten; P90 of a cost is the budget that is met in nine of
/// ten.
/// Percentiles by linear interpolation (a spreadsheet's PERCENTILE.INC). The standard error is that of the mean, for the number of draws
/// alone: it says
/// nothing about whether the distributions are right.
/// </summary>
public sealed record Spread(
    double Mean,
    double StandardError,
    double StandardDeviation,
    double P5,
    double P10,
    double P25,
    double P50,
    double P75,
    double P90,
    double P95
)
{
    public static Spread Of(ReadOnlySpan<double> values)
    {
        var mean = CompensatedSum(values, 0) / values.Length;
        var deviation = values.Length < 2 ? 0 : Math.Sqrt(SquaredSum(values, mean) / (values.Length - 1));
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return new Spread(
            mean,
            deviation / Math.Sqrt(values.Length),
            deviation,
            At(sorted, 5),
            At(sorted, 10),
            At(sorted, 25),
            At(sorted, 50),
            At(sorted, 75),
            At(sorted, 90),
            At(sorted, 95)
        );
    }

    /// <summary>One value after another, carrying what each addition loses (Neumaier): an order of its own, whatever the machine.</summary>
    private static double CompensatedSum(ReadOnlySpan<double> values, double start)
    {
        var (sum, lost) = (start, 0.0);
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return sum + lost;
    }

    private static double SquaredSum(ReadOnlySpan<double> values, double mean)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (value - mean) * (value - mean);
        }

        return sum;
    }

    private static double At(double[] sorted, int percent)
    {
        var position = (sorted.Length - 1) * (percent / 100.0);
        var below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
