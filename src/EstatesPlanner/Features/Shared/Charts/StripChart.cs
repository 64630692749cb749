using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// Every member of a group as a ring on one axis, with the middle half and the median drawn behind them; below, a line for each member the
/// reader came for, as a filled diamond with its name. A few far values would press the rest together, so the axis stops where the caller
/// says and what lies beyond stands at its end, as an arrow.
/// </summary>
public sealed record StripChart
{
    private const decimal Left = 14;
    private const decimal Right = Svg.Width - 22;
    private const decimal CloudTop = 34;
    private const decimal CloudHeight = 56;
    private const decimal LineHeight = 24;
    private const int Lanes = 7;

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>From least to most.</summary>
    public required IReadOnlyList<decimal> Members { get; init; }

    /// <summary>Lower quartile, median and upper quartile.</summary>
    public required (decimal Lower, decimal Median, decimal Upper) Middle { get; init; }

    /// <summary>Where the axis ends.</summary>
    public required decimal End { get; init; }

    public required IReadOnlyList<Mark> Own { get; init; }

    /// <param name="Label">Its name.</param>
    /// <param name="Value">Where it stands.</param>
    /// <param name="Display">Its value as printed.</param>
    public sealed record Mark(string Label, decimal Value, string Display);

    public string Draw()
    {
        var svg = new Svg();
        var scale = Scale.Of([End]);
        var axis = CloudTop + CloudHeight + 6;
        var bottom = axis + 26 + (Own.Count * LineHeight);
        decimal X(decimal value) => scale.Position(Math.Clamp(value, 0, scale.High), Left, Right);

        svg.Box(X(Middle.Lower), CloudTop, X(Middle.Upper) - X(Middle.Lower), CloudHeight, Tone.Pale);
        svg.Text(
            X(Middle.Median),
            CloudTop - 8,
            $"median {FigureText.Pounds(Middle.Median)}",
            X(Middle.Median) < 60 ? "start" : "middle",
            bold: true
        );
        Cloud(svg, X, scale.High);
        svg.Line(X(Middle.Median), CloudTop - 4, X(Middle.Median), axis, Svg.Ink, 1.5m, "4 3");

        foreach (var tick in scale.Ticks())
        {
            svg.Line(X(tick), axis, X(tick), axis + 5, Svg.Quiet);
            svg.Text(
                X(tick),
                axis + 18,
                scale.Name(tick, FigureUnit.Pounds),
                tick == 0 ? "start"
                    : tick == scale.High ? "end"
                    : "middle",
                11,
                Svg.Quiet
            );
        }

        svg.Line(Left, axis, Right, axis, Svg.Quiet, 1.2m);
        foreach (var (line, mark) in Own.Index())
        {
            Line(svg, mark, X(mark.Value), axis + 26 + ((line + 0.5m) * LineHeight), mark.Value > scale.High);
        }

        return svg.Finish(bottom + 8, Title, Description, Tone.Definitions);
    }

    /// <summary>Neighbours go on different lanes, in turn, so that rings side by side can be told apart.</summary>
    private void Cloud(Svg svg, Func<decimal, decimal> x, decimal end)
    {
        foreach (var (index, value) in Members.Index())
        {
            var y = CloudTop + 6 + (index * 3 % Lanes * ((CloudHeight - 12) / (Lanes - 1)));
            if (value > end)
            {
                svg.Arrow(x(value) + 8, y, Svg.Quiet);
            }
            else
            {
                svg.Ring(x(value), y, 3, Svg.Quiet);
            }
        }
    }

    private static void Line(Svg svg, Mark mark, decimal x, decimal y, bool beyond)
    {
        var words = $"{Wrap.Of(mark.Label, 44, 1)[0]} {mark.Display}{(beyond ? ", beyond the axis" : "")}";
        var toLeft = x > Svg.Width / 2;
        svg.Line(x, CloudTop, x, y, Tone.Blue.Line, 0.75m);
        svg.Diamond(x, y, 6, Tone.Dark);
        svg.Text(toLeft ? x - 12 : x + 12, y + 4, words, toLeft ? "end" : "start", bold: true);
    }
}
