using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// The clinical incidents of one type at one site in a year, taken together: returns ask for the three most impactful since 2022/23.
/// </summary>
/// <param name="Number">How many there were.</param>
/// <param name="CostToRectify">In all.</param>
/// <param name="DowntimeHours">In all.</param>
public sealed record ImpactfulIncidents(string Type, int Number, Money CostToRectify, decimal DowntimeHours)
{
    /// <summary>Sum of the clinical time lost that their records state, as asked since 2024/25; null where none states any.</summary>
    public decimal? LostClinicalHours { get; init; }

    /// <summary>Sum of the clinical income lost that their records state, as asked since 2024/25; null where none states any.</summary>
    public Money? LostClinicalIncome { get; init; }

    /// <summary>How many of them do not state both: the sums are of the others.</summary>
    public int NotStated { get; init; }

    /// <summary>The rule in a sentence, printed with the incidents.</summary>
    public const string Rule =
        "The most clinically impactful types come first by patients affected, then by sessions lost, bed days lost, clinical time lost (hours down where nobody stated it) and cost to rectify. The collection's own definition has not been read, so this order is the program's.";

    /// <summary>Most impactful first, by <see cref="Rule"/>.</summary>
    public static IReadOnlyList<ImpactfulIncidents> Of(IEnumerable<Incident> incidents) =>
        [
            .. incidents
                .Where(incident => incident.IsClinical)
                .GroupBy(incident => incident.Type, StringComparer.Ordinal)
                .OrderByDescending(type => type.Sum(incident => incident.PatientsAffected))
                .ThenByDescending(type => type.Sum(incident => incident.SessionsLost))
                .ThenByDescending(type => type.Sum(incident => incident.BedDaysLost))
                .ThenByDescending(type => type.Sum(incident => LostActivity.Of(incident).ClinicalHours))
                .ThenByDescending(type => type.Sum(incident => incident.CostToRectify))
                .ThenBy(type => type.Key, StringComparer.Ordinal)
                .Take(Asked)
                .Select(type => new ImpactfulIncidents(
                    type.Key,
                    type.Count(),
                    type.Sum(incident => incident.CostToRectify),
                    type.Sum(incident => incident.DowntimeHours)
                )
                {
                    LostClinicalHours = type.Any(incident => incident.LostClinicalHours is not null)
                        ? type.Sum(incident => incident.LostClinicalHours ?? 0)
                        : null,
                    LostClinicalIncome = type.Any(incident => incident.LostClinicalIncome is not null)
                        ? type.Sum(incident => incident.LostClinicalIncome ?? Money.Zero)
                        : null,
                    NotStated = type.Count(incident => incident.LostClinicalHours is null || incident.LostClinicalIncome is null),
                }),
        ];

    public const int Asked = 3;
}
