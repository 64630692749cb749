using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Forecast;

/// <summary>The sentences of a forecast, the same on a page and in a terminal.</summary>
public static class ForecastWords
{
    /// <summary>The three questions answered.</summary>
    public static IEnumerable<string> Answers(ForecastReport report)
    {
        var (model, end) = (report.Model, report.Model.Last);
        yield return $"To keep the backlog level to {end}: {A(report.Find(ForecastReport.Level)!.Curve.YearlySpend)}.";
        if (report.Ask.Target is { } target)
        {
            yield return $"To bring {Measure(target.Measure)} to {FigureText.Pounds(target.AtMost)} by {target.By}: {A(report.Find(ForecastReport.Target)!.Curve.YearlySpend)}.";
        }

        if (report.Find(ForecastReport.Spend)?.Curve is { } spend)
        {
            yield return $"With {A(spend.YearlySpend)}: {FigureText.Pounds(spend.Years[^1].Backlog.Total)} of backlog in {end}, {Change(spend.Years[^1].Backlog.Total, model.Opening.Total)}.";
        }

        yield return $"With nothing done: {FigureText.Pounds(report.Find(ForecastReport.DoNothing)!.Curve.Years[^1].Backlog.Total)} in {end}.";
    }

    /// <summary>Where it starts from.</summary>
    public static string Start(ForecastReport report) =>
        $"The register holds {FigureText.Pounds(report.Model.Opening.Total)} of backlog, {FigureText.Pounds(report.Model.Opening.Critical)} of it critical infrastructure risk, carried to {report.Model.PriceBase} prices by {report.Register.Index.Name} and taken as the end of {report.Model.Start}.";

    /// <summary>In what pounds, in what order, and what a pound removes.</summary>
    public static string Spend(ForecastModel model)
    {
        var prices = model.Cash is { } cash
            ? $"Spend is fixed in cash and carried to {model.PriceBase} prices by {cash.Name}."
            : $"Spend keeps its real value, at {model.PriceBase} prices.";
        var order =
            model.Order == SpendOrder.WorstFirst
                ? "It goes to High first, then Significant, Moderate and Low."
                : "It goes to every category in proportion.";
        var pound =
            model.Deterioration.PoundsPerPoundRemoved == 1
                ? "£1 spent is assumed to remove £1 of backlog."
                : $"{Pounds(model.Deterioration.PoundsPerPoundRemoved)} removes a pound of backlog.";
        return $"{prices} {order} {pound}";
    }

    /// <summary>What the band is, and from how many registers.</summary>
    public static string Band(ForecastReport report)
    {
        var unit = report.Ask.Site is null ? "trusts" : "sites";
        return report.Surprises.Sample == 0
            ? $"The band shows {ErrorBand.UsualFutures} futures (seed {report.Ask.Seed}) that differ by their rates alone."
            : $"The band holds half of {ErrorBand.UsualFutures} futures (seed {report.Ask.Seed}), which differ as {EnglishText.Count(report.Surprises.Sample)} {unit} came out against such a forecast of 2013/14 to 2015/16, and as the rates of single published years did. A single register moves by resurvey far more than by wear.";
    }

    private static string A(long pounds) => $"{FigureText.Pounds(pounds)} a year";

    private static string Measure(TargetMeasure measure) =>
        measure == TargetMeasure.Critical ? "critical infrastructure risk" : "the backlog";

    private static string Change(Money then, Money now) =>
        then == now ? "as today" : $"{FigureText.Pounds(then > now ? then - now : now - then)} {(then > now ? "more" : "less")} than today";

    private static string Pounds(decimal pounds) => $"£{pounds.ToString("0.00", EnglishText.Culture)}";
}
