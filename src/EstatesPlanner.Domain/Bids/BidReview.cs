namespace EstatesPlanner.Domain.Bids;

/// <summary>The four sides from which a submitted bid is looked at, in parallel.</summary>
public enum ReviewSide
{
    Estates,
    Clinical,
    Digital,
    Finance,
}

/// <summary>What a reviewer makes of a bid.</summary>
public enum ReviewVerdict
{
    Supports,

    /// <summary>With conditions that the comment names.</summary>
    SupportsWithConditions,
    Objects,
}

/// <summary>
/// One side's review of one version of a bid. A later version of the bid is reviewed anew; what was said of the earlier one is kept.
/// </summary>
public sealed record BidReview
{
    public required string Trust { get; init; }

    /// <summary>The bid's reference.</summary>
    public required string Bid { get; init; }

    public required ReviewSide Side { get; init; }

    /// <summary>Number of the submission it speaks of: 1 for the first.</summary>
    public required int Submission { get; init; }

    public required ReviewVerdict Verdict { get; init; }

    public required string Comment { get; init; }

    /// <summary>Person id.</summary>
    public required string Reviewer { get; init; }

    public required DateTime At { get; init; }

    public long Version { get; init; }
}
