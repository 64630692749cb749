namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>Lying bars, one a row, each with its value printed beside it; values below zero lie to the left of the axis.</summary>
public sealed record BarChart
{
    private const decimal RowHeight = 30;
    private const decimal BarHeight = 18;
    private const decimal LabelWidth = 188;
    private const decimal ValueWidth = 76;
    private const int LabelCharacters = 30;

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <param name="Label">Beside the bar.</param>
    /// <param name="Value">Its length.</param>
    /// <param name="Display">Its value as printed.</param>
    /// <param name="Tone">Its fill; the accent blue where none is given.</param>
    public sealed record Bar(string Label, decimal Value, string Display, Tone? Tone = null);

    public string Draw()
    {
        var svg = new Svg();
        var least = Bars.Select(bar => bar.Value).Append(0).Min();
        var most = Bars.Select(bar => bar.Value).Append(0).Max();
        var scale = new Scale(least, most == least ? 1 : most, 1);
        var left = LabelWidth + (least < 0 ? ValueWidth : 8);
        var right = Svg.Width - ValueWidth;
        var zero = scale.Position(0, left, right);

        foreach (var (row, bar) in Bars.Index())
        {
            var top = 4 + (row * RowHeight);
            Label(svg, bar.Label, top);
            var end = scale.Position(bar.Value, left, right);
            svg.Box(Math.Min(zero, end), top + ((RowHeight - BarHeight) / 2), Math.Abs(end - zero), BarHeight, bar.Tone ?? Tone.Blue);
            svg.Text(
                bar.Value < 0 ? end - 6 : end + 6,
                top + (RowHeight / 2) + 4,
                bar.Display,
                bar.Value < 0 ? "end" : "start",
                bold: true
            );
        }

        var height = 8 + (Bars.Count * RowHeight);
        svg.Line(zero, 2, zero, height - 2, Svg.Quiet);
        return svg.Finish(height, Title, Description, Tone.Definitions);
    }

    private static void Label(Svg svg, string label, decimal top)
    {
        var lines = Wrap.Of(label, LabelCharacters, 2);
        var first = top + (RowHeight / 2) + (lines.Count == 1 ? 4 : -2);
        foreach (var (index, line) in lines.Index())
        {
            svg.Text(LabelWidth - 8, first + (index * 12), line, "end", lines.Count == 1 ? 12 : 11);
        }
    }
}
