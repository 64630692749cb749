using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>What holds the risk until the works are done: propping, a fire watch, monitoring, a hired chiller.</summary>
public sealed record InterimControl
{
    public string? Measure { get; init; }

    public string? Owner { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Review { get; init; }

    public DateOnly? Expires { get; init; }

    /// <summary>Revenue cost of a year of it.</summary>
    public Money? YearlyCost { get; init; }
}
