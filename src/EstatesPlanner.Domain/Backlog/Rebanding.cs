using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// What a change of the band scheme does to an item: a live item whose category came from its score takes the category the new scheme gives
/// that
/// score. Stated and overridden categories are a person's own words and stay; an item that has left the backlog keeps the category it left
/// with.
/// </summary>
public static class Rebanding
{
    /// <returns>The item itself where its category stays.</returns>
    public static BacklogItem Of(BacklogItem item, RiskBands scheme) =>
        item is { Basis: CategoryBasis.Scored, IsLive: true, Score: { } score } && scheme.CategoryOf(score) != item.Category
            ? item with
            {
                Category = scheme.CategoryOf(score),
            }
            : item;
}

/// <summary>Live items that share a category, how they came by it, a score and a price base.</summary>
/// <param name="Score">Null where there is none.</param>
public sealed record ScoreGroup(RiskCategory Category, CategoryBasis Basis, RiskScore? Score, PriceBase PriceBase, int Items, Money Cost);

/// <summary>
/// What a change of scheme moves: for each pair of categories the items that go from one to the other and their cost to eradicate, at one
/// price base.
/// </summary>
public sealed record RebandingTable
{
    private readonly Dictionary<(RiskCategory From, RiskCategory To), CategoryTotal> cells = [];

    public required PriceBase PriceBase { get; init; }

    /// <summary>Items left where they are because their category was stated without scores.</summary>
    public CategoryTotal Stated { get; private init; }

    /// <summary>Items left where they are because a person set their category against the score.</summary>
    public CategoryTotal Overridden { get; private init; }

    public CategoryTotal this[RiskCategory from, RiskCategory to] => cells.GetValueOrDefault((from, to));

    /// <summary>Those that change category.</summary>
    public CategoryTotal Moved => Sum((from, to) => from != to);

    public CategoryTotal Before(RiskCategory category) => Sum((from, _) => from == category);

    public CategoryTotal After(RiskCategory category) => Sum((_, to) => to == category);

    public CategoryTotal All => Sum((_, _) => true);

    /// <exception cref="PriceBaseNotCovered">The index does not reach from a group's base to the table's.</exception>
    public static RebandingTable Of(IReadOnlyCollection<ScoreGroup> groups, RiskBands scheme, PriceBase priceBase, PriceIndex index)
    {
        CategoryTotal At(ScoreGroup group) =>
            new(
                group.Items,
                PriceUplift.Of(group.Cost, group.PriceBase, priceBase, index)
                    ?? throw new PriceBaseNotCovered(index, group.PriceBase, priceBase)
            );
        CategoryTotal Of(CategoryBasis basis) =>
            groups.Where(group => group.Basis == basis).Select(At).Aggregate(default(CategoryTotal), (sum, next) => sum + next);

        var table = new RebandingTable
        {
            PriceBase = priceBase,
            Stated = Of(CategoryBasis.Stated),
            Overridden = Of(CategoryBasis.Overridden),
        };
        foreach (var group in groups)
        {
            var to = group is { Basis: CategoryBasis.Scored, Score: { } score } ? scheme.CategoryOf(score) : group.Category;
            table.cells[(group.Category, to)] = table[group.Category, to] + At(group);
        }

        return table;
    }

    private CategoryTotal Sum(Func<RiskCategory, RiskCategory, bool> which) =>
        cells
            .Where(cell => which(cell.Key.From, cell.Key.To))
            .Select(cell => cell.Value)
            .Aggregate(default(CategoryTotal), (sum, next) => sum + next);
}
