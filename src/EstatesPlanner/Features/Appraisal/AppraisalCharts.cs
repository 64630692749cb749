using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The pictures of an appraisal; each stands beside its table.</summary>
internal static class AppraisalCharts
{
    /// <summary>Costs below the line, benefits above it.</summary>
    public static string Years(AppraisalAnswer answer, AppraisedOption option)
    {
        var years = AppraisedYear.Of(answer, option);
        decimal[] Values(AppraisedYear year) =>
            [year.Benefits, year.Residual, -year.Capital, -year.Running, -year.OptimismBias - year.ExpectedRisk];
        return new ColumnChart
        {
            Title = "Costs and benefits by year",
            Description =
                $"{option.Option.Name}, undiscounted: benefits {FigureText.Short(years.Sum(year => year.Benefits))}, capital {FigureText.Short(years.Sum(year => year.Capital))}, running and lifecycle {FigureText.Short(years.Sum(year => year.Running))}, optimism bias and risk {FigureText.Short(years.Sum(year => year.OptimismBias + year.ExpectedRisk))} over all years.",
            Unit = FigureUnit.Pounds,
            Series = ["Benefits", "Residual value", "Capital", "Running and lifecycle", "Bias and risk"],
            Columns =
            [
                .. years.Select(year => new ColumnChart.Column(
                    $"{answer.Model.FirstYear + year.Year}",
                    Values(year),
                    [.. Values(year).Select(FigureText.Short)]
                )),
            ],
        }.Draw();
    }

    public static string Bridge(AppraisalAnswer answer, AppraisedOption option)
    {
        var steps = AppraisalBridge.Of(answer, option);
        return new BridgeChart
        {
            Title = "From capital to net present social value",
            Description =
                $"{option.Option.Name}, present values: {string.Join(", ", steps.Select(step => $"{step.Label} {FigureText.Short(step.Amount)}"))}.",
            Blocks = [.. steps.Select(step => new BridgeChart.Block(step.Short, step.Amount, FigureText.Short(step.Amount), step.IsWhole))],
        }.Draw();
    }

    public static string Tornado(AppraisedOption option, IReadOnlyList<TornadoBar> bars, string against)
    {
        var widest = bars[0];
        return new TornadoChart
        {
            Title = $"Sensitivity of the NPSV{against}",
            Description =
                $"{option.Option.Name}: {bars.Count} drivers, each moved alone. Most hangs on {widest.Label}: {FigureText.Short(widest.Low.Npsv)} at {AppraisalTables.Change(widest.Low.ChangePercent)}, {FigureText.Short(widest.High.Npsv)} at {AppraisalTables.Change(widest.High.ChangePercent)}.",
            Central = option.Incremental?.Npsv ?? option.Npsv,
            Bars =
            [
                .. bars.Select(bar => new TornadoChart.Bar(
                    bar.Label,
                    bar.Low.Npsv,
                    bar.High.Npsv,
                    AppraisalTables.Change(bar.Low.ChangePercent),
                    AppraisalTables.Change(bar.High.ChangePercent)
                )),
            ],
        }.Draw();
    }

    public static string Histogram(AppraisedOption option, SimulatedOption simulated, string against)
    {
        var spread = simulated.Incremental ?? simulated.Npsv;
        return new HistogramChart
        {
            Title = $"NPSV{against} over the draws",
            Description =
                $"{option.Option.Name}: nine draws in ten lie above {Short(spread.P10)}, half above {Short(spread.P50)}, one in ten above {Short(spread.P90)}.",
            Low = (decimal)simulated.Histogram.Low,
            Width = (decimal)simulated.Histogram.Width,
            Counts = simulated.Histogram.Counts,
            Marks =
            [
                ($"P10 {Short(spread.P10)}", (decimal)spread.P10),
                ($"P50 {Short(spread.P50)}", (decimal)spread.P50),
                ($"P90 {Short(spread.P90)}", (decimal)spread.P90),
            ],
        }.Draw();
    }

    public static string Fan(AppraisalAnswer answer, AppraisedOption option, Fan fan, string against) =>
        new LineChart
        {
            Title = "How it builds up over the years",
            Description =
                $"{option.Option.Name}: discounted flows so far{against}, median and the middle four fifths of draws; {Short(fan.Years[^1].P50)} in the last year, between {Short(fan.Years[^1].P10)} and {Short(fan.Years[^1].P90)}.",
            Unit = FigureUnit.Pounds,
            Labels = [.. fan.Years.Select((_, year) => $"{answer.Model.FirstYear + year}")],
            Curves = [new LineChart.Curve("Median", [.. fan.Years.Select(year => (decimal)year.P50)])],
            Band = new LineChart.Area(
                "Four fifths of draws (P10 to P90)",
                [.. fan.Years.Select(year => ((decimal)year.P10, (decimal)year.P90))]
            ),
        }.Draw();

    private static string Short(double pounds) => FigureText.Short((decimal)pounds);
}
