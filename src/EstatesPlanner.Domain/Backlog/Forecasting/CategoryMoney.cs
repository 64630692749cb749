using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// Backlog by risk category to the penny, at one price base. Total and critical infrastructure risk are sums of the parts.
/// </summary>
public readonly record struct CategoryMoney(Money High, Money Significant, Money Moderate, Money Low)
{
    public Money Total => High + Significant + Moderate + Low;

    public Money Critical => CriticalInfrastructureRisk.Of(High, Significant);

    public Money this[RiskCategory category] =>
        category switch
        {
            RiskCategory.High => High,
            RiskCategory.Significant => Significant,
            RiskCategory.Moderate => Moderate,
            RiskCategory.Low => Low,
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a risk category."),
        };

    public CategoryPounds Pounds => new(High.Pounds, Significant.Pounds, Moderate.Pounds, Low.Pounds);
}
