using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// Backlog by risk category while it is being calculated: pounds with a fraction, at one price base. It becomes money once, through <see
/// cref="Rounded"/>.
/// </summary>
public readonly record struct CategoryPounds(decimal High, decimal Significant, decimal Moderate, decimal Low)
{
    public decimal Total => High + Significant + Moderate + Low;

    public decimal this[RiskCategory category] =>
        category switch
        {
            RiskCategory.High => High,
            RiskCategory.Significant => Significant,
            RiskCategory.Moderate => Moderate,
            RiskCategory.Low => Low,
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a risk category."),
        };

    public static CategoryPounds operator +(CategoryPounds a, CategoryPounds b) =>
        new(a.High + b.High, a.Significant + b.Significant, a.Moderate + b.Moderate, a.Low + b.Low);

    public static CategoryPounds operator *(CategoryPounds amounts, decimal factor) =>
        new(amounts.High * factor, amounts.Significant * factor, amounts.Moderate * factor, amounts.Low * factor);

    /// <summary>All of it in one category.</summary>
    public static CategoryPounds In(RiskCategory category, decimal pounds) => Of(candidate => candidate == category ? pounds : 0);

    public static CategoryPounds Of(Func<RiskCategory, decimal> pounds) =>
        new(pounds(RiskCategory.High), pounds(RiskCategory.Significant), pounds(RiskCategory.Moderate), pounds(RiskCategory.Low));

    /// <summary>
    /// To the penny from the worst down: High, critical infrastructure risk and the total are each the exact figure rounded once, and
    /// categories are the differences, so that what is printed sums.
    /// </summary>
    public CategoryMoney Rounded()
    {
        var (high, critical, upper, total) = (
            Rounding.ToPence(High),
            Rounding.ToPence(High + Significant),
            Rounding.ToPence(High + Significant + Moderate),
            Rounding.ToPence(Total)
        );
        return new CategoryMoney(high, critical - high, upper - critical, total - upper);
    }
}

public static class CategoryPoundsSums
{
    public static CategoryPounds Sum(this IEnumerable<CategoryPounds> amounts) =>
        amounts.Aggregate(default(CategoryPounds), (sum, next) => sum + next);
}
