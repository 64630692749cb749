using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Forecast;

/// <summary>One live item and what it comes to if nothing is done.</summary>
/// <param name="Cost">Today's, at <paramref name="PriceBase"/>.</param>
/// <param name="Waits">After one year, two, three, five and ten.</param>
public sealed record WaitingItem(
    string SiteCode,
    string Reference,
    string Defect,
    string ElementClass,
    RiskCategory Category,
    Money Cost,
    PriceBase PriceBase,
    IReadOnlyList<WaitedItem> Waits
);

/// <summary>The cost of waiting of live items, worst and dearest first, each at its own price base.</summary>
public sealed class ListWaiting(IPlannerReader store, Access access, ReferenceData reference, TrustRates kept)
{
    /// <param name="site">One site; null for all.</param>
    /// <param name="item">One item's reference; null for all.</param>
    /// <param name="most">How many; null for every item.</param>
    /// <param name="deterioration">Null for the trust's rates.</param>
    /// <exception cref="Refusal">The trust is none of theirs, or there is no such site or item.</exception>
    public IReadOnlyList<WaitingItem> For(Actor actor, string trust, string? site, string? item, int? most, Deterioration? deterioration)
    {
        var rates = deterioration ?? kept.For(trust).Rates;
        using var db = store.Read();
        var live = access.Items(actor, db, trust).Live();
        site = Access.Site(db, trust, site);
        live = site is null ? live : live.Where(candidate => candidate.SiteCode == site);
        live = item is null ? live : live.Where(candidate => candidate.Reference == item);
        var worst = live.OrderByDescending(candidate => candidate.Category)
            .ThenByDescending(candidate => candidate.Cost)
            .ThenByDescending(candidate => candidate.Id);
        List<WaitingItem> waiting = [.. (most is { } count ? worst.Take(count) : worst).AsEnumerable().Select(one => Waiting(one, rates))];
        return waiting.Count > 0 || item is null
            ? waiting
            : throw Refusal.NotFound($"No live item {item} in {trust}{(site is null ? "" : $" at site {site}")}.");
    }

    private WaitingItem Waiting(BacklogItem item, Deterioration rates)
    {
        var elementClass = reference.Elements.ClassOf(item.ElementCode);
        return new WaitingItem(
            item.SiteCode,
            item.Reference,
            item.Defect,
            elementClass,
            item.Category,
            item.Cost,
            item.PriceBase,
            CostOfWaiting.Of(item.Cost, item.Category, rates.Of(elementClass))
        );
    }
}
