namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>From a first whole, by steps up and down, to a last whole: each value printed above its block.</summary>
public sealed record BridgeChart
{
    private const decimal PlotHeight = 180;
    private const decimal Top = 24;

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <param name="Label">Under the block.</param>
    /// <param name="Value">A whole's height, or a step's change.</param>
    /// <param name="Display">As printed.</param>
    /// <param name="Whole">True where it stands on the ground.</param>
    public sealed record Block(string Label, decimal Value, string Display, bool Whole = false);

    public string Draw()
    {
        var svg = new Svg();
        var spans = Spans();
        var scale = Scale.Of(spans.SelectMany(span => new[] { span.From, span.To }));
        const decimal bottom = Top + PlotHeight;
        var room = Svg.Width / Math.Max(1, Blocks.Count);
        var width = Math.Min(84, room * 0.62m);
        decimal Y(decimal value) => scale.Position(value, bottom, Top);

        foreach (var (index, block) in Blocks.Index())
        {
            var middle = room * (index + 0.5m);
            var (from, to) = spans[index];
            svg.Box(middle - (width / 2), Math.Min(Y(from), Y(to)), width, Math.Abs(Y(from) - Y(to)), ToneOf(block));
            svg.Text(middle, Math.Min(Y(from), Y(to)) - 6, block.Display, "middle", bold: true);
            foreach (var (line, text) in Wrap.Of(block.Label, (int)(room / 6), 3).Index())
            {
                svg.Text(middle, bottom + 18 + (line * 13), text, "middle", 11);
            }

            if (index + 1 < Blocks.Count)
            {
                svg.Line(middle + (width / 2), Y(to), middle + room - (width / 2), Y(to), Svg.Quiet, 1, "3 3");
            }
        }

        svg.Line(4, Y(0), Svg.Width - 4, Y(0), Svg.Quiet, 1.2m);
        return svg.Finish(bottom + 52, Title, Description, Tone.Definitions);
    }

    private static Tone ToneOf(Block block) =>
        block switch
        {
            { Whole: true } => Tone.Blue,
            { Value: < 0 } => Tone.Hatched,
            _ => Tone.Grey,
        };

    private List<(decimal From, decimal To)> Spans()
    {
        var spans = new List<(decimal From, decimal To)>();
        var level = 0m;
        foreach (var block in Blocks)
        {
            var from = block.Whole ? 0 : level;
            level = from + block.Value;
            spans.Add((from, level));
        }

        return spans;
    }
}
