using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>Count and cost to eradicate of one category.</summary>
public readonly record struct CategoryTotal(int Items, Money Cost)
{
    public static CategoryTotal operator +(CategoryTotal a, CategoryTotal b) => new(a.Items + b.Items, a.Cost + b.Cost);
}

/// <summary>Backlog by risk category at one price base, with the figures that derive from it. Totals add; every total is the sum of its parts.</summary>
public sealed record BacklogTotals
{
    public static readonly BacklogTotals None = new();

    public CategoryTotal High { get; init; }

    public CategoryTotal Significant { get; init; }

    public CategoryTotal Moderate { get; init; }

    public CategoryTotal Low { get; init; }

    public Money RiskAdjusted { get; init; }

    public int Items => High.Items + Significant.Items + Moderate.Items + Low.Items;

    public Money Total => High.Cost + Significant.Cost + Moderate.Cost + Low.Cost;

    public Money Critical => CriticalInfrastructureRisk.Of(High.Cost, Significant.Cost);

    public CategoryTotal this[RiskCategory category] => category switch
    {
        RiskCategory.High => High,
        RiskCategory.Significant => Significant,
        RiskCategory.Moderate => Moderate,
        RiskCategory.Low => Low,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a risk category."),
    };

    public static BacklogTotals operator +(BacklogTotals a, BacklogTotals b) => new()
    {
        High = a.High + b.High,
        Significant = a.Significant + b.Significant,
        Moderate = a.Moderate + b.Moderate,
        Low = a.Low + b.Low,
        RiskAdjusted = a.RiskAdjusted + b.RiskAdjusted,
    };

    /// <summary>The totals of one block: four categories and the remaining life that spreads the lower two.</summary>
    public static BacklogTotals OfBlock(CategoryTotal high, CategoryTotal significant, CategoryTotal moderate, CategoryTotal low, int? remainingLifeYears) => new()
    {
        High = high,
        Significant = significant,
        Moderate = moderate,
        Low = low,
        RiskAdjusted = RiskAdjustedBacklog.Of(high.Cost, significant.Cost, moderate.Cost, low.Cost, remainingLifeYears),
    };
}
