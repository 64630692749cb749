using EstatesPlanner.Import;

namespace EstatesPlanner.Reference;

/// <summary>The types of incident of one year's return, as in <c>data/incident-types.json</c>.</summary>
public sealed record IncidentTypes(string Id, string Name, string Source, IReadOnlyList<string> Types)
{
    /// <summary>The type in the return's own words; null where it is none. Case, punctuation and "and" for "&amp;" do not count.</summary>
    public string? Find(string? typed) => Types.FirstOrDefault(type => Key(type) == Key(typed));

    private static string Key(string? type) => HeaderName.Key(type?.Replace(" and ", " & ", StringComparison.OrdinalIgnoreCase));
}
