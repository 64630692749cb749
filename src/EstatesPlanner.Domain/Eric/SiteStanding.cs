namespace EstatesPlanner.Domain.Eric;

/// <summary>One site of a trust beside the other sites of its type in the same year.</summary>
/// <param name="Density">Null where the return cannot be compared: a cost or the floor area is missing.</param>
/// <param name="Group">The sites of its type; null where none of them can be compared.</param>
public sealed record SiteStanding(EricRow Row, PublishedDensity? Density, PeerGroup? Group)
{
    /// <summary>0 the lowest backlog per square metre of the type, 100 the highest.</summary>
    public decimal? TotalRank => Density is { } density ? Group?.Total.RankOf(density.Total) : null;

    /// <summary>The same of High and Significant alone.</summary>
    public decimal? CriticalRank => Density is { } density ? Group?.Critical.RankOf(density.Critical) : null;

    /// <summary>The sites of a trust, highest backlog per square metre first; what cannot be compared comes last, by code.</summary>
    public static IReadOnlyList<SiteStanding> Of(IEnumerable<EricRow> sites, IReadOnlyList<PeerGroup> types) =>
        [
            .. sites
                .Select(row => new SiteStanding(
                    row,
                    PublishedDensity.Of(row),
                    types.SingleOrDefault(type =>
                        string.Equals(type.Type, row.SiteType ?? EricTotals.NotStated, StringComparison.OrdinalIgnoreCase)
                    )
                ))
                .OrderByDescending(site => site.Density?.Total ?? -1)
                .ThenBy(site => site.Row.Site, StringComparer.Ordinal),
        ];
}
