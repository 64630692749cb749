using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>A capital round of a trust: what is valued, the money by pot and year, and the rules the plan must keep.</summary>
public sealed record Round
{
    public required string Trust { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The price level of its pots and of every score's pounds.</summary>
    public required PriceBase PriceBase { get; init; }

    public required IReadOnlyList<FinancialYear> Years { get; init; }

    public required RoundObjective Objective { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required IReadOnlyList<RoundPot> Pots { get; init; }

    public required IReadOnlyList<RoundRule> Rules { get; init; }

    public BeyondHorizon BeyondHorizon { get; init; } = BeyondHorizon.Forbid;

    public RoundState State { get; init; } = RoundState.Open;

    /// <summary>How several scorers' levels become one.</summary>
    public JudgedBy JudgedBy { get; init; }

    public long Version { get; init; }

    /// <summary>All pots over all years, at <see cref="PriceBase"/>.</summary>
    public Money Envelope => Pots.SelectMany(pot => pot.Limits.Values).Sum(Money.FromPounds);
}

/// <summary>A pot of money with a limit for each year.</summary>
/// <param name="Limits">Whole pounds by year at the round's price base; a year not named has nothing.</param>
/// <param name="CarryForwardPercent">At most this share of a year's limit may move into the next; 0 = none.</param>
public sealed record RoundPot(string Id, string Name, IReadOnlyDictionary<FinancialYear, long> Limits, decimal CarryForwardPercent);

/// <summary>A rule of the plan, member for member as a portfolio file writes it; a member its type does not use is null.</summary>
public sealed record RoundRule
{
    /// <summary>requires, atMostOne, exactlyOne, atLeast, atMost or share.</summary>
    public required string Type { get; init; }

    public string? Bid { get; init; }

    public string? Needs { get; init; }

    public int? LagYears { get; init; }

    public IReadOnlyList<string>? Bids { get; init; }

    public string? Measure { get; init; }

    public decimal? Amount { get; init; }

    public FinancialYear? Year { get; init; }

    public decimal? AtLeastPercent { get; init; }
}
