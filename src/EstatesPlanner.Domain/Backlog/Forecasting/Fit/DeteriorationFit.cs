using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting.Fit;

/// <summary>
/// The rates with which <see cref="YearlyDeterioration"/> comes nearest, by least squares in real terms, to how England's published backlog
/// moved from year to year. None may be below 0 or above 100%. The growth of cost is given, since totals cannot tell an old item that got
/// dearer from a new one; and the rates are the same for every class of elements, since published totals have no classes.
/// </summary>
public static class DeteriorationFit
{
    /// <param name="steps">At least one. One alone is met exactly; more leave a remainder.</param>
    /// <param name="costGrowth">From <see cref="RealPriceGrowth"/>.</param>
    public static DeteriorationRates Of(IReadOnlyCollection<NationalStep> steps, Rate costGrowth)
    {
        ArgumentOutOfRangeException.ThrowIfZero(steps.Count);
        var equations = steps.SelectMany(step => Equations(step, 1 + costGrowth.Fraction)).ToList();
        var rates = LeastSquares.Of(equations, least: 0, most: 1);
        return new DeteriorationRates
        {
            CostGrowth = costGrowth,
            LowToModerate = new Rate(rates[0]),
            ModerateToSignificant = new Rate(rates[1]),
            SignificantToHigh = new Rate(rates[2]),
            NewBacklog = new Rate(rates[3]),
        };
    }

    /// <summary>One a category; unknown are what moves up from Low, Moderate and Significant, and new backlog.</summary>
    private static IEnumerable<Equation> Equations(NationalStep step, decimal growth)
    {
        var (opening, unspent) = (step.Opening, step.Unspent);
        var (low, moderate, significant) = (opening.Low * growth, opening.Moderate * growth, opening.Significant * growth);
        yield return new Equation([-low, 0, 0, opening.Low], unspent.Low - low);
        yield return new Equation([low, -moderate, 0, opening.Moderate], unspent.Moderate - moderate);
        yield return new Equation([0, moderate, -significant, opening.Significant], unspent.Significant - significant);
        yield return new Equation([0, 0, significant, opening.High], unspent.High - (opening.High * growth));
    }
}
