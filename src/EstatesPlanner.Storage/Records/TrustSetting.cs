namespace EstatesPlanner.Storage.Records;

/// <summary>A parameter a trust has set for itself, kept as a document under its name.</summary>
public sealed record TrustSetting
{
    public required string Trust { get; init; }

    public required string Name { get; init; }

    public required string Document { get; init; }

    public long Version { get; init; }
}
