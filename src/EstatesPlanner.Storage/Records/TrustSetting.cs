namespace EstatesPlanner.Storage.Records;

/// <summary>A parameter a trust has set for itself, kept as a document under its name.</summary>
public sealed record TrustSetting
{
    /// <summary>Names that begin so hold what was stated for one year's return: figures of that year, not a choice of the trust.</summary>
    public const string OfReturn = "eric-return-";

    public required string Trust { get; init; }

    public required string Name { get; init; }

    public required string Document { get; init; }

    public long Version { get; init; }
}
