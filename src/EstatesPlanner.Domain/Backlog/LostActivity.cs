using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>What failures of the estate stopped. Losses add; the parts of one (<see cref="Share"/>) sum to it exactly.</summary>
/// <param name="DownHours">Hours for which a service was down.</param>
/// <param name="ClinicalHours">Clinical time lost as stated; where nobody stated it, the hours down of an incident that delayed, cancelled
/// or interfered with clinical services.</param>
/// <param name="Sessions">Theatre or clinic sessions lost.</param>
/// <param name="Patients">Patients affected; a share of an incident may be a fraction.</param>
/// <param name="Cost">Cost to rectify.</param>
public readonly record struct LostActivity(
    decimal DownHours,
    decimal ClinicalHours,
    decimal Sessions,
    decimal Patients,
    decimal BedDays,
    Money Cost
)
{
    public static LostActivity Of(Incident incident) =>
        new(
            incident.DowntimeHours,
            !incident.IsClinical ? 0 : incident.LostClinicalHours ?? incident.DowntimeHours,
            incident.SessionsLost,
            incident.PatientsAffected,
            incident.BedDaysLost,
            incident.CostToRectify
        );

    public static LostActivity operator +(LostActivity a, LostActivity b) =>
        new(
            a.DownHours + b.DownHours,
            a.ClinicalHours + b.ClinicalHours,
            a.Sessions + b.Sessions,
            a.Patients + b.Patients,
            a.BedDays + b.BedDays,
            a.Cost + b.Cost
        );

    /// <summary>
    /// Equal parts in hundredths (pence for the cost): the odd hundredths go one each to the first parts, so that nothing is lost or
    /// counted twice.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one part.</exception>
    public IReadOnlyList<LostActivity> Share(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var whole = this;
        var costs = Cost.Allocate([.. Enumerable.Repeat(1L, parts)]);
        return
        [
            .. Enumerable
                .Range(0, parts)
                .Select(part => new LostActivity(
                    Part(whole.DownHours, parts, part),
                    Part(whole.ClinicalHours, parts, part),
                    Part(whole.Sessions, parts, part),
                    Part(whole.Patients, parts, part),
                    Part(whole.BedDays, parts, part),
                    costs[part]
                )),
        ];
    }

    private static decimal Part(decimal whole, int parts, int part)
    {
        var hundredths = decimal.Truncate(whole * 100);
        var each = decimal.Truncate(hundredths / parts);
        var odd = hundredths - (each * parts);
        var finer = part == 0 ? (whole * 100) - hundredths : 0;
        return (each + (part < odd ? 1 : 0) + finer) / 100;
    }
}

public static class LostActivitySums
{
    public static LostActivity Sum(this IEnumerable<LostActivity> losses) =>
        losses.Aggregate(default(LostActivity), (sum, next) => sum + next);
}
