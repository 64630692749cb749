using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>A rule between bids, or over all of them, that every plan must keep.</summary>
public abstract record PortfolioRule
{
    private PortfolioRule() { }

    /// <summary>The bid is funded only if the other is, and starts at least so many years after it.</summary>
    public sealed record Requires(string Bid, string Needs, int LagYears = 0) : PortfolioRule;

    /// <summary>At most one of these bids is funded.</summary>
    public sealed record AtMostOne(IReadOnlyList<string> Bids) : PortfolioRule;

    /// <summary>Exactly one of these bids is funded.</summary>
    public sealed record ExactlyOne(IReadOnlyList<string> Bids) : PortfolioRule;

    /// <summary>
    /// The funded bids bring at least this much of a measure, in thousandths; where a year is named, counting the bids that start in it.
    /// </summary>
    public sealed record AtLeast(string Measure, long Amount, FinancialYear? Year = null) : PortfolioRule;

    /// <summary>
    /// The funded bids bring at most this much of a measure, in thousandths; where a year is named, counting the bids that start in it.
    /// </summary>
    public sealed record AtMost(string Measure, long Amount, FinancialYear? Year = null) : PortfolioRule;

    /// <summary>These bids bring at least this percentage (three places) of what all funded bids bring of the measure.</summary>
    public sealed record Share(IReadOnlyList<string> Bids, string Measure, decimal AtLeastPercent) : PortfolioRule;
}
