using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// An item on one day, as a bridge between two days needs it. Site and reference are its key: they outlive a correction of the register.
/// </summary>
public sealed record ItemPosition
{
    public required string SiteCode { get; init; }

    public required string Reference { get; init; }

    public required string Defect { get; init; }

    public string? BlockCode { get; init; }

    public required RiskCategory Category { get; init; }

    /// <summary>Why it is critical infrastructure risk; null where nobody said, or it is not.</summary>
    public CirReason? Reason { get; init; }

    /// <summary>At <see cref="PriceBase"/>.</summary>
    public required Money Cost { get; init; }

    public required PriceBase PriceBase { get; init; }

    public required ItemStatus Status { get; init; }

    public DateOnly? SurveyedOn { get; init; }

    /// <summary>The last uplift that was run on it.</summary>
    public UpliftRecord? Uplift { get; init; }

    public (string Site, string Reference) Key => (SiteCode, Reference);

    public static ItemPosition Of(BacklogItem item) =>
        new()
        {
            SiteCode = item.SiteCode,
            Reference = item.Reference,
            Defect = item.Defect,
            BlockCode = item.BlockCode,
            Category = item.Category,
            Reason = item.IsCritical && item.CirReasons.Count > 0 ? item.CirReasons[0] : null,
            Cost = item.Cost,
            PriceBase = item.PriceBase,
            Status = item.Status,
            SurveyedOn = item.SurveyedOn,
            Uplift = item.Uplift,
        };
}
