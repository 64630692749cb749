namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// One year of doing nothing to the backlog of one class of elements, in real terms, before any spending:
/// <c>High' = (High + Significant × s) × (1 + g) + a × W × high share</c>, and so down to Low, where g is the growth of cost, s, m and l the
/// shares that move up a category, a the new backlog and W the larger of the year's opening backlog and the backlog at the start: a
/// building whose backlog has been cleared goes on wearing out. New backlog arises in the mix of categories that stood at the start.
/// This is the product's own model; no published method forecasts backlog. See docs/method/forecast.md.
/// </summary>
public static class YearlyDeterioration
{
    /// <param name="opening">At the year's start.</param>
    /// <param name="start">At the start of the whole forecast.</param>
    /// <param name="rates">Of the class.</param>
    public static CategoryPounds Of(CategoryPounds opening, CategoryPounds start, DeteriorationRates rates)
    {
        var toHigh = opening.Significant * rates.SignificantToHigh.Fraction;
        var toSignificant = opening.Moderate * rates.ModerateToSignificant.Fraction;
        var toModerate = opening.Low * rates.LowToModerate.Fraction;
        var moved = new CategoryPounds(opening.High + toHigh, opening.Significant - toHigh + toSignificant, opening.Moderate - toSignificant + toModerate, opening.Low - toModerate);
        return (moved * (1 + rates.CostGrowth.Fraction)) + New(opening.Total, start, rates.NewBacklog.Fraction);
    }

    private static CategoryPounds New(decimal opening, CategoryPounds start, decimal share) =>
        start.Total <= 0 ? default : start * (share * Math.Max(1, opening / start.Total));
}
