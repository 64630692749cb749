using System.Text.Json;
using System.Text.Json.Nodes;
using EstatesPlanner.Domain;
using EstatesPlanner.Json;

namespace EstatesPlanner.Import.Mapping;

/// <summary>Reads and writes a mapping as JSON. An unknown member, field or word is refused with its path.</summary>
public static class MappingFile
{
    public const string Format = "estates-planner/import-mapping/1";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="file">The file's root.</param>
    /// <param name="fields">Names of the fields a mapping may speak of.</param>
    /// <exception cref="Refusal">What does not fit, with its path.</exception>
    public static SheetMapping Read(JsonPlace file, IReadOnlyCollection<string> fields)
    {
        var root = file.Members(
            "format",
            "sheet",
            "headerRow",
            "columns",
            "keyOf",
            "fillDown",
            "headingsAre",
            "values",
            "defaults",
            "blanks",
            "readings",
            "times",
            "notKnown",
            "duplicates"
        );
        if (root["format"] is var format && format.Text() != Format)
        {
            throw format.Refuse($"'{format.Text()}' is not {Format}.");
        }

        return new SheetMapping
        {
            Sheet = root.Maybe("sheet")?.Text(),
            HeaderRow = root.Maybe("headerRow") is { } row ? RowNumber(row) : null,
            Columns = ByField(root.Maybe("columns"), fields, Columns),
            KeyOf = [.. root.Items("keyOf").Select(item => item.Text())],
            FillDown = [.. root.Items("fillDown").Select(item => Field(item, fields))],
            HeadingsAre = root.Maybe("headingsAre") is { } heading ? Field(heading, fields) : null,
            Values = ByField(root.Maybe("values"), fields, Values),
            Defaults = ByField(root.Maybe("defaults"), fields, place => place.Text()),
            Blanks = [.. root.Items("blanks").Select(item => item.Text())],
            Readings = [.. root.Items("readings").Select(item => item.Word<Reading>())],
            Times = ByField(root.Maybe("times"), fields, Times),
            NotKnown = [.. root.Items("notKnown").Select(item => Field(item, fields))],
            Duplicates = root.Maybe("duplicates")?.Word<DuplicateKeys>() ?? DuplicateKeys.Refuse,
        };
    }

    /// <summary>The mapping as a file that <see cref="Read"/> takes; what it does not say is left out.</summary>
    public static string Write(SheetMapping mapping)
    {
        var root = new JsonObject { ["format"] = Format };
        Put(root, "sheet", mapping.Sheet);
        Put(root, "headerRow", mapping.HeaderRow is { } row ? JsonValue.Create(row) : null);
        Put(root, "columns", Map(mapping.Columns, columns => columns is [var one] ? JsonValue.Create(one) : List(columns)));
        Put(root, "keyOf", List(mapping.KeyOf));
        Put(root, "fillDown", List(mapping.FillDown));
        Put(root, "headingsAre", mapping.HeadingsAre);
        Put(root, "values", Map(mapping.Values, values => Map(values, text => JsonValue.Create(text))));
        Put(root, "defaults", Map(mapping.Defaults, text => JsonValue.Create(text)));
        Put(root, "blanks", List(mapping.Blanks));
        Put(root, "readings", List(mapping.Readings.Select(WireWord.Of)));
        Put(root, "times", Map(mapping.Times, times => JsonValue.Create(times)));
        Put(root, "notKnown", List(mapping.NotKnown));
        Put(root, "duplicates", mapping.Duplicates == DuplicateKeys.Refuse ? null : WireWord.Of(mapping.Duplicates));
        return root.ToJsonString(Indented) + "\n";
    }

    private static Dictionary<string, T> ByField<T>(JsonPlace? place, IReadOnlyCollection<string> fields, Func<JsonPlace, T> read) =>
        (place?.Entries() ?? []).ToDictionary(
            entry =>
                fields.Contains(entry.Name)
                    ? entry.Name
                    : throw entry.Place.Refuse($"There is no field '{entry.Name}'. Fields: {string.Join(", ", fields)}."),
            entry => read(entry.Place),
            StringComparer.Ordinal
        );

    private static IReadOnlyList<string> Columns(JsonPlace place)
    {
        IReadOnlyList<string> columns =
            place.Value.ValueKind == JsonValueKind.Array ? [.. place.Items().Select(item => item.Text())] : [place.Text()];
        return columns.Count > 0 ? columns : throw place.Refuse("This list is empty.");
    }

    private static IReadOnlyDictionary<string, string?> Values(JsonPlace place) =>
        place
            .Entries()
            .ToDictionary(
                entry => entry.Name,
                entry => entry.Place.Value.ValueKind == JsonValueKind.Null ? null : entry.Place.Text(),
                StringComparer.Ordinal
            );

    private static string Field(JsonPlace place, IReadOnlyCollection<string> fields) =>
        fields.Contains(place.Text())
            ? place.Text()
            : throw place.Refuse($"There is no field '{place.Text()}'. Fields: {string.Join(", ", fields)}.");

    private static int RowNumber(JsonPlace place) =>
        place.Whole() is var row and >= 0 and <= CellAddress.LastRow
            ? row
            : throw place.Refuse("A row is a number from 1, or 0 where the sheet has no headers.");

    private static decimal Times(JsonPlace place) =>
        place.Number() is var times and > 0 ? times : throw place.Refuse("This is a number above nothing, such as 1000.");

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static JsonObject Map<T>(IReadOnlyDictionary<string, T> map, Func<T, JsonNode?> value) =>
        new(map.Select(pair => KeyValuePair.Create(pair.Key, value(pair.Value))));

    private static void Put(JsonObject root, string name, JsonNode? value)
    {
        if (value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 }))
        {
            root[name] = value;
        }
    }
}
