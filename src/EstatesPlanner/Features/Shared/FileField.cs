namespace EstatesPlanner.Features.Shared;

/// <summary>A labelled field that takes one file, with its hint and its error beside it.</summary>
/// <param name="Accept">What the device offers first, such as <c>image/*</c>; null for any file.</param>
/// <param name="Camera">Whether a phone opens its camera.</param>
public sealed record FileField(string Id, string Label, string Hint, string? Accept = null, bool Camera = false);
