using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// Curves over the same years, each told apart by its dashes and its marks as well as its colour; one of them may lie in a shaded band.
/// </summary>
public sealed record LineChart
{
    private const decimal AxisWidth = 58;
    private const decimal PlotHeight = 280;

    /// <summary>Bounded by grey, so that its edge is not taken for a curve.</summary>
    private static readonly Tone Shade = Tone.Pale with { Line = "#768692" };

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required FigureUnit Unit { get; init; }

    /// <summary>Under the points.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    public required IReadOnlyList<Curve> Curves { get; init; }

    public Area? Band { get; init; }

    /// <param name="Name">In the key.</param>
    /// <param name="Values">One for each label from the first on; a curve may end early.</param>
    public sealed record Curve(string Name, IReadOnlyList<decimal> Values);

    /// <param name="Name">In the key.</param>
    /// <param name="Edges">Low and high at each label from the first on.</param>
    public sealed record Area(string Name, IReadOnlyList<(decimal Low, decimal High)> Edges);

    public string Draw()
    {
        var svg = new Svg();
        var top = Key(svg) + 16;
        var bottom = top + PlotHeight;
        var scale = Scale.Of(
            Curves.SelectMany(curve => curve.Values).Concat(Band?.Edges.SelectMany(edge => new[] { edge.Low, edge.High }) ?? [])
        );
        decimal X(int place) => AxisWidth + 12 + ((Svg.Width - AxisWidth - 40) * place / Math.Max(1, Labels.Count - 1));
        decimal Y(decimal value) => scale.Position(value, bottom, top);

        if (Band is { } band)
        {
            svg.Shape(
                band.Edges.Index()
                    .Select(edge => (X(edge.Index), Y(edge.Item.High)))
                    .Concat(band.Edges.Index().Reverse().Select(edge => (X(edge.Index), Y(edge.Item.Low)))),
                Shade
            );
        }

        Axes(svg, scale, X, top, bottom);
        foreach (var (place, curve) in Curves.Index())
        {
            var points = curve.Values.Index().Select(value => (X: X(value.Index), Y: Y(value.Item))).ToList();
            var stroke = Stroke.Of(place);
            svg.Path(points, stroke.Colour, 2.5m, stroke.Dashes);
            points.ForEach(point => stroke.Mark(svg, point.X, point.Y));
        }

        return svg.Finish(bottom + 24, Title, Description, Tone.Definitions);
    }

    private void Axes(Svg svg, Scale scale, Func<int, decimal> x, decimal top, decimal bottom)
    {
        foreach (var tick in scale.Ticks())
        {
            var y = scale.Position(tick, bottom, top);
            svg.Line(AxisWidth, y, Svg.Width - 4, y, Svg.Rule);
            svg.Text(AxisWidth - 8, y + 4, scale.Name(tick, Unit), "end", 11, Svg.Quiet);
        }

        var everyNth = (Labels.Count + 11) / 12;
        foreach (var (place, label) in Labels.Index().Where(label => label.Index % everyNth == 0))
        {
            svg.Text(x(place), bottom + 16, label, "middle", 10);
        }

        svg.Line(AxisWidth, scale.Position(0, bottom, top), Svg.Width - 4, scale.Position(0, bottom, top), Svg.Quiet, 1.2m);
    }

    /// <summary>One entry a line, since names hold sums of money; returns where it ends.</summary>
    private decimal Key(Svg svg)
    {
        var y = 10m;
        foreach (var (place, curve) in Curves.Index())
        {
            var stroke = Stroke.Of(place);
            svg.Path([(AxisWidth, y), (AxisWidth + 40, y)], stroke.Colour, 2.5m, stroke.Dashes);
            stroke.Mark(svg, AxisWidth + 20, y);
            svg.Text(AxisWidth + 50, y + 4, curve.Name);
            y += 20;
        }

        if (Band is { } band)
        {
            svg.Box(AxisWidth, y - 6, 40, 12, Shade);
            svg.Text(AxisWidth + 50, y + 4, band.Name);
            y += 20;
        }

        return y - 10;
    }
}
