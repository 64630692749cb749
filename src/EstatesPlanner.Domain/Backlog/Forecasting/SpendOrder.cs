namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>Which backlog a year's money removes. What is left of a category is spread over its element classes in proportion.</summary>
public enum SpendOrder
{
    /// <summary>High until there is none, then Significant, Moderate and Low.</summary>
    WorstFirst,

    /// <summary>The same share of every category.</summary>
    InProportion,
}
