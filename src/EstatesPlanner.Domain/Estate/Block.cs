namespace EstatesPlanner.Domain.Estate;

/// <summary>A building, or part of one, on a site. Its remaining life spreads Moderate and Low backlog in the risk-adjusted figure.</summary>
public sealed record Block
{
    public required string Trust { get; init; }

    public required string SiteCode { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Whole years of life left. Blank or below one counts as one, with a warning.</summary>
    public int? RemainingLifeYears { get; init; }

    public long Version { get; init; }
}
