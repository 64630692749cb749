using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>Open items of one block, category and price base, counted and summed.</summary>
/// <param name="RemainingLifeYears">The block's; null where there is no block or no life.</param>
public sealed record BacklogGroup(
    string SiteCode,
    string? BlockCode,
    int? RemainingLifeYears,
    RiskCategory Category,
    PriceBase PriceBase,
    int Items,
    Money Cost
)
{
    /// <summary>What the whole projects cost; the cost to eradicate where no parts are known.</summary>
    public Money FullCost { get; init; } = Cost;
}

/// <summary>The totals of one site.</summary>
public sealed record SiteTotals(string SiteCode, BacklogTotals Totals);

/// <summary>
/// A register at one price base: each group is uplifted and rounded once, each block's risk-adjusted figure computed, and everything above
/// is a sum.
/// </summary>
public sealed record RegisterTotals(PriceBase PriceBase, BacklogTotals Totals, IReadOnlyList<SiteTotals> BySite)
{
    /// <summary>
    /// Groups whose price base the index does not reach: they are in no figure, and a report names their items. One slip never stops a
    /// whole register.
    /// </summary>
    public IReadOnlyList<BacklogGroup> SetApart { get; init; } = [];

    public static RegisterTotals Of(IEnumerable<BacklogGroup> groups, PriceBase priceBase, PriceIndex index)
    {
        var reached = groups.ToLookup(group => index.Factor(group.PriceBase, priceBase) is not null);
        var sites = reached[true]
            .GroupBy(group => group.SiteCode, StringComparer.Ordinal)
            .OrderBy(site => site.Key, StringComparer.Ordinal)
            .Select(site => new SiteTotals(
                site.Key,
                Sum(site.GroupBy(group => group.BlockCode, StringComparer.Ordinal).Select(block => Block([.. block], priceBase, index)))
            ))
            .ToList();
        return new RegisterTotals(priceBase, Sum(sites.Select(site => site.Totals)), sites) { SetApart = [.. reached[false]] };
    }

    private static BacklogTotals Block(IReadOnlyList<BacklogGroup> groups, PriceBase priceBase, PriceIndex index)
    {
        CategoryTotal Of(RiskCategory category) =>
            groups
                .Where(group => group.Category == category)
                .Select(group => new CategoryTotal(group.Items, Uplifted(group, group.Cost, priceBase, index))
                {
                    FullCost = Uplifted(group, group.FullCost, priceBase, index),
                })
                .Aggregate(default(CategoryTotal), (sum, next) => sum + next);

        return BacklogTotals.OfBlock(
            Of(RiskCategory.High),
            Of(RiskCategory.Significant),
            Of(RiskCategory.Moderate),
            Of(RiskCategory.Low),
            groups[0].RemainingLifeYears
        );
    }

    private static Money Uplifted(BacklogGroup group, Money amount, PriceBase priceBase, PriceIndex index) =>
        PriceUplift.Of(amount, group.PriceBase, priceBase, index) ?? throw new PriceBaseNotCovered(index, group.PriceBase, priceBase);

    private static BacklogTotals Sum(IEnumerable<BacklogTotals> parts) => parts.Aggregate(BacklogTotals.None, (sum, next) => sum + next);
}

/// <summary>An index that does not cover the two price bases an amount must move between.</summary>
public sealed class PriceBaseNotCovered(PriceIndex index, PriceBase from, PriceBase to)
    : Exception($"{index.Name} does not cover {from} to {to}, so costs at {from} prices cannot be added to costs at {to} prices.");
