namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>
/// How a shape is filled. Neighbouring tones differ in lightness and every second one is hatched, so that nothing rests on hue; each
/// holds a contrast of 3 to 1 with the page, by its outline where its fill does not.
/// </summary>
/// <param name="Fill">A colour, or the address of a hatch in <see cref="Definitions"/>.</param>
/// <param name="Line">Its outline.</param>
public sealed record Tone(string Fill, string Line)
{
    /// <summary>The accent blue: single series, and the first of several.</summary>
    public static readonly Tone Blue = new("#005eb8", "#005eb8");

    /// <summary>Wholes in a bridge, and what matters most.</summary>
    public static readonly Tone Dark = new("#003087", "#003087");

    public static readonly Tone Hatched = new("url(#hatch-blue)", "#005eb8");

    public static readonly Tone Pale = new("#c8e0f4", "#005eb8");

    public static readonly Tone Dotted = new("url(#dots-grey)", "#4c6272");

    public static readonly Tone Grey = new("#768692", "#4c6272");

    /// <summary>Series in the order they are told apart best; begins again after the last.</summary>
    public static Tone Of(int series) =>
        (series % 5) switch
        {
            0 => Blue,
            1 => Hatched,
            2 => Grey,
            3 => Pale,
            _ => Dotted,
        };

    /// <summary>The hatches. They are the same in each chart, so repeating them on one page does no harm.</summary>
    public const string Definitions = """
        <defs>
        <pattern id="hatch-blue" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#e6eff8"/><path d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5" stroke="#005eb8" stroke-width="1.4"/></pattern>
        <pattern id="dots-grey" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="1.2" fill="#4c6272"/></pattern>
        </defs>

        """;
}
