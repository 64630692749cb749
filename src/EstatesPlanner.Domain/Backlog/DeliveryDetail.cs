using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>How the item is to be put right, and what that has cost so far.</summary>
public sealed record DeliveryDetail
{
    public int? Priority { get; init; }

    public string? Scheme { get; init; }

    /// <summary>Operational capital, Estates Safety Fund, RAAC programme, charity and so on, in the trust's words.</summary>
    public string? Funding { get; init; }

    public bool Funded { get; init; }

    public bool DecantNeeded { get; init; }

    public Money? Spent { get; init; }

    /// <summary>The day on which it left the backlog.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Why it left, in words.</summary>
    public string? ClosedBecause { get; init; }

    /// <summary>Reference of the item, on the same site, that took it over.</summary>
    public string? SupersededBy { get; init; }
}
