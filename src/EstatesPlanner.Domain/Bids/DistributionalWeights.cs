using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids;

/// <summary>A group of people by income.</summary>
/// <param name="IncomeRatio">Median equivalised income of everybody ÷ the group's: 2 for a group with half of it.</param>
public sealed record IncomeGroup(string Id, string Name, decimal IncomeRatio);

/// <summary>The part (0 to 1) of a benefit that goes to a group.</summary>
/// <param name="Option">Id of the option; null for every option that has the benefit.</param>
public sealed record GroupShare(string? Option, string Benefit, string Group, decimal Share);

/// <summary>
/// Who receives the benefits, by income. £1 to a group weighs (median income ÷ the group's)^elasticity; what goes to no named group weighs
/// 1.
/// Costs are not weighted. A sensitivity: the unweighted NPSV always stands beside it. Source: HM Treasury, The Green Book (2018), Annex
/// A3.
/// </summary>
public sealed record DistributionalWeights
{
    public required IReadOnlyList<IncomeGroup> Groups { get; init; }

    public required IReadOnlyList<GroupShare> Shares { get; init; }

    /// <summary>The Green Book's elasticity, and any others to see how much hangs on it.</summary>
    public IReadOnlyList<decimal> Elasticities { get; init; } = [WelfareWeight.GreenBookElasticity];

    /// <summary>Where the shares and incomes come from.</summary>
    public string Source { get; init; } = "";

    public static decimal WeightOf(IncomeGroup group, decimal elasticity) => WelfareWeight.Of(group.IncomeRatio, 1, elasticity);
}
