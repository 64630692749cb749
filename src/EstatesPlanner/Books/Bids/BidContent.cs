using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Books.Bids;

/// <summary>
/// What a bid says, as the SHA-256 of its content and of the figures of the open items it removes. A score is given to this: when it
/// differs, the
/// score is out of date. How far the bid has come, its version and what its benefits came to later are no part of it; nor is how a number
/// is
/// written (1.0 is 1).
/// </summary>
public static class BidContent
{
    private static readonly JsonSerializerOptions Options = new(PlannerJson.Options) { Converters = { new PlainNumber() } };

    public static string Hash(PlannerDb db, CapitalBid bid) => Hash(bid, BidItems.Of(db, bid));

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Hash(CapitalBid bid, IEnumerable<BacklogItem> items)
    {
        var says = bid with { State = default, Version = 0, Submission = 0, Realised = [] };
        var figures = items
            .OrderBy(item => item.SiteCode, StringComparer.Ordinal)
            .ThenBy(item => item.Reference, StringComparer.Ordinal)
            .Select(item =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{item.SiteCode}/{item.Reference} {item.Category} {item.Cost.Pence} {item.PriceBase} {item.IncidentHours / 1.0000000000000000000000000000m}"
                )
            );
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', figures.Prepend(JsonSerializer.Serialize(says, Options)))))
        );
    }

    /// <summary>A decimal without the noughts at its end.</summary>
    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
