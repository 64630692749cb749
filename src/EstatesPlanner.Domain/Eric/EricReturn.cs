using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// The backlog and incident lines that a trust returns for a year, by site, with the bridge from the return before. Every amount is in
/// whole
/// pounds: each category of each site is rounded once, and everything else is a sum.
/// </summary>
public sealed record EricReturn
{
    public required string Trust { get; init; }

    public required string TrustName { get; init; }

    public required FinancialYear Year { get; init; }

    /// <summary>The day whose register it is.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>The moment up to which recordings count, UTC.</summary>
    public required DateTime Until { get; init; }

    /// <summary>Prices of the return.</summary>
    public required PriceBase PriceBase { get; init; }

    /// <summary>Prices of the opening position.</summary>
    public required PriceBase OpeningPriceBase { get; init; }

    /// <summary>The index that carries costs between prices, by name.</summary>
    public required string Index { get; init; }

    /// <summary>What the costs include, in the trust's words.</summary>
    public required string CostBasis { get; init; }

    /// <summary>The band scheme, by name.</summary>
    public required string Bands { get; init; }

    /// <summary>What the opening position is, in a sentence.</summary>
    public required string OpeningIs { get; init; }

    /// <summary>Every site of the trust, by code; one without backlog returns noughts.</summary>
    public required IReadOnlyList<ReturnSite> Sites { get; init; }

    /// <summary>The bridge, item by item.</summary>
    public required IReadOnlyList<MovementLine> Lines { get; init; }

    /// <summary>What the reader must know: blocks that have left with live items, reasons nobody gave.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public Movement Movement => new(Lines);

    /// <summary>
    /// The items of the return as it says them: what the bridge of the next year begins from, whatever the register has been made to say of
    /// that day since.
    /// A return kept before it held exact costs gives the whole pounds it returned.
    /// </summary>
    public IReadOnlyList<ItemPosition> Standing() =>
        [
            .. Lines
                .Where(line => line.After is not null)
                .Select(line => new ItemPosition
                {
                    SiteCode = line.SiteCode,
                    Reference = line.Reference,
                    Defect = line.Defect,
                    Category = line.After!.Value,
                    Cost = line.Cost ?? line.Steps.Closing,
                    PriceBase = line.PriceBase ?? PriceBase,
                    Status = ItemStatus.Identified,
                }),
        ];

    public bool IsBeforeYearEnd => AsAt < Year.LastDay;

    public PublishedCosts Costs =>
        new(
            Sites.Sum(site => site.Costs.High),
            Sites.Sum(site => site.Costs.Significant),
            Sites.Sum(site => site.Costs.Moderate),
            Sites.Sum(site => site.Costs.Low)
        );

    public IncidentCounts Incidents => Sites.Aggregate(IncidentCounts.None, (sum, site) => sum + site.Incidents);

    /// <summary>
    /// The check a signature rests on: the bridge of each category of each site ends at the figure returned for it. The bridge is made from
    /// the items' ways, the figures from the register on the day, so that one proves the other.
    /// </summary>
    public bool Sums
    {
        get
        {
            var bridge = Lines
                .GroupBy(line => line.SiteCode, StringComparer.Ordinal)
                .ToDictionary(site => site.Key, site => Closing(new Movement([.. site])), StringComparer.Ordinal);
            return Sites.All(site => bridge.GetValueOrDefault(site.Code) == site.Costs)
                && bridge.Keys.All(code => Sites.Any(site => site.Code == code));
        }
    }

    /// <summary>The opening position of one site, from the bridge.</summary>
    public PublishedCosts OpeningOf(string site) =>
        Movement.OfSite(site) is var movement
            ? new PublishedCosts(
                movement.In(RiskCategory.High).Opening,
                movement.In(RiskCategory.Significant).Opening,
                movement.In(RiskCategory.Moderate).Opening,
                movement.In(RiskCategory.Low).Opening
            )
            : default;

    private static PublishedCosts Closing(Movement movement) =>
        new(
            movement.In(RiskCategory.High).Closing,
            movement.In(RiskCategory.Significant).Closing,
            movement.In(RiskCategory.Moderate).Closing,
            movement.In(RiskCategory.Low).Closing
        );
}
