using System.Globalization;
using System.Security;
using System.Text;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// Writes one drawing as text: only presentation attributes, so that it shows under a policy without inline style, and invariant numbers,
/// so that the same chart is the same bytes. Lengths are in pixels; a document scales the 640 across to its text width.
/// </summary>
internal sealed class Svg
{
    public const decimal Width = 640;

    public const decimal TextSize = 12;

    public const string Ink = "#212b32";

    public const string Quiet = "#4c6272";

    public const string Rule = "#d8dde0";

    private readonly StringBuilder _body = new();

    /// <param name="x">Of the anchor.</param>
    /// <param name="y">Of the baseline.</param>
    /// <param name="text">As a person reads it; escaped here.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="size">Height of the type.</param>
    /// <param name="colour">Of the type.</param>
    /// <param name="bold">Heavier type.</param>
    public void Text(
        decimal x,
        decimal y,
        string text,
        string anchor = "start",
        decimal size = TextSize,
        string colour = Ink,
        bool bold = false
    ) =>
        _body
            .Append(
                CultureInfo.InvariantCulture,
                $"""<text x="{N(x)}" y="{N(y)}" font-size="{N(size)}" fill="{colour}" text-anchor="{anchor}"{(bold ? " font-weight=\"bold\"" : "")}>{SecurityElement.Escape(text)}</text>"""
            )
            .Append('\n');

    public void Box(decimal x, decimal y, decimal width, decimal height, Tone tone) =>
        _body
            .Append(
                CultureInfo.InvariantCulture,
                $"""<rect x="{N(x)}" y="{N(y)}" width="{N(width)}" height="{N(height)}" fill="{tone.Fill}" stroke="{tone.Line}" stroke-width="1"/>"""
            )
            .Append('\n');

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string colour, decimal thickness = 1, string? dashes = null) =>
        _body
            .Append(
                CultureInfo.InvariantCulture,
                $"""<line x1="{N(x1)}" y1="{N(y1)}" x2="{N(x2)}" y2="{N(y2)}" stroke="{colour}" stroke-width="{N(thickness)}"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}/>"""
            )
            .Append('\n');

    public void Ring(decimal x, decimal y, decimal radius, string colour) =>
        _body
            .Append(
                CultureInfo.InvariantCulture,
                $"""<circle cx="{N(x)}" cy="{N(y)}" r="{N(radius)}" fill="none" stroke="{colour}" stroke-width="1"/>"""
            )
            .Append('\n');

    /// <summary>A small triangle that points to the right.</summary>
    public void Arrow(decimal x, decimal y, string colour) =>
        _body.Append(CultureInfo.InvariantCulture, $"""<path d="M{N(x)} {N(y - 4)} l7 4 l-7 4 z" fill="{colour}"/>""").Append('\n');

    public void Diamond(decimal x, decimal y, decimal radius, Tone tone) =>
        _body
            .Append(
                CultureInfo.InvariantCulture,
                $"""<path d="M{N(x - radius)} {N(y)} L{N(x)} {N(y - radius)} L{N(x + radius)} {N(y)} L{N(x)} {N(y + radius)} Z" fill="{tone.Fill}" stroke="{tone.Line}" stroke-width="1"/>"""
            )
            .Append('\n');

    /// <summary>A line through points.</summary>
    public void Path(IEnumerable<(decimal X, decimal Y)> points, string colour, decimal thickness, string? dashes = null) =>
        _body
            .Append(
                CultureInfo.InvariantCulture,
                $"""<polyline points="{Points(points)}" fill="none" stroke="{colour}" stroke-width="{N(thickness)}" stroke-linejoin="round"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}/>"""
            )
            .Append('\n');

    /// <summary>A closed shape.</summary>
    public void Shape(IEnumerable<(decimal X, decimal Y)> points, Tone tone) =>
        _body
            .Append(
                CultureInfo.InvariantCulture,
                $"""<polygon points="{Points(points)}" fill="{tone.Fill}" stroke="{tone.Line}" stroke-width="1"/>"""
            )
            .Append('\n');

    /// <summary>The finished picture, named for a person who cannot see it.</summary>
    public string Finish(decimal height, string title, string description, string definitions = "") =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {N(Width)} {N(height)}" width="{N(Width)}" height="{N(
                    height
                )}" font-family="Liberation Sans, Arial, sans-serif">
                <title>{SecurityElement.Escape(title)}</title>
                <desc>{SecurityElement.Escape(description)}</desc>
                {definitions}{_body}</svg>

                """
            )
            .ReplaceLineEndings("\n");

    private static string Points(IEnumerable<(decimal X, decimal Y)> points) =>
        string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));

    public static string N(decimal value) => Rounding.To(2, value).ToString("0.##", CultureInfo.InvariantCulture);
}
