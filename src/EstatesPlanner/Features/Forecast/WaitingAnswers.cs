using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Forecast;

/// <summary>What <c>forecast waiting --json</c> says: pounds at each item's own price base.</summary>
public static class WaitingAnswers
{
    public static object Of(IReadOnlyList<WaitingItem> items) =>
        items.Select(item => new
        {
            Site = item.SiteCode,
            item.Reference,
            item.Defect,
            Class = item.ElementClass,
            Category = item.Category.ToString(),
            item.Cost,
            item.PriceBase,
            Waits = item.Waits.Select(wait => new
            {
                wait.Years,
                wait.Cost,
                wait.Extra,
                Likeliest = wait.Likeliest.ToString(),
                Chances = new
                {
                    High = Chance(wait.Chances.High),
                    Significant = Chance(wait.Chances.Significant),
                    Moderate = Chance(wait.Chances.Moderate),
                    Low = Chance(wait.Chances.Low),
                },
            }),
        });

    private static decimal Chance(decimal chance) => Rounding.To(4, chance);
}
