using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Backlog.Forecasting.Fit;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Forecast;

/// <summary>
/// One published step: the rates that meet it alone, what they lead to from its opening, and how they differ from the rates of all steps.
/// </summary>
public sealed record FittedStep(NationalStep Step, DeteriorationRates Alone, RateShift Differs);

/// <summary>England's total a year on, in £m of that year, by rates that were fitted to other years.</summary>
public sealed record LaterYear(FinancialYear From, FinancialYear To, decimal Forecast, decimal Published)
{
    public decimal ErrorPercent => 100 * (Forecast - Published) / Published;
}

/// <summary>
/// Rates fitted to England's published backlog, to a tenth of a per cent, and how they did in the years they were not fitted to.
/// </summary>
public sealed record FittedRates(DeteriorationRates Rates, IReadOnlyList<FittedStep> Steps, IReadOnlyList<LaterYear> LaterYears);

/// <summary>
/// Fits the rates of <c>data/deterioration.json</c> afresh from <c>data/eric-national-backlog.json</c>: what the file should say.
/// </summary>
public sealed class FitRates(NationalBacklog national, ReferenceData reference)
{
    public FittedRates Now()
    {
        var all = DeteriorationFit.Of(national.Steps, national.CostGrowth).ToTenths();
        var alone = national.Steps.Select(step => new FittedStep(step, Alone(step), RateShift.Between(all, Alone(step)))).ToList();
        return new FittedRates(all, alone, [.. LaterYears(all)]);
    }

    private DeteriorationRates Alone(NationalStep step) => DeteriorationFit.Of([step], national.CostGrowth).ToTenths();

    /// <summary>
    /// Every year whose total is published, with its investment and the total before it, and to which nothing was fitted.
    /// </summary>
    private IEnumerable<LaterYear> LaterYears(DeteriorationRates rates)
    {
        var years = national.Years.ToDictionary(year => year.Year);
        foreach (var to in national.Years.Where(year => national.Steps.All(step => step.To != year.Year)))
        {
            if (
                years.GetValueOrDefault(to.Year + -1)?.Total is { } before
                && to is { Total: { } published, Investment: { } spent }
                && reference.Deflator.Factor(new PriceBase(to.Year + -1), new PriceBase(to.Year)) is { } prices
            )
            {
                // Which categories it lies in does not change how the total grows.
                var opening = CategoryPounds.In(RiskCategory.Low, before * prices);
                yield return new LaterYear(to.Year + -1, to.Year, YearlyDeterioration.Of(opening, opening, rates).Total - spent, published);
            }
        }
    }
}
