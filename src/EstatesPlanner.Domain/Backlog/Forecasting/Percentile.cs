namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// The value that a share of others lies below, by a straight line between the two nearest; the rule of a spreadsheet's PERCENTILE.INC.
/// </summary>
public static class Percentile
{
    /// <param name="ordered">At least one value, lowest first.</param>
    /// <param name="percent">0 to 100.</param>
    public static decimal Of(IReadOnlyList<decimal> ordered, decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ordered.Count);
        var place = (ordered.Count - 1) * percent / 100;
        var below = (int)decimal.Floor(place);
        var above = Math.Min(below + 1, ordered.Count - 1);
        return ordered[below] + ((ordered[above] - ordered[below]) * (place - below));
    }
}
