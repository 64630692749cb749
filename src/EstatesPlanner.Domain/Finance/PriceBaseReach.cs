namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// Which price bases a cost can be stated at: the prices of a year that has begun, or of a year to come that an index forecasts. Prices of
/// a later year
/// are not known to anybody, so such a base is a slip of the hand.
/// </summary>
public static class PriceBaseReach
{
    /// <param name="thisYear">The financial year of today.</param>
    /// <param name="indexes">Those by which costs may be carried.</param>
    public static bool Takes(PriceBase priceBase, FinancialYear thisYear, IEnumerable<PriceIndex> indexes) =>
        priceBase.Year <= thisYear || indexes.Any(index => index.Values.ContainsKey(priceBase.Year));

    /// <summary>
    /// The base at which a report stands unless one is asked for: the newest that the index carries to others; the newest of all where it
    /// carries none.
    /// </summary>
    public static PriceBase? Newest(IEnumerable<PriceBase> present, PriceIndex index)
    {
        var bases = present.Select(each => (PriceBase?)each).ToHashSet();
        return bases.Where(each => index.Values.ContainsKey(each!.Value.Year)).Max() ?? bases.Max();
    }

    /// <summary>What to say of one that is not taken.</summary>
    public static string Fault(PriceBase priceBase) =>
        $"Prices of {priceBase} are not known yet. Give the year of the prices in which the cost is stated.";
}
