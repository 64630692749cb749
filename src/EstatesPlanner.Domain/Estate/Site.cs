namespace EstatesPlanner.Domain.Estate;

/// <summary>A site of a trust. The key is (trust, site): a few site codes are shared by many trusts.</summary>
public sealed record Site
{
    public required string Trust { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Site type in the words of ERIC, such as "General acute hospital".</summary>
    public string? Type { get; init; }

    /// <summary>Freehold, PFI, leased and so on, in the trust's words.</summary>
    public string? Tenure { get; init; }

    /// <summary>Gross internal floor area in square metres.</summary>
    public decimal? GrossInternalAreaM2 { get; init; }

    public long Version { get; init; }
}
