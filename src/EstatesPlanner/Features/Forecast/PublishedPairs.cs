using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Backlog.Forecasting.Fit;
using EstatesPlanner.Domain.Eric;

namespace EstatesPlanner.Features.Forecast;

/// <summary>What two published years hold in common.</summary>
/// <param name="InBoth">Keys that both years have.</param>
/// <param name="Pairs">Those of them that give costs in both; "not applicable" is no cost of nought.</param>
internal sealed record PublishedPairs(int InBoth, IReadOnlyList<PublishedPair> Pairs)
{
    /// <summary>By (trust, site): site codes such as AGGRE are shared by many trusts.</summary>
    public static PublishedPairs OfSites(IEnumerable<EricRow> before, IEnumerable<EricRow> after) =>
        Of(before.ToLookup(row => row.Key, StringComparer.Ordinal), after.ToLookup(row => row.Key, StringComparer.Ordinal));

    /// <summary>By trust: all its sites together, so that a site that changed its code is not lost.</summary>
    public static PublishedPairs OfTrusts(IEnumerable<EricRow> before, IEnumerable<EricRow> after) =>
        Of(before.ToLookup(row => row.Trust, StringComparer.Ordinal), after.ToLookup(row => row.Trust, StringComparer.Ordinal));

    private static PublishedPairs Of(ILookup<string, EricRow> before, ILookup<string, EricRow> after)
    {
        var both = before.Select(group => group.Key).Where(after.Contains).Order(StringComparer.Ordinal).ToList();
        return new PublishedPairs(
            both.Count,
            [
                .. both.Where(key => before[key].Any(row => row.GivesCosts) && after[key].Any(row => row.GivesCosts))
                    .Select(key => new PublishedPair(key, Sum(before[key]), Sum(after[key]))),
            ]
        );
    }

    private static CategoryPounds Sum(IEnumerable<EricRow> rows) =>
        rows.Select(row => new CategoryPounds(
                row.High?.Pounds ?? 0,
                row.Significant?.Pounds ?? 0,
                row.Moderate?.Pounds ?? 0,
                row.Low?.Pounds ?? 0
            ))
            .Sum();
}
