namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// Ranges on one axis, a row each, one or two to a row, told apart by their fill and by lying above each other; a filled diamond marks
/// where
/// the row stands now. The key names them.
/// </summary>
public sealed record RangeChart
{
    private const decimal RowHeight = 34;
    private const decimal LabelWidth = 188;
    private const decimal Left = LabelWidth + 8;
    private const decimal Right = Svg.Width - 18;
    private const int LabelCharacters = 30;

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>From the least to the most, at least two: where the axis begins and ends.</summary>
    public required IReadOnlyList<Tick> Ticks { get; init; }

    /// <summary>What the ranges are called in the key, in the order of each row's.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What the diamond is called in the key.</summary>
    public required string MarkName { get; init; }

    public required IReadOnlyList<Row> Rows { get; init; }

    public sealed record Tick(decimal At, string Name);

    /// <param name="Label">Beside the row.</param>
    /// <param name="Ranges">One for each name.</param>
    /// <param name="Mark">Where it stands now.</param>
    public sealed record Row(string Label, IReadOnlyList<(decimal From, decimal To)> Ranges, decimal Mark);

    public string Draw()
    {
        var svg = new Svg();
        var (low, high) = (Ticks[0].At, Ticks[^1].At);
        decimal X(decimal value) => Left + ((Right - Left) * (value - low) / (high - low));
        var top = Key(svg) + 10;
        var foot = top + (Rows.Count * RowHeight) + 4;
        foreach (var (place, tick) in Ticks.Index())
        {
            svg.Line(X(tick.At), top, X(tick.At), foot, Svg.Rule);
            svg.Text(X(tick.At), foot + 16, tick.Name, place == Ticks.Count - 1 ? "end" : "middle", 11, Svg.Quiet);
        }

        foreach (var (place, row) in Rows.Index())
        {
            var (start, height) = (top + (place * RowHeight) + 5, (RowHeight - 10) / row.Ranges.Count);
            Label(svg, row.Label, start + ((RowHeight - 10) / 2));
            foreach (var (which, range) in row.Ranges.Index())
            {
                svg.Box(X(range.From), start + (which * height), Math.Max(1.5m, X(range.To) - X(range.From)), height - 1, ToneOf(which));
            }

            svg.Diamond(X(row.Mark), start + ((RowHeight - 10) / 2), 6, Tone.Dark with { Line = "#ffffff" });
        }

        return svg.Finish(foot + 24, Title, Description, Tone.Definitions);
    }

    private decimal Key(Svg svg)
    {
        var line = 16m;
        foreach (var (which, name) in Names.Index())
        {
            svg.Box(8, line - 10, 22, 12, ToneOf(which));
            svg.Text(38, line, name);
            line += 18;
        }

        svg.Diamond(19, line - 4, 6, Tone.Dark);
        svg.Text(38, line, MarkName);
        return line;
    }

    private static Tone ToneOf(int which) => which == 0 ? Tone.Pale : Tone.Hatched;

    private static void Label(Svg svg, string label, decimal middle)
    {
        var lines = Wrap.Of(label, LabelCharacters, 2);
        foreach (var (index, line) in lines.Index())
        {
            svg.Text(LabelWidth - 4, middle + (lines.Count == 1 ? 4 : -2) + (index * 12), line, "end", lines.Count == 1 ? 12 : 11);
        }
    }
}
