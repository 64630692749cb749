namespace EstatesPlanner.Domain.Backlog;

/// <summary>What a group of shares amounts to.</summary>
/// <param name="Incidents">Different incidents among them.</param>
public sealed record LostTotals(int Incidents, int Clinical, int Riddor, LostActivity Lost)
{
    public static LostTotals Of(IEnumerable<LostShare> shares)
    {
        var all = shares.ToList();
        var incidents = all.Select(share => share.Incident).DistinctBy(incident => incident.Id).ToList();
        return new LostTotals(
            incidents.Count,
            incidents.Count(incident => incident.IsClinical),
            incidents.Count(incident => incident.IsRiddor),
            all.Select(share => share.Lost).Sum()
        );
    }

    /// <summary>The totals of each group, those that lost most clinical hours first, then in the order in which they first come.</summary>
    public static IReadOnlyList<(TKey Key, LostTotals Totals)> By<TKey>(IEnumerable<LostShare> shares, Func<LostShare, TKey> key)
        where TKey : notnull =>
        [
            .. shares
                .GroupBy(key)
                .Select(group => (group.Key, Totals: Of(group)))
                .OrderByDescending(group => group.Totals.Lost.ClinicalHours)
                .ThenByDescending(group => group.Totals.Lost.DownHours),
        ];
}
