using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Incidents;

/// <summary>The JSON of the incident verbs.</summary>
public static class IncidentAnswers
{
    public static object List(string trust, IReadOnlyList<IncidentEntry> entries) =>
        new
        {
            trust,
            incidents = entries.Select(entry => new
            {
                reference = entry.Incident.Reference,
                site = entry.Incident.SiteCode,
                block = entry.Incident.BlockCode,
                on = entry.Incident.On,
                year = entry.Incident.Year,
                type = entry.Incident.Type,
                relation = WireWord.Of(entry.Incident.Relation),
                description = entry.Incident.Description,
                items = entry.Items.Select(item => item.Reference),
                hoursDown = entry.Incident.DowntimeHours,
                sessionsLost = entry.Incident.SessionsLost,
                patientsAffected = entry.Incident.PatientsAffected,
                bedDaysLost = entry.Incident.BedDaysLost,
                costToRectify = entry.Incident.CostToRectify,
                clinical = entry.Incident.IsClinical,
                lostClinicalHours = entry.Incident.LostClinicalHours,
                lostClinicalIncome = entry.Incident.LostClinicalIncome,
                riddor = entry.Incident.IsRiddor,
            }),
        };

    public static object Summary(string trust, LostReport report) =>
        new
        {
            trust,
            rule = LostShare.Rule,
            total = Totals(report.Total),
            byYear = report.ByYear.Select(group => new { year = group.Key, lost = Totals(group.Totals) }),
            bySite = report.BySite.Select(group => new { site = group.Key, lost = Totals(group.Totals) }),
            byBlock = report.ByBlock.Select(group => new
            {
                site = group.Key.Site,
                block = group.Key.Block,
                lost = Totals(group.Totals),
            }),
            byItem = report.ByItem.Select(group => new
            {
                site = group.Key.Site,
                item = group.Key.Item?.Reference,
                lost = Totals(group.Totals),
            }),
        };

    private static object Totals(LostTotals totals) =>
        new
        {
            incidents = totals.Incidents,
            clinicalIncidents = totals.Clinical,
            riddor = totals.Riddor,
            hoursDown = totals.Lost.DownHours,
            clinicalHours = totals.Lost.ClinicalHours,
            sessionsLost = totals.Lost.Sessions,
            patientsAffected = totals.Lost.Patients,
            bedDaysLost = totals.Lost.BedDays,
            costToRectify = totals.Lost.Cost,
        };
}
