using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>One site in a published year and in the trust's own figures.</summary>
/// <param name="Published">Null in each category that the file gives as not applicable, and in all where it does not have the site.</param>
/// <param name="Own">Noughts where the trust does not have the site.</param>
public sealed record ReconciledSite(string Code, string Name, CostsGiven Published, PublishedCosts Own)
{
    /// <summary>Own less published; what is not applicable counts as nought.</summary>
    public PublishedCosts Difference =>
        new(
            Own.High - (Published.High ?? Money.Zero),
            Own.Significant - (Published.Significant ?? Money.Zero),
            Own.Moderate - (Published.Moderate ?? Money.Zero),
            Own.Low - (Published.Low ?? Money.Zero)
        );

    public bool Agrees => Difference == default;
}

/// <summary>The four costs where each may be missing.</summary>
public readonly record struct CostsGiven(Money? High, Money? Significant, Money? Moderate, Money? Low)
{
    public Money? Total =>
        (High ?? Significant ?? Moderate ?? Low) is null
            ? null
            : new[] { High, Significant, Moderate, Low }.Sum(cost => cost ?? Money.Zero);

    public static CostsGiven Of(PublishedCosts costs) => new(costs.High, costs.Significant, costs.Moderate, costs.Low);

    /// <summary>Of the rows of one site: a published file may repeat one.</summary>
    public static CostsGiven Of(IReadOnlyCollection<EricRow> rows) =>
        new(Sum(rows, row => row.High), Sum(rows, row => row.Significant), Sum(rows, row => row.Moderate), Sum(rows, row => row.Low));

    private static Money? Sum(IReadOnlyCollection<EricRow> rows, Func<EricRow, Money?> cost) =>
        rows.Any(row => cost(row) is not null) ? rows.Sum(row => cost(row) ?? Money.Zero) : null;
}

/// <summary>A trust's own figures set against published ones, site by site: every site of either, by code.</summary>
public sealed record Reconciliation(IReadOnlyList<ReconciledSite> Sites)
{
    public IReadOnlyList<ReconciledSite> Differences => [.. Sites.Where(site => !site.Agrees)];

    /// <param name="published">Costs by site code, with the name the file gives.</param>
    /// <param name="own">Costs by site code, with the trust's name for it.</param>
    public static Reconciliation Of(
        IReadOnlyDictionary<string, (string Name, CostsGiven Costs)> published,
        IReadOnlyDictionary<string, (string Name, PublishedCosts Costs)> own
    ) =>
        new([
            .. published
                .Keys.Union(own.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => new ReconciledSite(
                    code,
                    own.TryGetValue(code, out var mine) ? mine.Name : published[code].Name,
                    published.TryGetValue(code, out var theirs) ? theirs.Costs : default,
                    mine.Costs
                )),
        ]);
}
