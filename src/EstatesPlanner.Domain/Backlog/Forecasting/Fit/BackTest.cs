using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting.Fit;

/// <summary>One site or trust as published in two years, each in pounds of its own year.</summary>
public sealed record PublishedPair(string Key, CategoryPounds Before, CategoryPounds After);

/// <summary>How near a way of forecasting came, over all pairs; everything in pounds of the later year.</summary>
/// <param name="Method">What it is called.</param>
/// <param name="Pairs">What was published.</param>
/// <param name="Forecasts">One for each pair, made from its earlier year alone.</param>
public sealed record BackTest(string Method, IReadOnlyList<PublishedPair> Pairs, IReadOnlyList<CategoryPounds> Forecasts)
{
    public CategoryPounds Forecast => Forecasts.Sum();

    public CategoryPounds Actual => Pairs.Select(pair => pair.After).Sum();

    /// <summary>Per cent by which the sum of the forecasts is above (or, negative, below) what was published.</summary>
    public decimal BiasPercent => Percent(Forecast.Total, Actual.Total);

    public decimal BiasPercentOf(RiskCategory category) => Percent(Forecast[category], Actual[category]);

    /// <summary>Pairs whose published total is above nought: only of them is there an error in per cent.</summary>
    public int Compared => Errors.Count;

    /// <summary>Half of the compared pairs were missed by more than this per cent of what they published.</summary>
    public decimal MedianAbsolutePercent => Percentile.Of(Errors, 50);

    /// <summary>Mean absolute per cent error (MAPE). A few pairs that published next to nothing rule it.</summary>
    public decimal MeanAbsolutePercent => Errors.Average();

    /// <summary>All misses summed, as a per cent of all that was published: what a pound was missed by.</summary>
    public decimal WeightedAbsolutePercent => 100 * Misses.Sum(miss => Math.Abs(miss.Pounds)) / Actual.Total;

    /// <summary>Published ÷ forecast of each pair that had a forecast above nought, lowest first.</summary>
    public IReadOnlyList<decimal> Factors =>
        [.. Pairs.Zip(Forecasts).Where(one => one.Second.Total > 0).Select(one => one.First.After.Total / one.Second.Total).Order()];

    private IEnumerable<(decimal Pounds, decimal Published)> Misses =>
        Pairs.Zip(Forecasts, (pair, forecast) => (forecast.Total - pair.After.Total, pair.After.Total));

    private IReadOnlyList<decimal> Errors =>
        [.. Misses.Where(miss => miss.Published > 0).Select(miss => 100 * Math.Abs(miss.Pounds) / miss.Published).Order()];

    /// <summary>Every pair stays as it was, in cash.</summary>
    public static BackTest NoChange(IReadOnlyList<PublishedPair> pairs) => new("No change", pairs, [.. pairs.Select(pair => pair.Before)]);

    /// <summary>Every pair grows by the same share in every category.</summary>
    /// <param name="factor">Over the whole span, in cash.</param>
    public static BackTest NationalGrowth(IReadOnlyList<PublishedPair> pairs, decimal factor) =>
        new("National growth", pairs, [.. pairs.Select(pair => pair.Before * factor)]);

    /// <summary>Every pair deteriorates by the rates, and each year's money removes the same share of it.</summary>
    /// <param name="method">What it is called.</param>
    /// <param name="pairs">In the pounds of their own years.</param>
    /// <param name="rates">A year, in real terms.</param>
    /// <param name="sharesRemoved">One a year, from <see cref="NationalPath"/>.</param>
    /// <param name="prices">Price level of the later year ÷ that of the earlier.</param>
    public static BackTest Of(
        string method,
        IReadOnlyList<PublishedPair> pairs,
        DeteriorationRates rates,
        IReadOnlyList<decimal> sharesRemoved,
        decimal prices
    ) =>
        new(
            method,
            pairs,
            [
                .. pairs.Select(pair =>
                    sharesRemoved.Aggregate(pair.Before, (now, share) => YearlyDeterioration.Of(now, pair.Before, rates) * (1 - share))
                    * prices
                ),
            ]
        );

    private static decimal Percent(decimal forecast, decimal actual) => actual == 0 ? 0 : 100 * (forecast - actual) / actual;
}
