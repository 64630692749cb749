using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// Incidents of a site, or a trust, in one year, counted as returns ask: those of estates and facilities, and of them those that delayed,
/// cancelled or interfered with clinical services, each by how they stand to critical infrastructure risk.
/// </summary>
public sealed record IncidentCounts
{
    public static readonly IncidentCounts None = new();

    public int EstatesCritical { get; init; }

    public int EstatesNonCritical { get; init; }

    public int EstatesOther { get; init; }

    public int ClinicalCritical { get; init; }

    public int ClinicalNonCritical { get; init; }

    public int ClinicalOther { get; init; }

    public int Riddor { get; init; }

    public int Estates => EstatesCritical + EstatesNonCritical + EstatesOther;

    public int Clinical => ClinicalCritical + ClinicalNonCritical + ClinicalOther;

    public static IncidentCounts Of(IReadOnlyCollection<Incident> incidents)
    {
        int Count(IncidentRelation relation, bool clinicalOnly) =>
            incidents.Count(incident => incident.Relation == relation && (incident.IsClinical || !clinicalOnly));
        return new IncidentCounts
        {
            EstatesCritical = Count(IncidentRelation.Critical, clinicalOnly: false),
            EstatesNonCritical = Count(IncidentRelation.NonCritical, clinicalOnly: false),
            EstatesOther = Count(IncidentRelation.Other, clinicalOnly: false),
            ClinicalCritical = Count(IncidentRelation.Critical, clinicalOnly: true),
            ClinicalNonCritical = Count(IncidentRelation.NonCritical, clinicalOnly: true),
            ClinicalOther = Count(IncidentRelation.Other, clinicalOnly: true),
            Riddor = incidents.Count(incident => incident.IsRiddor),
        };
    }

    public static IncidentCounts operator +(IncidentCounts a, IncidentCounts b) =>
        new()
        {
            EstatesCritical = a.EstatesCritical + b.EstatesCritical,
            EstatesNonCritical = a.EstatesNonCritical + b.EstatesNonCritical,
            EstatesOther = a.EstatesOther + b.EstatesOther,
            ClinicalCritical = a.ClinicalCritical + b.ClinicalCritical,
            ClinicalNonCritical = a.ClinicalNonCritical + b.ClinicalNonCritical,
            ClinicalOther = a.ClinicalOther + b.ClinicalOther,
            Riddor = a.Riddor + b.Riddor,
        };
}
