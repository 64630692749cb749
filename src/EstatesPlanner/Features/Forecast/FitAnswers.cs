using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Forecast;

/// <summary>What <c>forecast fit --json</c> says, under the names of <c>data/deterioration.json</c>.</summary>
public static class FitAnswers
{
    public static object Of(FittedRates fit) =>
        new
        {
            Default = RatesAnswer.Of(fit.Rates),
            Years = fit.Steps.Select(step => new
            {
                step.Step.From,
                step.Step.To,
                Alone = RatesAnswer.Of(step.Alone),
            }),
            YearsDiffered = fit.Steps.Select(step => new
            {
                step.Step.From,
                step.Step.To,
                NewBacklogPoints = RatesAnswer.Plain(step.Differs.NewBacklog),
                LowToModeratePoints = RatesAnswer.Plain(step.Differs.LowToModerate),
                ModerateToSignificantPoints = RatesAnswer.Plain(step.Differs.ModerateToSignificant),
                SignificantToHighPoints = RatesAnswer.Plain(step.Differs.SignificantToHigh),
            }),
            LaterYears = fit.LaterYears.Select(year => new
            {
                year.From,
                year.To,
                Forecast = Rounding.To(2, year.Forecast),
                year.Published,
                ErrorPercent = Rounding.To(1, year.ErrorPercent),
            }),
        };
}
