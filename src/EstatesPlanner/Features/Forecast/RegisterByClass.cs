using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Forecast;

/// <summary>
/// Live backlog by class of elements and category. Each category is the register report's own total, to the penny, shared out over the
/// classes.
/// </summary>
public sealed class RegisterByClass(IPlannerReader store, Access access, ReferenceData reference)
{
    /// <param name="register">The same items by category, as every other page reports them.</param>
    public IReadOnlyList<ClassBacklog> For(Actor actor, string trust, string? site, RegisterSummary register)
    {
        var shares = Shares(actor, trust, site, register.Register.PriceBase, register.Index);
        var classes = reference
            .Elements.Classes.Append(ElementList.ClassNotStated)
            .Where(name => shares.Any(share => share.Class == name))
            .ToList();
        var parts = RiskCategories.WorstFirst.ToDictionary(
            category => category,
            category =>
                Shared(
                    register.Totals[category].Cost,
                    [
                        .. classes.Select(name =>
                            shares.Where(share => share.Class == name && share.Category == category).Sum(share => share.Cost.Pence)
                        ),
                    ]
                )
        );
        return [.. classes.Select((name, place) => new ClassBacklog(name, CategoryPounds.Of(category => parts[category][place].Pounds)))];
    }

    /// <summary>Costs by class and category at the report's prices, in SQL but for the classes themselves.</summary>
    private List<(string Class, RiskCategory Category, Money Cost)> Shares(
        Actor actor,
        string trust,
        string? site,
        PriceBase priceBase,
        PriceIndex index
    )
    {
        using var db = store.Read();
        var items = access.Items(actor, db, trust).Live();
        return
        [
            .. (site is null ? items : items.Where(item => item.SiteCode == site))
                .GroupBy(item => new
                {
                    item.ElementCode,
                    item.Category,
                    item.PriceBase,
                })
                .Select(group => new { group.Key, Pence = group.Sum(item => (long)(object)item.Cost) })
                .AsEnumerable()
                // What the register report sets apart is in no class either.
                .Where(group => index.Factor(group.Key.PriceBase, priceBase) is not null)
                .Select(group =>
                    (
                        reference.Elements.ClassOf(group.Key.ElementCode),
                        group.Key.Category,
                        PriceUplift.Of(new Money(group.Pence), group.Key.PriceBase, priceBase, index)
                            ?? throw new PriceBaseNotCovered(index, group.Key.PriceBase, priceBase)
                    )
                ),
        ];
    }

    private static Money[] Shared(Money whole, long[] weights) => weights.Sum() == 0 ? new Money[weights.Length] : whole.Allocate(weights);
}
