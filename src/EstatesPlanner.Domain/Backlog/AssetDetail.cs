namespace EstatesPlanner.Domain.Backlog;

/// <summary>The thing that falls short, as an asset.</summary>
public sealed record AssetDetail
{
    public string? Tag { get; init; }

    public string? Floor { get; init; }

    /// <summary>Theatre, intensive care, maternity and so on: a clinical area that stops when this fails.</summary>
    public string? CriticalArea { get; init; }

    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    public int? InstallYear { get; init; }

    public int? ExpectedLifeYears { get; init; }

    public int? RemainingLifeYears { get; init; }
}
