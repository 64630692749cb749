using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// What a bid takes out of the yearly return: pounds of backlog by site and risk category, in the return of the year its works finish,
/// which is its first start year plus
/// the last year with capital. Each open item counts by the share the bid removes, at one price base, rounded once to the penny an item.
/// </summary>
/// <param name="Year">The return in which it shows.</param>
public sealed record EricEffect(string SiteCode, FinancialYear Year, Money High, Money Significant, Money Moderate, Money Low)
{
    public Money Total => High + Significant + Moderate + Low;

    /// <summary>One line a site, in order of code; none for a bid that removes nothing.</summary>
    /// <param name="items">As the register has them now, those of other bids too: only what the bid names counts.</param>
    public static IReadOnlyList<EricEffect> Of(CapitalBid bid, IEnumerable<BacklogItem> items, PriceBase priceBase, PriceIndex index)
    {
        if (bid.StartYears.Count == 0)
        {
            return [];
        }

        var finished = bid.StartYears.Min() + (bid.Capital.LastYear ?? 0);
        return
        [
            .. items
                .Where(item => item.IsLive && bid.ShareOf(item) > 0)
                .GroupBy(item => item.SiteCode, StringComparer.Ordinal)
                .OrderBy(site => site.Key, StringComparer.Ordinal)
                .Select(site =>
                {
                    var removed = site.ToLookup(
                        item => item.Category,
                        item => PriceUplift.Of(item.Cost, item.PriceBase, priceBase, index, bid.ShareOf(item)) ?? Money.Zero
                    );
                    return new EricEffect(
                        site.Key,
                        finished,
                        removed[RiskCategory.High].Sum(),
                        removed[RiskCategory.Significant].Sum(),
                        removed[RiskCategory.Moderate].Sum(),
                        removed[RiskCategory.Low].Sum()
                    );
                }),
        ];
    }
}
