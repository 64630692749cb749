using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Readings;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Incidents as a sheet, with the columns the importer reads back.</summary>
public static class IncidentSheet
{
    public static ExportSheet Of(IReadOnlyList<IncidentEntry> entries) => new("Incidents", [.. IncidentColumns.Names], entries.Select(Row));

    private static IReadOnlyList<object?> Row(IncidentEntry entry)
    {
        var incident = entry.Incident;
        return
        [
            incident.Reference, incident.SiteCode, incident.On, incident.Type, WireWord.Of(incident.Relation), string.Join("; ", entry.Items.Select(item => item.Reference)), incident.BlockCode, incident.Description,
            incident.DowntimeHours, incident.SessionsLost, incident.PatientsAffected, incident.BedDaysLost, incident.CostToRectify.Pounds, incident.IsClinical ? "yes" : "no", incident.LostClinicalHours, incident.LostClinicalIncome?.Pounds, incident.IsRiddor ? "yes" : "no",
        ];
    }
}
