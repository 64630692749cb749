using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>Draws the charts of a business case from its figures.</summary>
public static class CaseCharts
{
    /// <exception cref="KeyNotFoundException">The chart names a figure the case does not hold.</exception>
    public static string Draw(CaseChart chart, IReadOnlyDictionary<string, Figure> figures) =>
        chart.Shape switch
        {
            ChartShape.Bars => new BarChart
            {
                Title = chart.Caption,
                Description = chart.Alt,
                Bars =
                [
                    .. chart
                        .Points.Select(point => (point.Label, Figure: figures[point.Figures[0]]))
                        .Select(bar => new BarChart.Bar(bar.Label, bar.Figure.Value, bar.Figure.Short)),
                ],
            }.Draw(),
            ChartShape.Columns => new ColumnChart
            {
                Title = chart.Caption,
                Description = chart.Alt,
                Unit = figures[chart.Points[0].Figures[0]].Unit,
                Series = chart.Series,
                LimitName = chart.LimitName ?? "Limit",
                Columns =
                [
                    .. chart.Points.Select(point => new ColumnChart.Column(
                        point.Label,
                        [.. point.Figures.Select(id => figures[id].Value)],
                        [.. point.Figures.Select(id => figures[id].Short)],
                        point.Limit is { } limit ? figures[limit].Value : null
                    )),
                ],
            }.Draw(),
            ChartShape.Bridge => new BridgeChart
            {
                Title = chart.Caption,
                Description = chart.Alt,
                Blocks =
                [
                    .. chart
                        .Points.Select(point => (point, Figure: figures[point.Figures[0]]))
                        .Select(block => new BridgeChart.Block(
                            block.point.Label,
                            block.Figure.Value,
                            block.Figure.Short,
                            block.point.Whole
                        )),
                ],
            }.Draw(),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.Shape, "Not a shape of chart."),
        };
}
