using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Eric;

/// <summary>A trust and its sites beside their peers in one published year, in pounds of that year.</summary>
public sealed record YearStanding
{
    public required FinancialYear Year { get; init; }

    public required EricLevel Level { get; init; }

    public required string FileName { get; init; }

    /// <summary>How much of England it is compared with.</summary>
    public required Coverage Coverage { get; init; }

    public required TrustStanding Trust { get; init; }

    /// <summary>The trusts of its type; null where none can be compared.</summary>
    public required PeerGroup? TrustGroup { get; init; }

    /// <summary>Every trust of its type, itself among them, highest backlog per square metre first.</summary>
    public required IReadOnlyList<TrustStanding> Peers { get; init; }

    /// <summary>Its sites, highest backlog per square metre first; none where the year has trust rows alone.</summary>
    public required IReadOnlyList<SiteStanding> Sites { get; init; }

    /// <summary>Amounts that look like the wrong unit, each with the site it is about.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The types its sites are of.</summary>
    public IReadOnlyList<PeerGroup> SiteGroups =>
        [
            .. Sites
                .Select(site => site.Group)
                .OfType<PeerGroup>()
                .Distinct()
                .OrderByDescending(group => group.Total.Count)
                .ThenBy(group => group.Type, StringComparer.Ordinal),
        ];

    /// <summary>0 the lowest backlog per square metre of the trust type, 100 the highest.</summary>
    public decimal? TrustRank => Trust.Density is { } density ? TrustGroup?.Total.RankOf(density.Total) : null;
}
