namespace EstatesPlanner.Reference;

/// <summary>A building element, or one of its parts, as surveys name it.</summary>
/// <param name="Code">Such as <c>M04</c> or <c>M04.02</c>.</param>
/// <param name="IncidentType">Type under which the return counts its failures.</param>
public sealed record Element(string Code, string Group, string Name, string? IncidentType = null);

/// <summary>The elements of <c>data/elements.csv</c>, by code.</summary>
public sealed class ElementList(IReadOnlyList<Element> elements)
{
    private readonly Dictionary<string, Element> byCode = elements.ToDictionary(element => element.Code, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Element> All => elements;

    public IReadOnlySet<string> Codes { get; } = elements.Select(element => element.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What an item's class is called where its element is not stated or not known.</summary>
    public const string ClassNotStated = "Not stated";

    /// <summary>The classes of elements, such as Mechanical, in the order of the list.</summary>
    public IReadOnlyList<string> Classes { get; } = [.. elements.Select(element => element.Group).Distinct(StringComparer.Ordinal)];

    /// <summary>The name of each element in words, by code.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } =
        elements.ToDictionary(element => element.Code, element => element.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The class of an element's code.</summary>
    public string ClassOf(string? code) => code is not null && byCode.TryGetValue(code, out var element) ? element.Group : ClassNotStated;

    /// <summary>Null where the list does not know the code, or no type answers to it.</summary>
    public string? IncidentTypeOf(string code) => byCode.GetValueOrDefault(code)?.IncidentType;

    /// <summary>The element's name in words, or its code where the list does not know it.</summary>
    public string NameOf(string code) => byCode.TryGetValue(code, out var element) ? element.Name : code;
}
