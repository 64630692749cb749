using System.Text.Json;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Forecast;

/// <summary>
/// Rates written as <see cref="DeteriorationFile"/> reads them; what published years and back-tests say is left to the file that ships.
/// </summary>
public static class RatesDocument
{
    public static string Of(Deterioration rates) =>
        JsonSerializer.Serialize(
            new
            {
                Format = DeteriorationFile.Format,
                rates.Name,
                rates.Source,
                rates.Mark,
                PoundsPerPoundRemoved = RatesAnswer.Plain(rates.PoundsPerPoundRemoved),
                Default = RatesAnswer.Of(rates.Default),
                Classes = rates
                    .ByClass.Select(one => (Class: one.Key, Rates: RatesAnswer.Of(one.Value)))
                    .Select(one => new
                    {
                        one.Class,
                        one.Rates.CostGrowthPercent,
                        one.Rates.NewBacklogPercent,
                        one.Rates.LowToModeratePercent,
                        one.Rates.ModerateToSignificantPercent,
                        one.Rates.SignificantToHighPercent,
                    }),
            },
            JsonSerializerOptions.Web
        );
}
