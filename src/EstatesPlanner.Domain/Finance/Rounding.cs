namespace EstatesPlanner.Domain.Finance;

/// <summary>The one place where a number is rounded: half away from zero, once, at the end.</summary>
public static class Rounding
{
    /// <summary>Pounds with a fraction to whole pence.</summary>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money ToPence(decimal pounds) => new(checked((long)To(0, pounds * 100)));

    /// <summary>A number to so many decimal places, for print or to compare what differs by less than that.</summary>
    public static decimal To(int places, decimal number) => decimal.Round(number, places, MidpointRounding.AwayFromZero);

    /// <summary>Pounds with a fraction to whole pounds, for print.</summary>
    public static long ToPounds(decimal pounds) => checked((long)To(0, pounds));

    /// <summary>Spend goes up to the next whole pound when it enters a plan, so a plan never promises less than it costs.</summary>
    public static long SpendUp(Money amount) => checked((long)decimal.Ceiling(amount.Pounds));

    /// <summary>Limits go down to the whole pound when they enter a plan.</summary>
    public static long LimitDown(Money amount) => checked((long)decimal.Floor(amount.Pounds));
}
