namespace EstatesPlanner.Json;

/// <summary>The known members of one object of an input file.</summary>
public sealed class JsonMembers(JsonPlace owner, IReadOnlyDictionary<string, JsonPlace> members)
{
    /// <summary>A member that must be there.</summary>
    public JsonPlace this[string name] => Maybe(name) ?? throw owner.Refuse($"The member {name} is missing.");

    /// <summary>A member that may be left out; null counts as left out.</summary>
    public JsonPlace? Maybe(string name) =>
        members.GetValueOrDefault(name) is { Value.ValueKind: not System.Text.Json.JsonValueKind.Null } place ? place : null;

    /// <summary>The items of a list that may be left out.</summary>
    public IReadOnlyList<JsonPlace> Items(string name) => Maybe(name)?.Items() ?? [];
}
