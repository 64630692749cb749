using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// What a published cost says. A site that reports no backlog and a site that does not report are different things:
/// averages and coverage go wrong where "Not Applicable" is read as nought.
/// </summary>
public enum CostState
{
    /// <summary>An amount; a negative one is a contribution.</summary>
    Value,

    /// <summary>A true nought.</summary>
    Zero,

    /// <summary>No amount: Not Applicable, No Data Provided, None or blank.</summary>
    NotApplicable,
}

public static class CostStates
{
    public static CostState Of(Money? cost) =>
        cost is not { } amount ? CostState.NotApplicable
        : amount == Money.Zero ? CostState.Zero
        : CostState.Value;
}
