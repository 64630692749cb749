namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// What a year's money leaves of the backlog of every class, in the declared order. Money beyond the whole backlog removes nothing more.
/// </summary>
public static class BacklogLeft
{
    /// <param name="classes">Backlog of each class.</param>
    /// <param name="removed">Pounds of backlog the money removes.</param>
    /// <param name="order">What goes first.</param>
    public static CategoryPounds[] After(IReadOnlyList<CategoryPounds> classes, decimal removed, SpendOrder order)
    {
        var all = classes.Sum();
        var kept = order switch
        {
            SpendOrder.WorstFirst => WorstFirst(all, removed),
            SpendOrder.InProportion => Everywhere(ShareKept(all.Total, removed)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of spending."),
        };
        return
        [
            .. classes.Select(one => new CategoryPounds(
                one.High * kept.High,
                one.Significant * kept.Significant,
                one.Moderate * kept.Moderate,
                one.Low * kept.Low
            )),
        ];
    }

    /// <summary>The share of each category that is kept.</summary>
    private static CategoryPounds WorstFirst(CategoryPounds all, decimal removed)
    {
        var left = removed;
        return CategoryPounds.Of(category =>
        {
            var kept = ShareKept(all[category], left);
            left = Math.Max(0, left - all[category]);
            return kept;
        });
    }

    private static CategoryPounds Everywhere(decimal share) => new(share, share, share, share);

    private static decimal ShareKept(decimal amount, decimal removed) => removed >= amount ? 0 : (amount - removed) / amount;
}
