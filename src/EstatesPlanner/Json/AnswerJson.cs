using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Json;

/// <summary>How answers are written for scripts: camel case, pounds as decimal numbers, years as 2026/27.</summary>
internal static class AnswerJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new MoneyAsPounds(),
            new FinancialYearConverter(),
            new PriceBaseConverter(),
            new ConditionGradeConverter(),
            new RiskScoreConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
        },
    };
}
