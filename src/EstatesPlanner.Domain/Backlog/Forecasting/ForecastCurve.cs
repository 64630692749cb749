using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>The end of one forecast year.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Spent">Pounds of that year: cash where spend is fixed in cash, else at the price base. Less than planned once nothing is
/// left.</param>
/// <param name="Backlog">At the price base.</param>
public sealed record ForecastYear(FinancialYear Year, Money Spent, CategoryMoney Backlog);

/// <summary>
/// What a yearly spend makes of the register. The calculation carries decimals through all years; only what is printed is rounded.
/// </summary>
/// <param name="YearlySpend">Whole pounds a year.</param>
/// <param name="Years">The forecast years in order.</param>
public sealed record ForecastCurve(long YearlySpend, IReadOnlyList<ForecastYear> Years)
{
    /// <summary>The curve at the central rates.</summary>
    public static ForecastCurve Of(ForecastModel model, long yearlySpend) => Of(model, yearlySpend, Future.AsExpected(model.Years));

    /// <summary>The curve in one future. More money never leaves more of any category.</summary>
    public static ForecastCurve Of(ForecastModel model, long yearlySpend, Future future)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yearlySpend);
        CategoryPounds[] now = [.. model.Classes.Select(one => one.Backlog)];
        var start = now.Sum().Total;
        var years = new List<ForecastYear>(model.Years);
        for (var year = 1; year <= model.Years; year++)
        {
            var turn = future.Years[year - 1];
            var wear = YearlyDeterioration.Wear(now.Sum().Total, start);
            for (var i = 0; i < now.Length; i++)
            {
                var one = model.Classes[i];
                now[i] =
                    YearlyDeterioration.Of(now[i], one.Backlog, wear, turn.Shift.Of(model.Deterioration.Of(one.ElementClass)))
                    * turn.Revaluation;
            }

            var poundsPerPound = model.Deterioration.PoundsPerPoundRemoved * model.PriceOf(year);
            var removed = Math.Min(now.Sum().Total, yearlySpend / poundsPerPound);
            now = BacklogLeft.After(now, removed, model.Order);
            years.Add(new ForecastYear(model.Start + year, Rounding.ToPence(removed * poundsPerPound), now.Sum().Rounded()));
        }

        return new ForecastCurve(yearlySpend, years);
    }
}
