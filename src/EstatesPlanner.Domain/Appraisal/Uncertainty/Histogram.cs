namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// How many draws fall in each of equally wide steps, from the least value to the most; the last step holds its upper edge.
/// </summary>
/// <param name="Low">Where the first step begins, pounds.</param>
/// <param name="Width">Of a step, pounds; nought where every draw is the same.</param>
public sealed record Histogram(double Low, double Width, IReadOnlyList<int> Counts)
{
    public const int Steps = 24;

    public static Histogram Of(ReadOnlySpan<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        if (low == high)
        {
            return new Histogram(low, 0, [values.Length]);
        }

        var (counts, width) = (new int[Steps], (high - low) / Steps);
        foreach (var value in values)
        {
            counts[Math.Min(Steps - 1, (int)((value - low) / width))]++;
        }

        return new Histogram(low, width, counts);
    }
}
