using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Storage.Records;

/// <summary>An incident with the ids of the items it is down to: what is written together and taken back together.</summary>
public sealed record IncidentDraft(Incident Incident, IReadOnlyList<Guid> Items)
{
    /// <summary>Says the same, whoever wrote it and in whatever order.</summary>
    public bool Says(IncidentDraft other) =>
        Incident with { Id = other.Incident.Id, Version = other.Incident.Version } == other.Incident
        && Items.Order().SequenceEqual(other.Items.Order());
}
