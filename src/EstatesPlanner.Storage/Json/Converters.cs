using System.Text.Json;
using System.Text.Json.Serialization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Storage.Json;

/// <summary>Money in stored documents: an integer of pence.</summary>
public sealed class MoneyAsPence : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Pence);
}

/// <summary>Money in answers: a decimal number of pounds.</summary>
public sealed class MoneyAsPounds : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rounding.ToPence(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Pounds);
}

public sealed class FinancialYearConverter : JsonConverter<FinancialYear>
{
    public override FinancialYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FinancialYear.TryParse(reader.GetString(), out var year) ? year : throw new JsonException("Not a financial year such as 2026/27.");

    public override void Write(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override FinancialYear ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}

public sealed class PriceBaseConverter : JsonConverter<PriceBase>
{
    public override PriceBase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FinancialYear.TryParse(reader.GetString(), out var year)
            ? new PriceBase(year)
            : throw new JsonException("Not a price base such as 2026/27.");

    public override void Write(Utf8JsonWriter writer, PriceBase value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

public sealed class ConditionGradeConverter : JsonConverter<ConditionGrade>
{
    public override ConditionGrade Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConditionGrade.TryParse(reader.GetString(), out var grade)
            ? grade
            : throw new JsonException("Not a condition grade such as C or DX.");

    public override void Write(Utf8JsonWriter writer, ConditionGrade value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A risk score is consequence and likelihood, such as <c>4x5</c>: the product alone could not be taken apart again.</summary>
public sealed class RiskScoreConverter : JsonConverter<RiskScore>
{
    public override RiskScore Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RiskScore.TryParse(reader.GetString(), out var score) ? score : throw new JsonException("Not a risk score such as 4x5.");

    public override void Write(Utf8JsonWriter writer, RiskScore value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
