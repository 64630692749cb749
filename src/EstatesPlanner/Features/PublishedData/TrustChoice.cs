namespace EstatesPlanner.Features.PublishedData;

/// <summary>A parameter that a trust may choose or set for itself.</summary>
/// <param name="Name">In words.</param>
/// <param name="Value">What holds now.</param>
/// <param name="IsOwn">Whether the trust set it; otherwise what ships holds.</param>
/// <param name="ChangedBy">Person id; null where nobody has changed it.</param>
/// <param name="Where">Address of the page on which it is changed; null where it is changed by verb alone.</param>
public sealed record TrustChoice(string Name, string Value, bool IsOwn, string? ChangedBy, DateTime? ChangedAt, string? Where);
