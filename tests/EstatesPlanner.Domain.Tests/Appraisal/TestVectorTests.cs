using System.Text.Json;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>Every published worked example, read from the shared file. A vector no rule answers fails.</summary>
public class TestVectorTests
{
    private const string File = "spec/test-vectors.json";

    /// <summary>Where ../shared is missing there is one row, which skips and says so.</summary>
    public static TheoryData<string> Ids =>
        SharedFolder.Root is null
            ? ["(the shared vectors)"]
            : [.. Read().GetProperty("vectors").EnumerateArray().Select(vector => vector.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_published_example_comes_out_as_published(string id)
    {
        SharedFolder.File(File);
        var vector = Read().GetProperty("vectors").EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == id);
        var tolerance = Number(vector.GetProperty("tolerance"));

        var expected = Numbers(vector.GetProperty("expected"));
        var actual = Answer(id, vector.GetProperty("inputs"));

        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance));
    }

    [Fact]
    public void A_vector_no_rule_answers_is_a_failure() => Assert.Throws<NotSupportedException>(() => Answer("V99", default));

    private static IReadOnlyList<decimal> Answer(string id, JsonElement inputs)
    {
        decimal Input(string name) => Number(inputs.GetProperty(name));
        int Whole(string name) => inputs.GetProperty(name).GetInt32();
        Money Pounds(string name) => Money.FromPounds(inputs.GetProperty(name).GetInt64());
        DiscountRates Rates() => Schedule(inputs.GetProperty("schedule").GetString()!);

        return id.Split('-')[0] switch
        {
            "V1" or "V2" => [Rates().Factor(Whole("year"))],
            "V3" =>
            [
                PresentValue.Of(
                    Flow.Of(
                        inputs
                            .GetProperty("flows")
                            .EnumerateArray()
                            .Select(pair => KeyValuePair.Create(pair[0].GetInt32(), Number(pair[1])))
                    ),
                    Rates()
                ),
            ],
            "V4" => [EquivalentAnnualCost.Of(Input("capital"), Annuity.Of(Rates(), Whole("life_years")))],
            "V6" => [Annuity.Of(Rates(), Whole("n"))],
            "V7" =>
            [
                .. Numbers(inputs.GetProperty("years"))
                    .Select(year => PriceRebase.ToYearZeroPrices(Input("nominal_each_year"), new Rate(Input("inflation")), (int)year)),
            ],
            "V8" => [NominalRate.Of(new Rate(Input("real")), new Rate(Input("inflation"))).Percent],
            "V10" =>
            [
                MixedUpperBound.Of([
                    .. inputs
                        .GetProperty("parts")
                        .EnumerateArray()
                        .Select(part => new ProjectPart(Number(part.GetProperty("share")), Number(part.GetProperty("upper")))),
                ]),
            ],
            "V12" => LowerBound(
                MitigatedOptimismBias.Of(Input("upper_percent"), Input("managed_percent")),
                Input("base_gbp_m"),
                Input("risk_management_gbp_m")
            ),
            "V15" =>
            [
                PriceRebase
                    .Of(
                        1,
                        Index(inputs),
                        PriceBase.Parse(inputs.GetProperty("from").GetString()!),
                        PriceBase.Parse(inputs.GetProperty("to").GetString()!)
                    )!
                    .Value,
            ],
            "V16" =>
            [
                WelfareWeight.Of(
                    Input("ratio"),
                    1,
                    inputs.TryGetProperty("elasticity", out var elasticity) ? Number(elasticity) : WelfareWeight.GreenBookElasticity
                ),
            ],
            "V17" => [WeightedActivityUnits.Of(Input("cost"), Input("constant"))],
            "RAB" =>
            [
                RiskAdjustedBacklog
                    .Of(Pounds("high"), Pounds("significant"), Pounds("moderate"), Pounds("low"), Whole("remaining_life_years"))
                    .Pounds,
            ],
            _ => throw new NotSupportedException($"No rule answers the vector {id}."),
        };
    }

    private static IReadOnlyList<decimal> LowerBound(decimal percent, decimal cost, decimal riskManagement)
    {
        var withBias = cost * (1 + (percent / 100));
        return [percent, withBias, withBias + riskManagement];
    }

    private static PriceIndex Index(JsonElement inputs) =>
        new(
            "vector",
            "Vector",
            new Dictionary<FinancialYear, decimal>
            {
                [FinancialYear.Parse(inputs.GetProperty("from").GetString()!)] = Number(inputs.GetProperty("index_from")),
                [FinancialYear.Parse(inputs.GetProperty("to").GetString()!)] = Number(inputs.GetProperty("index_to")),
            }
        );

    private static DiscountRates Schedule(string id) =>
        new([
            .. Read()
                .GetProperty("schedules")
                .GetProperty(id)
                .GetProperty("bands")
                .EnumerateArray()
                .Select(band => new DiscountBand(
                    band.GetProperty("from_year").GetInt32(),
                    band.GetProperty("to_year") is { ValueKind: JsonValueKind.Number } to ? to.GetInt32() : null,
                    new Rate(Number(band.GetProperty("rate")))
                )),
        ]);

    /// <summary>One number, a list of them, or an object of named ones in its order.</summary>
    private static IReadOnlyList<decimal> Numbers(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => [.. element.EnumerateArray().Select(Number)],
            JsonValueKind.Object => [.. element.EnumerateObject().Select(member => Number(member.Value))],
            _ => [Number(element)],
        };

    private static decimal Number(JsonElement element) =>
        decimal.Parse(element.GetRawText(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement Read() => JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(SharedFolder.Root!, File))).RootElement;
}
