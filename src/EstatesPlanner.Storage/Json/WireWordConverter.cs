using System.Text.Json;
using System.Text.Json.Serialization;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Storage.Json;

/// <summary>Choices are written by their one word, such as <c>cash-releasing</c>.</summary>
public sealed class WireWordConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Word<>).MakeGenericType(typeToConvert))!;

    private sealed class Word<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            WireWord.TryParse<T>(reader.GetString(), out var choice)
                ? choice
                : throw new JsonException($"Not one of: {string.Join(", ", WireWord.All<T>())}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(WireWord.Of(value));
    }
}
