using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Where an incident's form is.</summary>
public static class IncidentAddress
{
    public static string Of(Incident incident) => $"/trust/{incident.Trust}/incidents/{Uri.EscapeDataString(incident.Reference)}/edit";
}
