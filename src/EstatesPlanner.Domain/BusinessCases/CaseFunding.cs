using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>What a plan gives the bid; <see cref="Start"/> is null where the plan leaves it out.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Status">In words, such as "proved best for its rules".</param>
/// <param name="Start">The year in which it begins.</param>
/// <param name="Years">By pot this bid draws on and year of the plan: what it and all bids spend, and what there is.</param>
public sealed record CaseFunding(string Plan, string Status, FinancialYear? Start, IReadOnlyList<FundedYear> Years)
{
    /// <summary>Whether the bid was among those the plan chose from; false for one that came into the round after the plan was made.</summary>
    public bool Saw { get; init; } = true;

    /// <summary>Whether the plan would be made from something else today.</summary>
    public bool IsOutOfDate { get; init; }
}

/// <param name="Pot">The pot's name.</param>
/// <param name="Year">A year of the plan.</param>
/// <param name="Scheme">Whole pounds this bid spends from it in the year.</param>
/// <param name="AllBids">Whole pounds all bids of the plan spend from it in the year.</param>
/// <param name="Limit">Whole pounds that may be spent, with what was carried in.</param>
public sealed record FundedYear(string Pot, FinancialYear Year, long Scheme, long AllBids, long Limit);
