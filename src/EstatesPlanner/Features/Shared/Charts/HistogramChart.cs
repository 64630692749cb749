using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>How often values fell in equally wide steps, with named values drawn across as dashed lines, named above.</summary>
public sealed record HistogramChart
{
    private const decimal Left = 14;
    private const decimal Right = Svg.Width - 14;
    private const decimal PlotHeight = 170;
    private const decimal MarkHeight = 15;

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Where the first step begins, pounds.</summary>
    public required decimal Low { get; init; }

    /// <summary>Of a step, pounds.</summary>
    public required decimal Width { get; init; }

    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>Values to name, from least to most.</summary>
    public required IReadOnlyList<(string Name, decimal Value)> Marks { get; init; }

    public string Draw()
    {
        var svg = new Svg();
        var high = Low + (Width * Counts.Count);
        var scale = Scale.Around([Low, high]);
        var top = 6 + (Marks.Count * MarkHeight);
        var bottom = top + PlotHeight;
        decimal X(decimal value) => scale.Position(value, Left, Right);

        var most = Math.Max(1, Counts.Max());
        foreach (var (step, count) in Counts.Index().Where(step => step.Item > 0))
        {
            var (from, to) = (X(Low + (Width * step)), X(Low + (Width * (step + 1))));
            svg.Box(from, bottom - (PlotHeight * count / most), to - from, PlotHeight * count / most, Tone.Pale);
        }

        svg.Line(Left, bottom, Right, bottom, Svg.Quiet, 1.2m);
        foreach (var tick in scale.Ticks())
        {
            svg.Line(X(tick), bottom, X(tick), bottom + 5, Svg.Quiet);
            svg.Text(
                X(tick),
                bottom + 18,
                scale.Name(tick, FigureUnit.Pounds),
                tick == scale.Low ? "start"
                    : tick == scale.High ? "end"
                    : "middle",
                11,
                Svg.Quiet
            );
        }

        foreach (var (row, mark) in Marks.Index().Where(mark => mark.Item.Value >= scale.Low && mark.Item.Value <= scale.High))
        {
            var (x, y) = (X(mark.Value), 14 + (row * MarkHeight));
            svg.Line(x, y + 3, x, bottom, Svg.Ink, 1.4m, "4 3");
            svg.Text(x > Svg.Width / 2 ? x - 4 : x + 4, y, mark.Name, x > Svg.Width / 2 ? "end" : "start", 11, bold: true);
        }

        return svg.Finish(bottom + 28, Title, Description, Tone.Definitions);
    }
}
