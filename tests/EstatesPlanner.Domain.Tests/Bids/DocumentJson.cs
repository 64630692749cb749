using System.Text.Json;
using System.Text.Json.Serialization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>
/// Serializer options such as storage uses: value types as their written form, choices as their wire words, derived facts left out.
/// </summary>
internal static class DocumentJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new Written<FinancialYear>(FinancialYear.Parse),
            new Written<PriceBase>(PriceBase.Parse),
            new Pence(),
            new Word<BidType>(),
            new Word<BidState>(),
            new Word<OptionRole>(),
            new Word<CostKind>(),
            new Word<FormPart>(),
            new Word<InputUse>(),
            new Word<EvidenceGrade>(),
            new Word<BenefitClass>(),
            new Word<BenefitStream>(),
        },
    };

    private sealed class Written<T>(Func<string, T> parse) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parse(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToString()!);
    }

    private sealed class Pence : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Pence);
    }

    private sealed class Word<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            WireWord.TryParse<T>(reader.GetString(), out var choice) ? choice : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(WireWord.Of(value));
    }
}
