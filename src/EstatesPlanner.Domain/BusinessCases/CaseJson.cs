using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// The canonical data file of a case, <c>figures.json</c>: UTF-8 without mark, two-space indent, line feeds, members in ordinal order,
/// decimals without trailing zeros. The same case gives the same bytes.
/// </summary>
public static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new PlainDecimal() },
    };

    public static byte[] Write(BusinessCase @case) =>
        Encoding.UTF8.GetBytes(Ordered(JsonSerializer.SerializeToNode(@case, Options))!.ToJsonString(Options) + "\n");

    private static JsonNode? Ordered(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Ordered)]),
            _ => node?.DeepClone(),
        };

    /// <summary>1.500 and 1.5 are one value and one text.</summary>
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.000000000000000000000000000000m);
    }
}
