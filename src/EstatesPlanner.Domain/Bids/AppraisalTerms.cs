namespace EstatesPlanner.Domain.Bids;

/// <summary>What a bid says of its own appraisal besides its options; what it leaves out, the program's conventions fill in.</summary>
public sealed record AppraisalTerms
{
    /// <summary>
    /// Ids of the cost lines, of any option, that are divided by in the benefit-cost ratio; empty for the whole net present cost.
    /// </summary>
    public IReadOnlyList<string> Denominator { get; init; } = [];

    /// <summary>Futures the appraisal is run again in; empty for the program's own.</summary>
    public IReadOnlyList<BidScenario> Scenarios { get; init; } = [];

    /// <summary>Who receives the benefits, by income, for a sensitivity with distributional weights.</summary>
    public IReadOnlyList<IncomeGroup> Groups { get; init; } = [];

    public IReadOnlyList<GroupShare> Shares { get; init; } = [];

    /// <summary>Where the incomes and shares come from.</summary>
    public string GroupsFrom { get; init; } = "";

    /// <summary>Null where nobody is named.</summary>
    public DistributionalWeights? Distribution =>
        Groups.Count == 0
            ? null
            : new DistributionalWeights
            {
                Groups = Groups,
                Shares = Shares,
                Source = GroupsFrom,
            };

    public bool IsEmpty => Denominator.Count == 0 && Scenarios.Count == 0 && Groups.Count == 0 && Shares.Count == 0;
}

/// <summary>A future with a name: drivers moved together, benefits later, or another discount schedule.</summary>
/// <param name="Schedule">Id of the discount schedule; null keeps the appraisal's own.</param>
public sealed record BidScenario(
    string Id,
    string Name,
    IReadOnlyList<ScenarioChange> Changes,
    int BenefitsDelayedYears = 0,
    string? Schedule = null
);
