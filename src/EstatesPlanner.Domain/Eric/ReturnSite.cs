using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>What a trust returns of one site: whole pounds at the return's price base, and the incidents of the year.</summary>
public sealed record ReturnSite
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Type { get; init; }

    public decimal? GrossInternalAreaM2 { get; init; }

    public required PublishedCosts Costs { get; init; }

    /// <summary>
    /// As used in ERIC to 2015/16: each block's exact costs by its own remaining life, summed exactly and rounded to whole pounds once.
    /// </summary>
    public required Money RiskAdjusted { get; init; }

    /// <summary>High and Significant by main reason, as 2016/17 asked; items whose reason nobody gave are in none of the three.</summary>
    public required Money Safety { get; init; }

    public required Money NonCompliance { get; init; }

    public required Money Continuity { get; init; }

    public required IncidentCounts Incidents { get; init; }

    public required IReadOnlyList<ImpactfulIncidents> Impactful { get; init; }

    /// <summary>The part of the total that is repricing: the site's step Repriced of the bridge, as asked since 2024/25.</summary>
    public Money InflationElement { get; init; }

    public SurveyYears Surveys { get; init; } = SurveyYears.None;

    public FloorAreas Areas { get; init; } = FloorAreas.None;

    /// <summary>What the trust states of the site for the year, by field; it stands before what the register gives.</summary>
    public IReadOnlyDictionary<string, string> Stated { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The site's figures: each category the sum of its items, rounded once; what hangs on items, from the whole pounds they have in the
    /// bridge.
    /// </summary>
    /// <param name="site">Code, name, type and area.</param>
    /// <param name="items">Its live items on the day, each with its exact amount and its whole pounds, at the return's prices.</param>
    /// <param name="lives">Remaining life by block.</param>
    /// <param name="incidents">Those of the year at the site.</param>
    public static ReturnSite Of(
        Estate.Site site,
        IReadOnlyCollection<(ItemPosition Item, Money Exact, Money Pounds)> items,
        IReadOnlyDictionary<string, int?> lives,
        IReadOnlyCollection<Incident> incidents
    )
    {
        Money In(Func<ItemPosition, bool> which) => items.Where(each => which(each.Item)).Sum(each => each.Pounds);
        return new ReturnSite
        {
            Code = site.Code,
            Name = site.Name,
            Type = site.Type,
            GrossInternalAreaM2 = site.GrossInternalAreaM2,
            Costs = CostsOf(category => Rounded(items.Where(each => each.Item.Category == category).Sum(each => each.Exact))),
            RiskAdjusted = Money.FromPounds(
                Rounding.ToPounds(
                    items
                        .GroupBy(each => each.Item.BlockCode, StringComparer.Ordinal)
                        .Sum(block =>
                            Adjusted(
                                [.. block.Select(each => (each.Item.Category, each.Exact))],
                                block.Key is { } code ? lives.GetValueOrDefault(code) : null
                            )
                        )
                )
            ),
            Safety = In(item => item.Reason == CirReason.Safety),
            NonCompliance = In(item => item.Reason == CirReason.NonCompliance),
            Continuity = In(item => item.Reason == CirReason.Continuity),
            Incidents = IncidentCounts.Of(incidents),
            Impactful = ImpactfulIncidents.Of(incidents),
        };
    }

    private static decimal Adjusted(IReadOnlyCollection<(RiskCategory Category, Money Exact)> block, int? life)
    {
        var costs = CostsOf(category => block.Where(each => each.Category == category).Sum(each => each.Exact));
        return RiskAdjustedBacklog.Exact(costs.High, costs.Significant, costs.Moderate, costs.Low, life);
    }

    private static PublishedCosts CostsOf(Func<RiskCategory, Money> cost) =>
        new(cost(RiskCategory.High), cost(RiskCategory.Significant), cost(RiskCategory.Moderate), cost(RiskCategory.Low));

    private static Money Rounded(Money amount) => Money.FromPounds(Rounding.ToPounds(amount.Pounds));
}
