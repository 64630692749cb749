using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// A value function: straight lines from anchor to anchor, level beyond them, points of 0 to 100 up the side; and where each bid stands on
/// it, as a ring with its name below. Names that find no room are left to the table.
/// </summary>
public sealed record ValueChart
{
    private const decimal Left = 44;
    private const decimal Right = Svg.Width - 30;
    private const decimal Top = 14;
    private const decimal PlotHeight = 150;
    private const decimal LaneHeight = 16;
    private const int Lanes = 4;

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>In rising order of quantity, at least two.</summary>
    public required IReadOnlyList<Anchor> Anchors { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }

    /// <param name="Quantity">Along the foot.</param>
    /// <param name="Points">0 to 100.</param>
    /// <param name="Display">The quantity as printed.</param>
    public sealed record Anchor(decimal Quantity, decimal Points, string Display);

    /// <param name="Name">Short: a bid's reference.</param>
    /// <param name="Quantity">Beyond the outermost anchors it stands at the edge.</param>
    /// <param name="Points">0 to 100.</param>
    public sealed record Place(string Name, decimal Quantity, decimal Points);

    public string Draw()
    {
        var svg = new Svg();
        var foot = Top + PlotHeight;
        var (low, high) = (Anchors[0].Quantity, Anchors[^1].Quantity);
        decimal X(decimal quantity) => Left + 16 + ((Right - Left - 32) * (Math.Clamp(quantity, low, high) - low) / (high - low));
        decimal Y(decimal points) => foot - (PlotHeight * points / 100);

        foreach (var points in new[] { 0m, 50m, 100m })
        {
            svg.Line(Left, Y(points), Right, Y(points), Svg.Rule);
            svg.Text(Left - 8, Y(points) + 4, EnglishText.Quantity(points), "end", 11, Svg.Quiet);
        }

        svg.Path(
            [
                (Left, Y(Anchors[0].Points)),
                .. Anchors.Select(anchor => (X(anchor.Quantity), Y(anchor.Points))),
                (Right, Y(Anchors[^1].Points)),
            ],
            Tone.Blue.Line,
            2
        );
        var end = decimal.MinValue;
        foreach (var anchor in Anchors)
        {
            svg.Diamond(X(anchor.Quantity), Y(anchor.Points), 5, Tone.Dark);
            if (X(anchor.Quantity) - HalfOf(anchor.Display) > end)
            {
                svg.Text(X(anchor.Quantity), foot + 16, anchor.Display, "middle", 11, Svg.Quiet);
                end = X(anchor.Quantity) + HalfOf(anchor.Display) + 4;
            }
        }

        return svg.Finish(foot + 24 + (Rings(svg, X, Y, foot + 22) * LaneHeight), Title, Description, Tone.Definitions);
    }

    /// <summary>Rings on the line, and names in the first lane below with room.</summary>
    /// <returns>How many lanes were used.</returns>
    private int Rings(Svg svg, Func<decimal, decimal> x, Func<decimal, decimal> y, decimal below)
    {
        var ends = new List<decimal>();
        foreach (var place in Places.OrderBy(place => place.Quantity).ThenBy(place => place.Name, StringComparer.Ordinal))
        {
            svg.Ring(x(place.Quantity), y(place.Points), 6, Svg.Ink);
            var (left, right) = (x(place.Quantity) - HalfOf(place.Name) - 4, x(place.Quantity) + HalfOf(place.Name) + 4);
            var lane = ends.FindIndex(end => end < left);
            if (lane < 0 && ends.Count < Lanes)
            {
                lane = ends.Count;
                ends.Add(right);
            }

            if (lane >= 0)
            {
                ends[lane] = right;
                svg.Text(x(place.Quantity), below + ((lane + 1) * LaneHeight) - 4, place.Name, "middle", 11, bold: true);
            }
        }

        return ends.Count;
    }

    /// <summary>Half the width of text of 11 pixels, about.</summary>
    private static decimal HalfOf(string text) => text.Length * 3.4m;
}
