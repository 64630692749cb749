using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>An index a trust can use, and what it makes of the register today.</summary>
/// <param name="IsInUse">Reports carry costs by it.</param>
/// <param name="IsOwn">The trust typed or imported it.</param>
/// <param name="Backlog">The reported backlog by it, at the newest base present; null where it does not reach between the bases.</param>
public sealed record KnownIndex(PriceIndex Index, bool IsInUse, bool IsOwn, Money? Backlog)
{
    public FinancialYear First => Index.Values.Keys.Min();

    public FinancialYear Last => Index.Values.Keys.Max();
}

/// <summary>The price indices of a trust, with the backlog by each: what a choice between them does is seen before it is made.</summary>
public sealed class ListIndexes(IPlannerReader store, Access access, Indexes indexes)
{
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public (IReadOnlyList<KnownIndex> Indexes, PriceBase? Newest) For(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        var inUse = indexes.OfReports(db, trust).Id;
        var own = db.PriceSeries.Where(series => series.Trust == trust).Select(series => series.Id).ToHashSet(StringComparer.Ordinal);
        var groups = RegisterAsAt.Groups(db, access, actor, trust, site: null, end: null);
        PriceBase? newest = groups.Count == 0 ? null : groups.Max(group => group.PriceBase);
        return (
            [
                .. indexes
                    .All(db, trust)
                    .Select(index => new KnownIndex(
                        index,
                        index.Id == inUse,
                        own.Contains(index.Id),
                        newest is { } at ? Backlog(groups, at, index) : null
                    )),
            ],
            newest
        );
    }

    /// <summary>The values of every index, one row a year.</summary>
    public static ExportSheet Sheet(IEnumerable<KnownIndex> indexes) =>
        new(
            "Price indices",
            ["id", "name", "year", "index", "source", "vintage"],
            from known in indexes
            from value in known.Index.Values.OrderBy(value => value.Key)
            select (IReadOnlyList<object?>)
                [known.Index.Id, known.Index.Name, value.Key.ToString(), value.Value, known.Index.Source, known.Index.Vintage]
        );

    private static Money? Backlog(IReadOnlyList<BacklogGroup> groups, PriceBase at, PriceIndex index) =>
        groups.All(group => index.Factor(group.PriceBase, at) is not null) ? RegisterTotals.Of(groups, at, index).Totals.Total : null;
}
