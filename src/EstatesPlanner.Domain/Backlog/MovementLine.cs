using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>One item's way from the earlier return to the later one.</summary>
/// <param name="Before">Its category in the earlier return; null where it was not backlog then.</param>
/// <param name="After">Its category in the later return; null where it is backlog no more.</param>
/// <param name="Steps">The item as a whole, in which re-grading cancels out.</param>
public sealed record MovementLine(
    string SiteCode,
    string Reference,
    string Defect,
    RiskCategory? Before,
    RiskCategory? After,
    MovementSteps Steps
)
{
    /// <summary>
    /// What the register says it costs in the later return, at <see cref="PriceBase"/>; null where it is backlog no more.
    /// </summary>
    public Money? Cost { get; init; }

    /// <summary>The prices of <see cref="Cost"/>.</summary>
    public PriceBase? PriceBase { get; init; }

    public (string Site, string Reference) Key => (SiteCode, Reference);

    public bool IsRegraded => Before is not null && After is not null && Before != After;

    /// <summary>What it moves from one category to the other: its closing amount.</summary>
    public Money Moved => IsRegraded ? Steps.Closing : Money.Zero;

    /// <summary>
    /// Its part in one category. A re-graded item is repriced and resurveyed in the category it leaves, and moves as it then stands.
    /// </summary>
    public MovementSteps In(RiskCategory category)
    {
        if (!IsRegraded)
        {
            return category == (Before ?? After) ? Steps : default;
        }

        return category == Before ? Steps with { Regraded = -Moved }
            : category == After ? new MovementSteps { Regraded = Moved }
            : default;
    }
}
