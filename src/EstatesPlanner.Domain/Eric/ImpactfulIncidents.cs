using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>The clinical incidents of one type at one site in a year, taken together: the 2022/23 return asks for the three most impactful.</summary>
/// <param name="Number">How many there were.</param>
/// <param name="CostToRectify">In all.</param>
/// <param name="DowntimeHours">In all.</param>
public sealed record ImpactfulIncidents(string Type, int Number, Money CostToRectify, decimal DowntimeHours)
{
    /// <summary>
    /// Most impactful first: by patients affected, then sessions lost, bed days lost, hours down, and cost. What ranks them is this product's
    /// own choice: the definition has not been read.
    /// </summary>
    public static IReadOnlyList<ImpactfulIncidents> Of(IEnumerable<Incident> incidents) =>
        [.. incidents
            .Where(incident => incident.IsClinical)
            .GroupBy(incident => incident.Type, StringComparer.Ordinal)
            .OrderByDescending(type => type.Sum(incident => incident.PatientsAffected))
            .ThenByDescending(type => type.Sum(incident => incident.SessionsLost))
            .ThenByDescending(type => type.Sum(incident => incident.BedDaysLost))
            .ThenByDescending(type => type.Sum(incident => incident.DowntimeHours))
            .ThenByDescending(type => type.Sum(incident => incident.CostToRectify))
            .ThenBy(type => type.Key, StringComparer.Ordinal)
            .Take(Asked)
            .Select(type => new ImpactfulIncidents(type.Key, type.Count(), type.Sum(incident => incident.CostToRectify), type.Sum(incident => incident.DowntimeHours)))];

    public const int Asked = 3;
}
