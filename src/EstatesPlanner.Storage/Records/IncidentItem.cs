namespace EstatesPlanner.Storage.Records;

/// <summary>An item that an incident is down to.</summary>
public sealed record IncidentItem
{
    public required Guid Incident { get; init; }

    public required Guid Item { get; init; }

    public required string Trust { get; init; }
}
