using EstatesPlanner.Domain.Backlog.Forecasting;

namespace EstatesPlanner.Features.Forecast;

/// <summary>Rates of deterioration under the names that a parameters file uses, per cent a year.</summary>
public sealed record RatesAnswer(decimal CostGrowthPercent, decimal NewBacklogPercent, decimal LowToModeratePercent, decimal ModerateToSignificantPercent, decimal SignificantToHighPercent)
{
    public static RatesAnswer Of(DeteriorationRates rates) =>
        new(Plain(rates.CostGrowth.Percent), Plain(rates.NewBacklog.Percent), Plain(rates.LowToModerate.Percent), Plain(rates.ModerateToSignificant.Percent), Plain(rates.SignificantToHigh.Percent));

    /// <summary>Without noughts at its end: a decimal remembers how it was written.</summary>
    internal static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
