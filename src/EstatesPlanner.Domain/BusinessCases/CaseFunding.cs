using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>What a plan gives the bid; <see cref="Start"/> is null where the plan leaves it out.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Status">In words, such as "proved best for its rules".</param>
/// <param name="Start">The year in which it begins.</param>
/// <param name="Years">By pot this bid draws on and year of the plan: what it and all bids spend, and what there is.</param>
public sealed record CaseFunding(string Plan, string Status, FinancialYear? Start, IReadOnlyList<FundedYear> Years)
{
    public required DateOnly MadeOn { get; init; }

    /// <summary>
    /// Whether the bid was among those the plan chose from; false for one that came into the round after the plan was made.
    /// </summary>
    public bool Saw { get; init; } = true;

    /// <summary>Whether the plan would be made from something else today.</summary>
    public bool IsOutOfDate { get; init; }

    /// <summary>What the plan leaves unspent, by pot of the round and year.</summary>
    public IReadOnlyList<PotRoom> Rooms { get; init; } = [];

    /// <summary>As people call it.</summary>
    public string Name => $"Plan made on {FigureDisplay.Day(MadeOn)}";
}

/// <param name="Pot">The pot's name.</param>
/// <param name="Year">A year of the plan.</param>
/// <param name="Scheme">Whole pounds this bid spends from it in the year.</param>
/// <param name="AllBids">Whole pounds all bids of the plan spend from it in the year.</param>
/// <param name="Limit">Whole pounds that may be spent, with what was carried in.</param>
public sealed record FundedYear(string Pot, FinancialYear Year, long Scheme, long AllBids, long Limit);

/// <param name="Id">The pot's id.</param>
/// <param name="Name">The pot's name.</param>
/// <param name="Pounds">Whole pounds at the round's price base that no bid of the plan spends in the year.</param>
public sealed record PotRoom(string Id, string Name, FinancialYear Year, long Pounds);
