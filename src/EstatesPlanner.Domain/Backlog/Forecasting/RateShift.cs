using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>By how many percentage points the rates of one published year lay above or below the rates fitted to all of them.</summary>
public sealed record RateShift(decimal NewBacklog, decimal LowToModerate, decimal ModerateToSignificant, decimal SignificantToHigh)
{
    public static readonly RateShift None = new(0, 0, 0, 0);

    public static RateShift Between(DeteriorationRates fitted, DeteriorationRates year) =>
        new(
            year.NewBacklog.Percent - fitted.NewBacklog.Percent,
            year.LowToModerate.Percent - fitted.LowToModerate.Percent,
            year.ModerateToSignificant.Percent - fitted.ModerateToSignificant.Percent,
            year.SignificantToHigh.Percent - fitted.SignificantToHigh.Percent
        );

    /// <summary>The rates of such a year; none leaves 0 to 100%.</summary>
    public DeteriorationRates Of(DeteriorationRates rates) =>
        rates with
        {
            NewBacklog = Shifted(rates.NewBacklog, NewBacklog),
            LowToModerate = Shifted(rates.LowToModerate, LowToModerate),
            ModerateToSignificant = Shifted(rates.ModerateToSignificant, ModerateToSignificant),
            SignificantToHigh = Shifted(rates.SignificantToHigh, SignificantToHigh),
        };

    private static Rate Shifted(Rate rate, decimal points) => Rate.FromPercent(Math.Clamp(rate.Percent + points, 0, 100));
}
