using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting.Fit;

/// <summary>
/// From the end of one published year to the end of the next, in £m at the prices of the earlier: backlog before and after, and what was
/// spent between.
/// </summary>
public sealed record NationalStep(FinancialYear From, CategoryPounds Opening, CategoryPounds Closing, decimal Spent)
{
    public FinancialYear To => From + 1;

    /// <summary>
    /// Backlog at the end had nothing been spent: spending is taken to have removed the same share of each category, since how it was
    /// shared out is not published.
    /// </summary>
    public CategoryPounds Unspent => Closing * (1 + (Spent / Closing.Total));

    /// <summary>Every step whose two years are published by category and whose investment is known.</summary>
    public static IReadOnlyList<NationalStep> Of(IReadOnlyCollection<NationalYear> years, PriceIndex index)
    {
        var known = years.ToDictionary(year => year.Year);
        return [.. years.OrderBy(year => year.Year).SelectMany(year => Step(year, known.GetValueOrDefault(year.Year + 1), index))];
    }

    private static IEnumerable<NationalStep> Step(NationalYear from, NationalYear? to, PriceIndex index)
    {
        if (
            from.Backlog is { } opening
            && to is { Backlog: { } closing, Investment: { } spent }
            && index.Factor(new PriceBase(to.Year), new PriceBase(from.Year)) is { } prices
        )
        {
            yield return new NationalStep(from.Year, opening, closing * prices, spent * prices);
        }
    }
}
