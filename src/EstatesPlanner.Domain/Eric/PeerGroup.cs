namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// Published backlog per square metre of those who may be compared: the sites of one type, or the trusts of one type, in one year.
/// </summary>
/// <param name="Type">Site type or trust type; <see cref="EricTotals.NotStated"/> where the file leaves it blank.</param>
/// <param name="Members">How many returned; those without four costs and a floor area are not in the percentiles.</param>
/// <param name="Total">Pounds per square metre, all categories.</param>
/// <param name="Critical">Pounds per square metre, High and Significant.</param>
public sealed record PeerGroup(string Type, int Members, Benchmark Total, Benchmark Critical)
{
    /// <summary>Sites among the sites of their type. Types in which no site can be compared are left out.</summary>
    public static IReadOnlyList<PeerGroup> OfSites(IEnumerable<EricRow> rows) =>
        Groups(rows.Select(row => (Type: row.SiteType, Density: PublishedDensity.Of(row))));

    /// <summary>Trusts among the trusts of their type, each trust as one estate.</summary>
    public static IReadOnlyList<PeerGroup> OfTrusts(IEnumerable<EricRow> rows) =>
        Groups(
            rows.GroupBy(row => row.Trust, StringComparer.Ordinal)
                .Select(trust => (Type: trust.First().TrustType, Density: PublishedDensity.Of(trust)))
        );

    private static List<PeerGroup> Groups(IEnumerable<(string? Type, PublishedDensity? Density)> members) =>
        [
            .. members
                .GroupBy(member => member.Type ?? EricTotals.NotStated, StringComparer.OrdinalIgnoreCase)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.Key,
                        Members: group.Count(),
                        Densities: group.Select(member => member.Density).OfType<PublishedDensity>().ToList()
                    )
                )
                .Where(group => group.Densities.Count > 0)
                .Select(group => new PeerGroup(
                    group.Key,
                    group.Members,
                    Benchmark.Of(group.Densities.Select(density => density.Total))!,
                    Benchmark.Of(group.Densities.Select(density => density.Critical))!
                )),
        ];
}
