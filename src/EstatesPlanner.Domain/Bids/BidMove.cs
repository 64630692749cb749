namespace EstatesPlanner.Domain.Bids;

/// <summary>One step of a bid's life: what it was, what it became, who moved it and why. Steps are added, never changed.</summary>
public sealed record BidMove
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    /// <summary>The bid's reference.</summary>
    public required string Bid { get; init; }

    public required BidState From { get; init; }

    public required BidState To { get; init; }

    /// <summary>Person id.</summary>
    public required string By { get; init; }

    public required DateTime At { get; init; }

    public string Reason { get; init; } = "";
}
