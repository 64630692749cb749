namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// The smallest whole number of pounds a year for which something holds that more money never undoes: doubling, then halving the interval.
/// </summary>
public static class SmallestSpend
{
    private const long Most = 1_000_000_000_000;

    /// <returns>Null where it does not hold even for a million million pounds a year.</returns>
    public static long? Where(Func<long, bool> holds)
    {
        if (holds(0))
        {
            return 0;
        }

        var (tooLittle, enough) = (0L, 1L);
        while (!holds(enough))
        {
            if (enough >= Most)
            {
                return null;
            }

            (tooLittle, enough) = (enough, enough * 2);
        }

        while (enough - tooLittle > 1)
        {
            var middle = tooLittle + ((enough - tooLittle) / 2);
            (tooLittle, enough) = holds(middle) ? (tooLittle, middle) : (middle, enough);
        }

        return enough;
    }
}
