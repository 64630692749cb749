using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>The prices a bridge goes between.</summary>
/// <param name="Opening">Of the earlier return.</param>
/// <param name="Closing">Of the later one.</param>
/// <param name="Index">Carries costs to both.</param>
public sealed record MovementPrices(PriceBase Opening, PriceBase Closing, PriceIndex Index)
{
    /// <exception cref="PriceBaseNotCovered">The index does not reach.</exception>
    public Money AtOpening(ItemPosition item) => Carry(item.Cost, item.PriceBase, Opening);

    /// <exception cref="PriceBaseNotCovered">The index does not reach.</exception>
    public Money AtClosing(ItemPosition item) => Carry(item.Cost, item.PriceBase, Closing);

    /// <summary>
    /// What the earlier cost would be had nothing but prices changed: by every uplift that was run on the item since, one after another,
    /// whatever series each used; else by the index.
    /// </summary>
    /// <exception cref="PriceBaseNotCovered">The index does not reach.</exception>
    public Money Repriced(ItemPosition was, ItemPosition now) =>
        now.Uplift is { } last && last.To == now.PriceBase && last.Since(was.PriceBase) is { Count: > 0 } runs
            ? Carry(
                runs.Aggregate(
                    Carry(was.Cost, was.PriceBase, runs[0].From),
                    (cost, run) => Rounding.ToPence(cost.Pounds * run.IndexNow / run.IndexThen)
                ),
                now.PriceBase,
                Closing
            )
            : AtClosing(was);

    private Money Carry(Money cost, PriceBase from, PriceBase to) =>
        PriceUplift.Of(cost, from, to, Index) ?? throw new PriceBaseNotCovered(Index, from, to);
}

/// <summary>
/// The bridge from one return to the next, item by item: opening, new, resurveyed, repriced, re-graded, fixed, disposed, removed, closing.
/// Every item adds up to the penny, and sites, categories and the whole are sums of items, so they add up too.
/// </summary>
public sealed record Movement(IReadOnlyList<MovementLine> Lines)
{
    public MovementSteps Total => MovementSteps.Sum(Lines.Select(line => line.Steps));

    public MovementSteps In(RiskCategory category) => MovementSteps.Sum(Lines.Select(line => line.In(category)));

    public Movement OfSite(string site) => new([.. Lines.Where(line => line.SiteCode == site)]);

    /// <param name="opening">The register on the day of the earlier return; what is not live is left out.</param>
    /// <param name="closing">The register on the day of the later one, with what has left it in between.</param>
    /// <exception cref="PriceBaseNotCovered">The index does not reach from an item's prices to those of a return.</exception>
    public static Movement Of(IEnumerable<ItemPosition> opening, IEnumerable<ItemPosition> closing, MovementPrices prices)
    {
        var before = opening.Where(item => item.Status.IsLive()).ToDictionary(item => item.Key);
        var after = closing.ToDictionary(item => item.Key);
        return new Movement([
            .. before
                .Keys.Union(after.Keys)
                .Select(key => Line(before.GetValueOrDefault(key), after.GetValueOrDefault(key), prices))
                .OfType<MovementLine>()
                .OrderBy(line => line.SiteCode, StringComparer.Ordinal)
                .ThenBy(line => line.Reference, StringComparer.Ordinal),
        ]);
    }

    /// <summary>
    /// The same bridge in whole pounds, as a return is written. Each category of each site is rounded once, in both returns, and its items
    /// share that rounded figure (<see cref="WholePounds"/>); every other figure is a sum of whole pounds.
    /// </summary>
    /// <param name="returned">The whole pounds at which items stood in the earlier return, where it was kept; else they are worked out in
    /// the same way.</param>
    public Movement InWholePounds(IReadOnlyDictionary<(string Site, string Reference), Money>? returned = null)
    {
        var opening = Shared(line => line.Before, line => line.Steps.Opening);
        var closing = Shared(line => line.After, line => line.Steps.Closing);
        return new Movement([
            .. Lines.Select(line =>
                InPounds(
                    line,
                    returned is not null && line.Before is not null && returned.TryGetValue(line.Key, out var kept)
                        ? kept
                        : opening.GetValueOrDefault(line.Key),
                    closing.GetValueOrDefault(line.Key)
                )
            ),
        ]);
    }

    private Dictionary<(string Site, string Reference), Money> Shared(
        Func<MovementLine, RiskCategory?> category,
        Func<MovementLine, Money> amount
    ) =>
        Lines
            .Where(line => category(line) is not null)
            .GroupBy(line => (line.SiteCode, category(line)))
            .SelectMany(cell => cell.Zip(WholePounds.Of([.. cell.Select(amount)])))
            .ToDictionary(pair => pair.First.Key, pair => pair.Second);

    private static MovementLine InPounds(MovementLine line, Money opening, Money closing) =>
        line with
        {
            Steps = (line.Before, line.After) switch
            {
                (null, _) => new MovementSteps { New = closing },
                (_, null) => Gone(line.Steps, opening),
                _ => Stayed(opening, Money.FromPounds(Rounding.ToPounds(line.Steps.Resurveyed.Pounds)), closing),
            },
        };

    private static MovementLine? Line(ItemPosition? was, ItemPosition? now, MovementPrices prices) =>
        (was, now) switch
        {
            (null, { } item) when item.Status.IsLive() => new MovementLine(
                item.SiteCode,
                item.Reference,
                item.Defect,
                null,
                item.Category,
                new MovementSteps { New = prices.AtClosing(item) }
            )
            {
                Cost = item.Cost,
                PriceBase = item.PriceBase,
            },
            ({ } item, { } same) when same.Status.IsLive() => new MovementLine(
                same.SiteCode,
                same.Reference,
                same.Defect,
                item.Category,
                same.Category,
                Stayed(prices.AtOpening(item), prices.AtClosing(same) - prices.Repriced(item, same), prices.AtClosing(same))
            )
            {
                Cost = same.Cost,
                PriceBase = same.PriceBase,
            },
            ({ } item, _) => new MovementLine(
                item.SiteCode,
                item.Reference,
                item.Defect,
                item.Category,
                null,
                Gone(now?.Status, prices.AtOpening(item))
            ),
            _ => null,
        };

    private static MovementSteps Stayed(Money opening, Money resurveyed, Money closing) =>
        new()
        {
            Opening = opening,
            Resurveyed = resurveyed,
            Repriced = closing - opening - resurveyed,
        };

    /// <summary>For the same reason as in the exact line.</summary>
    private static MovementSteps Gone(MovementSteps exact, Money opening) =>
        Gone(
            exact.Fixed != Money.Zero ? ItemStatus.Complete
                : exact.Disposed != Money.Zero ? ItemStatus.Disposed
                : null,
            opening
        );

    private static MovementSteps Gone(ItemStatus? status, Money opening) =>
        status switch
        {
            ItemStatus.Complete => new MovementSteps { Opening = opening, Fixed = -opening },
            ItemStatus.Disposed => new MovementSteps { Opening = opening, Disposed = -opening },
            ItemStatus.Superseded or ItemStatus.Withdrawn or null => new MovementSteps { Opening = opening, Removed = -opening },
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "An item with this status has not gone."),
        };
}
