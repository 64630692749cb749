using EstatesPlanner.Domain.Backlog.Forecasting;

namespace EstatesPlanner.Features.Forecast;

/// <summary>Rates of deterioration under the names that a parameters file uses, per cent a year.</summary>
public sealed record RatesAnswer(
    decimal CostGrowthPercent,
    decimal NewBacklogPercent,
    decimal LowToModeratePercent,
    decimal ModerateToSignificantPercent,
    decimal SignificantToHighPercent
)
{
    public static RatesAnswer Of(DeteriorationRates rates) =>
        new(
            Plain(rates.CostGrowth.Percent),
            Plain(rates.NewBacklog.Percent),
            Plain(rates.LowToModerate.Percent),
            Plain(rates.ModerateToSignificant.Percent),
            Plain(rates.SignificantToHigh.Percent)
        );

    /// <summary>What <c>forecast rates show --json</c> says.</summary>
    public static object Of(RatesInUse used) =>
        new
        {
            used.Rates.Name,
            used.Rates.Source,
            used.Rates.Mark,
            Own = used.Version is not null,
            PoundsPerPoundRemoved = Plain(used.Rates.PoundsPerPoundRemoved),
            Default = Of(used.Rates.Default),
            Classes = used.Rates.Named.Select(name => new { Class = name, Rates = Of(used.Rates.Of(name)) }),
        };

    /// <summary>Without noughts at its end: a decimal remembers how it was written.</summary>
    internal static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
