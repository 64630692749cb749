namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>How a curve is drawn: its own dashes and its own mark at every point, so that nothing rests on colour.</summary>
internal sealed record Stroke(string Colour, string? Dashes, IReadOnlyList<(decimal X, decimal Y)> Outline)
{
    private static readonly IReadOnlyList<Stroke> All =
    [
        new(Svg.Ink, null, [(-4, -4), (4, -4), (4, 4), (-4, 4)]),
        new("#005eb8", "9 4", [(0, -5), (5, 0), (0, 5), (-5, 0)]),
        new(Svg.Quiet, "2 4", [(0, -5), (5, 4), (-5, 4)]),
        new("#7c2855", "12 4 2 4", [(-5, -4), (5, -4), (0, 5)]),
    ];

    /// <summary>Curves in the order they are told apart best; begins again after the last.</summary>
    public static Stroke Of(int place) => All[place % All.Count];

    public void Mark(Svg svg, decimal x, decimal y) =>
        svg.Shape(Outline.Select(corner => (x + corner.X, y + corner.Y)), new Tone(Colour, Colour));
}
