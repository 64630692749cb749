namespace EstatesPlanner.Domain.Appraisal;

/// <summary>A part of a mixed project: its share of the cost (0 to 1) and the upper bound of its type, percent.</summary>
public sealed record ProjectPart(decimal Share, decimal UpperPercent);

/// <summary>
/// The optimism-bias upper bound of a mixed project: the sum of share × upper bound, percent.
/// Source: Mott MacDonald, Review of Large Public Procurement in the UK (2002).
/// </summary>
public static class MixedUpperBound
{
    /// <exception cref="ArgumentException">The shares do not sum to 1.</exception>
    public static decimal Of(IReadOnlyList<ProjectPart> parts) =>
        parts.Sum(part => part.Share) == 1
            ? parts.Sum(part => part.Share * part.UpperPercent)
            : throw new ArgumentException("The shares of a mixed project sum to 1.", nameof(parts));
}
