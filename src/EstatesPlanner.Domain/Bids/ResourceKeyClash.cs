namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// Several benefits that claim one resource (the same staff, bed, slot or kWh), within an option or across bids: a unit is released once.
/// Unmonetised benefits claim no pounds and clash with nothing. Source: HM Treasury, The Green Book (2018), double counting.
/// </summary>
/// <param name="Key">The resource key.</param>
/// <param name="Claims">Who claims it (an option or bid) and the benefit's id, in ordinal order.</param>
public sealed record ResourceKeyClash(string Key, IReadOnlyList<(string Claimant, string Benefit)> Claims)
{
    public string Message =>
        $"{string.Join(" and ", Claims.Select(claim => $"{claim.Benefit} of {claim.Claimant}"))} claim the same {Key}: a resource is released once.";

    public static IReadOnlyList<ResourceKeyClash> In(IEnumerable<(string Claimant, Benefit Benefit)> benefits) =>
        [
            .. benefits
                .Where(claim => claim.Benefit.IsMonetised && !string.IsNullOrEmpty(claim.Benefit.ResourceKey))
                .GroupBy(claim => claim.Benefit.ResourceKey!, claim => (claim.Claimant, claim.Benefit.Id), StringComparer.Ordinal)
                .Where(claims => claims.Skip(1).Any())
                .OrderBy(claims => claims.Key, StringComparer.Ordinal)
                .Select(claims => new ResourceKeyClash(
                    claims.Key,
                    [.. claims.OrderBy(claim => claim.Claimant, StringComparer.Ordinal).ThenBy(claim => claim.Id, StringComparer.Ordinal)]
                )),
        ];
}
