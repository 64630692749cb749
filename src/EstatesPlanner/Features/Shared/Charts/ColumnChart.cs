using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// Columns, one a year, stacked from named series, upwards above zero and downwards below it; a column may have a limit, drawn as a heavy
/// line across it. A chart of one series prints each column's value where there is room for it; else the axis and the table beside it tell.
/// </summary>
public sealed record ColumnChart
{
    private const decimal AxisWidth = 58;
    private const decimal PlotHeight = 190;
    private const decimal RoomOfAValue = 38;
    private const decimal HalfALabel = 22;

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required FigureUnit Unit { get; init; }

    public required IReadOnlyList<string> Series { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>What the limit lines are called in the key.</summary>
    public string LimitName { get; init; } = "Limit";

    /// <summary>What the ranges are called in the key.</summary>
    public string RangeName { get; init; } = "Range";

    /// <param name="Label">Under the column.</param>
    /// <param name="Values">One for each series.</param>
    /// <param name="Displays">The values as printed.</param>
    /// <param name="Limit">Height of the line across it, if it has one.</param>
    /// <param name="Range">Between which heights its whole may lie, if that is known: an upright with a bar at either end.</param>
    public sealed record Column(
        string Label,
        IReadOnlyList<decimal> Values,
        IReadOnlyList<string> Displays,
        decimal? Limit = null,
        (decimal Low, decimal High)? Range = null
    );

    public string Draw()
    {
        var svg = new Svg();
        var top = Key(svg) + 16;
        var bottom = top + PlotHeight;
        var scale = Scale.Of(Columns.SelectMany(Extents));
        Grid(svg, scale, top, bottom);

        var room = (Svg.Width - AxisWidth - 4) / Math.Max(1, Columns.Count);
        var everyNth = (Columns.Count + 13) / 14;
        foreach (var (index, column) in Columns.Index())
        {
            var middle = AxisWidth + (room * (index + 0.5m));
            Stack(
                svg,
                scale,
                column,
                middle,
                Math.Min(56, room * 0.64m),
                top,
                bottom,
                hasValues: Series.Count == 1 && room >= RoomOfAValue
            );
            if (index % everyNth == 0)
            {
                svg.Text(Math.Min(middle, Svg.Width - HalfALabel), bottom + 16, column.Label, "middle", room < 46 ? 10 : 11);
            }
        }

        svg.Line(AxisWidth, scale.Position(0, bottom, top), Svg.Width - 4, scale.Position(0, bottom, top), Svg.Quiet, 1.2m);
        return svg.Finish(bottom + 24, Title, Description, Tone.Definitions);
    }

    private static IEnumerable<decimal> Extents(Column column) =>
        [
            column.Values.Where(value => value > 0).Sum(),
            column.Values.Where(value => value < 0).Sum(),
            column.Limit ?? 0,
            column.Range?.High ?? 0,
        ];

    private void Stack(Svg svg, Scale scale, Column column, decimal middle, decimal width, decimal top, decimal bottom, bool hasValues)
    {
        var (up, down) = (0m, 0m);
        foreach (var (series, value) in column.Values.Index())
        {
            var from = value >= 0 ? up : down;
            var (a, b) = (scale.Position(from, bottom, top), scale.Position(from + value, bottom, top));
            if (value != 0)
            {
                svg.Box(middle - (width / 2), Math.Min(a, b), width, Math.Abs(a - b), Tone.Of(series));
            }

            if (hasValues)
            {
                svg.Text(middle, value >= 0 ? b - 5 : b + 13, column.Displays[series], "middle", Columns.Count > 9 ? 10 : 11, bold: true);
            }

            (up, down) = value >= 0 ? (up + value, down) : (up, down + value);
        }

        if (column.Limit is { } limit)
        {
            var y = scale.Position(limit, bottom, top);
            svg.Line(middle - (width / 2) - 6, y, middle + (width / 2) + 6, y, Svg.Ink, 2.5m);
        }

        if (column.Range is { } range)
        {
            Upright(svg, middle, scale.Position(range.Low, bottom, top), scale.Position(range.High, bottom, top));
        }
    }

    /// <summary>On a white ground, so that it shows on every tone.</summary>
    private static void Upright(Svg svg, decimal x, decimal low, decimal high)
    {
        foreach (var (colour, thickness) in new[] { ("#ffffff", 5m), (Svg.Ink, 2m) })
        {
            svg.Line(x, low, x, high, colour, thickness);
            svg.Line(x - 7, low, x + 7, low, colour, thickness);
            svg.Line(x - 7, high, x + 7, high, colour, thickness);
        }
    }

    private void Grid(Svg svg, Scale scale, decimal top, decimal bottom)
    {
        foreach (var tick in scale.Ticks())
        {
            var y = scale.Position(tick, bottom, top);
            svg.Line(AxisWidth, y, Svg.Width - 4, y, Svg.Rule);
            svg.Text(AxisWidth - 8, y + 4, scale.Name(tick, Unit), "end", 11, Svg.Quiet);
        }
    }

    /// <summary>The key, when there is more than one thing to tell apart; returns where it ends.</summary>
    private decimal Key(Svg svg)
    {
        var hasLimit = Columns.Any(column => column.Limit is not null);
        var hasRange = Columns.Any(column => column.Range is not null);
        if (Series.Count < 2 && !hasLimit && !hasRange)
        {
            return 0;
        }

        var (x, y) = (AxisWidth, 4m);
        foreach (var (index, name) in Series.Index())
        {
            (x, y) = Place(x, y, name);
            svg.Box(x, y, 12, 12, Tone.Of(index));
            svg.Text(x + 18, y + 10, name);
            x += Needs(name);
        }

        if (hasLimit)
        {
            (x, y) = Place(x, y, LimitName);
            svg.Line(x, y + 6, x + 14, y + 6, Svg.Ink, 2.5m);
            svg.Text(x + 20, y + 10, LimitName);
            x += Needs(LimitName);
        }

        if (hasRange)
        {
            (x, y) = Place(x, y, RangeName);
            Upright(svg, x + 7, y + 13, y - 1);
            svg.Text(x + 20, y + 10, RangeName);
        }

        return y + 16;
    }

    private static (decimal X, decimal Y) Place(decimal x, decimal y, string name) =>
        x + Needs(name) > Svg.Width && x > AxisWidth ? (AxisWidth, y + 20) : (x, y);

    private static decimal Needs(string name) => 38 + (name.Length * 6.2m);
}
