namespace EstatesPlanner.Domain.Bids;

/// <summary>The parts of the form of a bid, in the order of the work.</summary>
public enum BidSection
{
    About,
    Need,
    Removes,
    Options,
    Costs,
    Benefits,
    Filter,
    Risks,
    Bias,
    Appraisal,
}

/// <summary>Something a bid lacks before it can be submitted.</summary>
/// <param name="Section">Where to put it right.</param>
public sealed record BidGap(BidSection Section, string Sentence);
