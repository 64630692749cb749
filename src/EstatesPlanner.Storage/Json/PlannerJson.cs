using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EstatesPlanner.Storage.Json;

/// <summary>
/// How documents are kept: money as whole pence, years and price bases as text, choices as words; derived facts and nulls left out.
/// </summary>
public static class PlannerJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new MoneyAsPence(),
            new FinancialYearConverter(),
            new PriceBaseConverter(),
            new ConditionGradeConverter(),
            new RiskScoreConverter(),
            new WireWordConverter(),
        },
    };

    private static readonly JsonSerializerOptions WithDerived = new(Options) { IgnoreReadOnlyProperties = false };

    /// <summary>
    /// A document put together for the occasion, such as an answer that is kept or an audit note: written with everything it says.
    /// </summary>
    public static string WriteAnswer(object answer) => JsonSerializer.Serialize(answer, WithDerived);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is not such a document.</exception>
    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
