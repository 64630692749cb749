namespace EstatesPlanner.Domain.Eric;

/// <summary>A trust as one estate, beside the other trusts of its type in the same year.</summary>
/// <param name="Density">Null where none of its rows can be compared.</param>
public sealed record TrustStanding(string Code, string Name, string? Type, PublishedDensity? Density)
{
    /// <summary>Every trust of the type, highest backlog per square metre first; those that cannot be compared come last.</summary>
    public static IReadOnlyList<TrustStanding> OfType(IEnumerable<EricRow> rows, string? type) =>
        [
            .. rows.Where(row => string.Equals(row.TrustType, type, StringComparison.OrdinalIgnoreCase))
                .GroupBy(row => row.Trust, StringComparer.Ordinal)
                .Select(trust => new TrustStanding(trust.Key, trust.First().TrustName, trust.First().TrustType, PublishedDensity.Of(trust)))
                .OrderByDescending(trust => trust.Density?.Total ?? -1)
                .ThenBy(trust => trust.Code, StringComparer.Ordinal),
        ];
}
