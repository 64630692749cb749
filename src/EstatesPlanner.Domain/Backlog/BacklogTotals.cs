using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>Count and cost to eradicate of one category, on the trust's declared cost basis.</summary>
public readonly record struct CategoryTotal(int Items, Money Cost)
{
    /// <summary>The whole projects: every part of every cost. The cost to eradicate where no parts are known.</summary>
    public Money FullCost { get; init; } = Cost;

    public static CategoryTotal operator +(CategoryTotal a, CategoryTotal b) =>
        new(a.Items + b.Items, a.Cost + b.Cost) { FullCost = a.FullCost + b.FullCost };
}

/// <summary>
/// Backlog by risk category at one price base, with the figures that derive from it. Totals add; every total is the sum of its parts.
/// </summary>
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

    /// <summary>What the whole projects cost that would eradicate it.</summary>
    public Money FullCost => High.FullCost + Significant.FullCost + Moderate.FullCost + Low.FullCost;

    public Money Critical => CriticalInfrastructureRisk.Of(High.Cost, Significant.Cost);

    public CategoryTotal this[RiskCategory category] =>
        category switch
        {
            RiskCategory.High => High,
            RiskCategory.Significant => Significant,
            RiskCategory.Moderate => Moderate,
            RiskCategory.Low => Low,
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a risk category."),
        };

    public static BacklogTotals operator +(BacklogTotals a, BacklogTotals b) =>
        new()
        {
            High = a.High + b.High,
            Significant = a.Significant + b.Significant,
            Moderate = a.Moderate + b.Moderate,
            Low = a.Low + b.Low,
            RiskAdjusted = a.RiskAdjusted + b.RiskAdjusted,
        };

    /// <summary>The totals of one block: four categories and the remaining life that spreads the lower two.</summary>
    public static BacklogTotals OfBlock(
        CategoryTotal high,
        CategoryTotal significant,
        CategoryTotal moderate,
        CategoryTotal low,
        int? remainingLifeYears
    ) =>
        new()
        {
            High = high,
            Significant = significant,
            Moderate = moderate,
            Low = low,
            RiskAdjusted = RiskAdjustedBacklog.Of(high.Cost, significant.Cost, moderate.Cost, low.Cost, remainingLifeYears),
        };
}
