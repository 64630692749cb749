namespace EstatesPlanner.Domain.Bids;

/// <summary>A part of a bid's case in words, by the name of the part.</summary>
/// <param name="Part">Its id, such as <c>strategic-fit</c>.</param>
/// <param name="Text">The author's own words.</param>
public sealed record NarrativePart(string Part, string Text);
