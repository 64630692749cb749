using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Storage.Records;

/// <summary>A price index that a trust typed or imported itself, such as one it subscribes to.</summary>
public sealed record PriceSeries
{
    public required string Trust { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Source { get; init; }

    /// <summary>Edition or date of the series, in words.</summary>
    public required string Vintage { get; init; }

    /// <summary>Index values by financial year.</summary>
    public required IReadOnlyList<PriceSeriesValue> Values { get; init; }

    public long Version { get; init; }
}

public sealed record PriceSeriesValue(FinancialYear Year, decimal Index);
