using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// What a pound of each year is worth: for a settlement that is fixed in cash and eroded by inflation. The backlog stays at constant
/// prices; only the money spent on it is carried to them.
/// </summary>
/// <param name="Name">The index, and from which year on its last growth was repeated.</param>
/// <param name="Factors">Price level of each forecast year ÷ price level of the base.</param>
public sealed record CashPrices(string Name, IReadOnlyList<decimal> Factors)
{
    /// <summary>
    /// Years after the index's last repeat its last growth. Null where the index does not hold the base, or holds one year alone.
    /// </summary>
    public static CashPrices? Of(PriceIndex index, PriceBase from, FinancialYear start, int years)
    {
        var last = index.Values.Keys.Max();
        if (!index.Values.TryGetValue(from.Year, out var level) || !index.Values.TryGetValue(last + -1, out var before))
        {
            return null;
        }

        var growth = index.Values[last] / before;
        decimal LevelIn(FinancialYear year) => year <= last ? index.Values[year] : LevelIn(year + -1) * growth;
        var factors = Enumerable.Range(1, years).Select(year => LevelIn(start + year) / level).ToList();
        return new CashPrices(start + years > last ? $"{index.Name}, its growth into {last} repeated after that" : index.Name, factors);
    }
}
