namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// One year of doing nothing to the backlog of one class of elements, in real terms, before any spending:
/// <c>High' = (High + Significant × s) × (1 + g) + a × W × High at the start</c>, and so down to Low, where g is the growth of cost, s, m
/// and l
/// the shares that move up a category, a the new backlog and W how far the whole register has grown since the start, never below 1: a
/// building whose backlog has been cleared goes on wearing out. New backlog arises in the mix of classes and categories that stood at the
/// start.
/// This is the product's own model; no published method forecasts backlog. See docs/method/forecast.md.
/// </summary>
public static class YearlyDeterioration
{
    /// <param name="opening">Of the class, at the year's start.</param>
    /// <param name="start">Of the class, at the start of the whole forecast.</param>
    /// <param name="wear">Of the whole register, from <see cref="Wear"/>.</param>
    /// <param name="rates">Of the class.</param>
    public static CategoryPounds Of(CategoryPounds opening, CategoryPounds start, decimal wear, DeteriorationRates rates)
    {
        var toHigh = opening.Significant * rates.SignificantToHigh.Fraction;
        var toSignificant = opening.Moderate * rates.ModerateToSignificant.Fraction;
        var toModerate = opening.Low * rates.LowToModerate.Fraction;
        var moved = new CategoryPounds(
            opening.High + toHigh,
            opening.Significant - toHigh + toSignificant,
            opening.Moderate - toSignificant + toModerate,
            opening.Low - toModerate
        );
        return (moved * (1 + rates.CostGrowth.Fraction)) + (start * (rates.NewBacklog.Fraction * wear));
    }

    /// <summary>The same for a register of one class.</summary>
    public static CategoryPounds Of(CategoryPounds opening, CategoryPounds start, DeteriorationRates rates) =>
        Of(opening, start, Wear(opening.Total, start.Total), rates);

    /// <summary>Whole backlog at the year's start ÷ whole backlog at the start of the forecast, and 1 where it has shrunk.</summary>
    public static decimal Wear(decimal opening, decimal start) => start <= 0 ? 1 : Math.Max(1, opening / start);
}
