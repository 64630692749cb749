using System.Text.Json;
using System.Text.Json.Serialization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Bids;

/// <summary>A bid as text to compare: numbers without the noughts that only say how somebody wrote them, so that 100.00 is 100.</summary>
internal static class BidText
{
    private static readonly JsonSerializerOptions Options = new(PlannerJson.Options) { Converters = { new PlainDecimal() } };

    public static string Of(CapitalBid bid) => JsonSerializer.Serialize(bid, Options);

    /// <summary>The shortest form of a number that is exact.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Plain(value));
    }
}
