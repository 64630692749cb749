using System.Text.Json;
using EstatesPlanner.Import;

namespace EstatesPlanner.Reference;

/// <summary>A set of published values that ships with the program, as its file in <c>data/</c> describes it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="AppliesFrom">Year or edition from which it holds; null where the file does not say.</param>
/// <param name="Mark">How far it could be confirmed, in the file's words.</param>
/// <param name="Rows">How many values it holds.</param>
/// <param name="Refresh">How it is brought up to date; null where nothing is said.</param>
public sealed record PublishedNumber(
    string File,
    string Id,
    string Name,
    string? Unit,
    string? AppliesFrom,
    string Source,
    string? Vintage,
    string? Recorded,
    string? Mark,
    string? Note,
    int Rows,
    string? Refresh
)
{
    /// <summary>Whether every value was read in the publication that is named.</summary>
    public bool IsConfirmed => string.Equals(Mark, "confirmed", StringComparison.Ordinal);
}

/// <summary>Everything published that the program works with: every part of a file in <c>data/</c> that names a source.</summary>
public static class PublishedNumbers
{
    private const string Instructions = "refresh.json";
    private const string Elements = "elements.csv";

    /// <summary>By file, then as the file has them.</summary>
    public static IReadOnlyList<PublishedNumber> Read()
    {
        var refresh = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(ReferenceData.PathOf("data", Instructions)))!;
        var files = Directory
            .EnumerateFiles(ReferenceData.PathOf("data"), "*.json")
            .Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path) != Instructions);
        return [.. files.SelectMany(path => InFile(path, refresh)), ElementList(refresh.GetValueOrDefault(Elements))];
    }

    private static IEnumerable<PublishedNumber> InFile(string path, Dictionary<string, string> refresh)
    {
        var file = Path.GetFileName(path);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. Sourced(document.RootElement, Path.GetFileNameWithoutExtension(path))
                .Select(found => Of(file, found.Name, found.Part, refresh.GetValueOrDefault(file))),
        ];
    }

    /// <summary>
    /// The object itself where it names a source, and the objects in it that name their own; single values with a mark are part of the
    /// whole.
    /// </summary>
    private static IEnumerable<(string Name, JsonElement Part)> Sourced(JsonElement part, string name) =>
        part.ValueKind switch
        {
            JsonValueKind.Object => (Text(part, "source") is null ? [] : new[] { (name, part) }).Concat(
                part.EnumerateObject().SelectMany(member => Sourced(member.Value, member.Name))
            ),
            JsonValueKind.Array => part.EnumerateArray()
                .Where(row => row.ValueKind == JsonValueKind.Object && Text(row, "id") is not null)
                .SelectMany(row => Sourced(row, name)),
            _ => [],
        };

    private static PublishedNumber Of(string file, string name, JsonElement part, string? refresh) =>
        new(
            file,
            Text(part, "id") ?? name,
            Text(part, "name") ?? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' '),
            Text(part, "unit"),
            Text(part, "appliesFrom"),
            Text(part, "source")!,
            Text(part, "vintage"),
            Text(part, "recorded"),
            Text(part, "mark"),
            Text(part, "note"),
            part.EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.Array)
                .Sum(member => member.Value.GetArrayLength()),
            refresh
        );

    private static PublishedNumber ElementList(string? refresh)
    {
        using var file = TableFile.Open(ReferenceData.PathOf("data", Elements), ImportLimits.Verb);
        return new PublishedNumber(
            Elements,
            "elements",
            "Building elements and sub-elements",
            null,
            null,
            "Compiled for this product from published survey lists and incident types; data/README.md says which rows come from where",
            null,
            null,
            "not confirmed",
            null,
            file.Sheets[0].Rows().Count() - 1,
            refresh
        );
    }

    private static string? Text(JsonElement part, string member) =>
        part.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
