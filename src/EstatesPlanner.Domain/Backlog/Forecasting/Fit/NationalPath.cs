using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting.Fit;

/// <summary>
/// England carried from one published year to a later one: from it, the share of the backlog that each year's published investment removed.
/// What single sites and trusts spent is not in the returns by site, so each is taken to have removed the national share.
/// </summary>
public static class NationalPath
{
    /// <summary>The share removed in each year after the first, in order; null where a year's investment is not published.</summary>
    /// <param name="years">Published; the first of them by category.</param>
    /// <param name="from">Where the path begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="rates">By which it deteriorates between.</param>
    /// <param name="index">Carries investment to the prices of the first year.</param>
    public static IReadOnlyList<decimal>? SharesRemoved(
        IReadOnlyCollection<NationalYear> years,
        FinancialYear from,
        FinancialYear to,
        DeteriorationRates rates,
        PriceIndex index
    )
    {
        if (years.SingleOrDefault(year => year.Year == from)?.Backlog is not { } start)
        {
            return null;
        }

        var shares = new List<decimal>();
        var now = start;
        for (var year = from + 1; year <= to; year += 1)
        {
            if (
                years.SingleOrDefault(known => known.Year == year)?.Investment is not { } spent
                || index.Factor(new PriceBase(year), new PriceBase(from)) is not { } prices
            )
            {
                return null;
            }

            now = YearlyDeterioration.Of(now, start, rates);
            shares.Add(spent * prices / now.Total);
            now *= 1 - shares[^1];
        }

        return shares;
    }
}
