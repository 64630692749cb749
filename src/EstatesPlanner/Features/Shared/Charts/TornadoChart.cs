using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// Lying bars around a central value, widest first: each from where one end of a driver's range leads to where the other does. The low end
/// is hatched,
/// the high end plain, and each end prints its change. The axis does not begin at zero; where zero lies on it, it is drawn heavily and
/// named.
/// </summary>
public sealed record TornadoChart
{
    private const decimal RowHeight = 30;
    private const decimal BarHeight = 18;
    private const decimal LabelWidth = 188;
    private const decimal EndWidth = 52;
    private const decimal Top = 26;

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Where every driver is as estimated, pounds.</summary>
    public required decimal Central { get; init; }

    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <param name="Label">The driver.</param>
    /// <param name="Low">Where the low end of its range leads.</param>
    /// <param name="High">Where the high end leads.</param>
    /// <param name="LowDisplay">The low end as printed, such as −20%.</param>
    /// <param name="HighDisplay">The high end.</param>
    public sealed record Bar(string Label, decimal Low, decimal High, string LowDisplay, string HighDisplay);

    public string Draw()
    {
        var svg = new Svg();
        var scale = Scale.Around(Bars.SelectMany(bar => new[] { bar.Low, bar.High }).Append(Central));
        var bottom = Top + (Bars.Count * RowHeight);
        decimal X(decimal value) => scale.Position(value, LabelWidth + EndWidth, Svg.Width - EndWidth);

        foreach (var tick in scale.Ticks())
        {
            svg.Line(X(tick), Top - 4, X(tick), bottom, Svg.Rule);
            svg.Text(X(tick), bottom + 16, scale.Name(tick, FigureUnit.Pounds), "middle", 11, Svg.Quiet);
        }

        foreach (var (row, bar) in Bars.Index())
        {
            Draw(svg, bar, Top + (row * RowHeight), X);
        }

        if (scale.Low < 0 && scale.High > 0)
        {
            svg.Line(X(0), Top - 4, X(0), bottom, Svg.Ink, 2);
        }

        svg.Line(X(Central), Top - 4, X(Central), bottom, Svg.Ink, 1.2m, "4 3");
        svg.Text(X(Central), Top - 10, $"as estimated {FigureText.Short(Central)}", "middle", 11, bold: true);
        return svg.Finish(bottom + 26, Title, Description, Tone.Definitions);
    }

    private void Draw(Svg svg, Bar bar, decimal top, Func<decimal, decimal> x)
    {
        var lines = Wrap.Of(bar.Label, 30, 2);
        foreach (var (index, line) in lines.Index())
        {
            svg.Text(
                LabelWidth - 8,
                top + (RowHeight / 2) + (lines.Count == 1 ? 4 : -2) + (index * 12),
                line,
                "end",
                lines.Count == 1 ? 12 : 11
            );
        }

        End(svg, x, bar.Low, bar.LowDisplay, top, Tone.Hatched, bar.Low < bar.High);
        End(svg, x, bar.High, bar.HighDisplay, top, Tone.Blue, bar.High <= bar.Low);
    }

    private void End(Svg svg, Func<decimal, decimal> x, decimal value, string display, decimal top, Tone tone, bool toLeft)
    {
        var (middle, end) = (x(Central), x(value));
        if (value != Central)
        {
            svg.Box(Math.Min(middle, end), top + ((RowHeight - BarHeight) / 2), Math.Abs(end - middle), BarHeight, tone);
            svg.Text(toLeft ? end - 5 : end + 5, top + (RowHeight / 2) + 4, display, toLeft ? "end" : "start", 11);
        }
    }
}
