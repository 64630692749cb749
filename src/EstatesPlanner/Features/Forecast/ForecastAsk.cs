using EstatesPlanner.Domain.Backlog.Forecasting;

namespace EstatesPlanner.Features.Forecast;

/// <summary>What somebody wants to know of a register's future.</summary>
public sealed record ForecastAsk
{
    public const int UsualYears = 10;

    public const ulong UsualSeed = 1;

    public required string Trust { get; init; }

    /// <summary>One site; null for the whole trust.</summary>
    public string? Site { get; init; }

    public int Years { get; init; } = UsualYears;

    /// <summary>Whole pounds a year to try; null for no such curve.</summary>
    public long? Spend { get; init; }

    /// <summary>A target to reach; null for no such curve.</summary>
    public BacklogTarget? Target { get; init; }

    public SpendOrder Order { get; init; }

    /// <summary>True where spend is fixed in cash and eroded by inflation.</summary>
    public bool InCash { get; init; }

    public ulong Seed { get; init; } = UsualSeed;

    /// <summary>Rates in place of the trust's.</summary>
    public Deterioration? Deterioration { get; init; }
}
