using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>What the open backlog items a bid removes amount to, at one price base.</summary>
public sealed record RemovedBacklog
{
    public static readonly RemovedBacklog None = new()
    {
        High = Money.Zero,
        Significant = Money.Zero,
        IncidentHours = 0,
        Unpriced = [],
    };

    public required Money High { get; init; }

    public required Money Significant { get; init; }

    /// <summary>Clinical hours lost to them in the last twelve months.</summary>
    public required decimal IncidentHours { get; init; }

    /// <summary>References of items the index does not reach: their pounds are in no figure.</summary>
    public required IReadOnlyList<string> Unpriced { get; init; }

    public Money Critical => CriticalInfrastructureRisk.Of(High, Significant);

    /// <param name="hours">What has been lost to each item.</param>
    /// <param name="share">How much of an item is removed, 0 to 1; all of it where nobody says. Its hours go by the same share.</param>
    public static RemovedBacklog Of(
        IEnumerable<BacklogItem> items,
        PriceBase priceBase,
        PriceIndex index,
        ClinicalHoursLost hours,
        Func<BacklogItem, decimal>? share = null
    )
    {
        var part = share ?? (_ => 1);
        var open = items
            .Where(item => item.IsLive)
            .Select(item => (Item: item, Cost: PriceUplift.Of(item.Cost, item.PriceBase, priceBase, index, part(item))))
            .ToList();
        Money CostOf(RiskCategory category) => open.Where(entry => entry.Item.Category == category).Sum(entry => entry.Cost ?? Money.Zero);
        return new RemovedBacklog
        {
            High = CostOf(RiskCategory.High),
            Significant = CostOf(RiskCategory.Significant),
            IncidentHours = open.Sum(entry => hours.To(entry.Item) * part(entry.Item)),
            Unpriced = [.. open.Where(entry => entry.Cost is null).Select(entry => entry.Item.Reference).Order(StringComparer.Ordinal)],
        };
    }
}
