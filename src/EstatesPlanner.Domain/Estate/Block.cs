namespace EstatesPlanner.Domain.Estate;

/// <summary>
/// A building, or part of one, on a site. Its remaining life spreads Moderate and Low backlog in the risk-adjusted figure.
/// </summary>
public sealed record Block
{
    public required string Trust { get; init; }

    public required string SiteCode { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Whole years of life left. Blank or below one counts as one, with a warning.</summary>
    public int? RemainingLifeYears { get; init; }

    public BlockIntent Intent { get; init; }

    /// <summary>When it is to leave the estate, where the intent is to replace or dispose of it.</summary>
    public DateOnly? LeavesOn { get; init; }

    /// <summary>Gross internal floor area in square metres.</summary>
    public decimal? GrossInternalAreaM2 { get; init; }

    public int? BuiltYear { get; init; }

    public long Version { get; init; }

    /// <summary>Is to leave the estate on or before a day, or on a day nobody has set yet: no money is put into it.</summary>
    public bool LeavesBy(DateOnly day) => Intent != BlockIntent.Retain && !(LeavesOn > day);
}

/// <summary>What the trust means to do with a block. Money is not put into one that leaves within its plan.</summary>
public enum BlockIntent
{
    Retain,
    Replace,
    Dispose,
}
