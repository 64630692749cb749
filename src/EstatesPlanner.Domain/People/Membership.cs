namespace EstatesPlanner.Domain.People;

/// <summary>What a person may do: a role in one trust, on some of its sites.</summary>
public sealed record Membership
{
    public required string Person { get; init; }

    public required string Trust { get; init; }

    public required Role Role { get; init; }

    /// <summary>Site codes, or <see cref="AllSites"/> alone.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    public const string AllSites = "*";

    public bool Covers(string siteCode) => Sites.Contains(AllSites) || Sites.Contains(siteCode);
}
