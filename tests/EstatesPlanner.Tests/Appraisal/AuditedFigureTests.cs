using System.Text.Json;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>Figures that an auditor recomputed in exact fractions, through the verb.</summary>
public class AuditedFigureTests
{
    [Fact]
    public async Task Benefits_below_nought_have_no_ratio_and_a_note()
    {
        var increment = (
            await Appraise.Json(
                Of(
                    1,
                    Option("bau", "bau", ""),
                    Option(
                        "x",
                        "preferred",
                        """{ "id": "c", "name": "c", "kind": "capital", "flow": { "values": { "0": 100 } } }""",
                        """{ "id": "b", "name": "b", "class": "societal", "flow": { "values": { "0": -50 } } }"""
                    )
                )
            )
        )
            .GetProperty("options")[1]
            .GetProperty("incremental");

        Assert.Equal(
            (JsonValueKind.Null, false),
            (increment.GetProperty("bcr").ValueKind, increment.GetProperty("costSaving").GetBoolean())
        );
        Assert.Equal(
            "There is no ratio: the benefits are below £0, less than those of business as usual, and a negative ratio would say nothing.",
            increment.GetProperty("bcrNote").GetString()
        );
    }

    [Theory]
    [InlineData(60, 60, 0)]
    [InlineData(60, 120, 3000)]
    [InlineData(59, 60, 100)]
    [InlineData(10, 40, 4500)]
    public async Task A_straight_line_residual_is_what_the_accounts_leave(int year, int life, int left)
    {
        var json = Of(
                60,
                $$"""
                { "id": "x", "name": "X", "role": "preferred", "residual": { "year": {{year}}, "lifeYears": {{life}}, "base": ["c"] },
                  "costs": [ { "id": "c", "name": "c", "kind": "capital", "flow": { "values": { "0": 6000 } }, "terms": "nominal", "asset": { "lifeYears": {{life}} } } ] }
                """
            )
            .Replace("\"years\": 60", "\"years\": 60, \"financial\": { \"capitalVatPercent\": 0 }", StringComparison.Ordinal);
        var answer = await Appraise.Json(json);
        var factor = answer.GetProperty("discountFactors").GetProperty("standard")[year].GetDecimal();

        Assert.Equal(left, decimal.Round(answer.GetProperty("options")[0].GetProperty("residual").GetDecimal() / factor, 9));
        Assert.Equal(
            left,
            decimal.Round(
                answer
                    .GetProperty("financial")
                    .GetProperty("options")[0]
                    .GetProperty("years")[year]
                    .GetProperty("netBookValue")
                    .GetDecimal(),
                9
            )
        );
    }

    [Fact]
    public async Task A_line_whose_years_come_to_nought_has_a_bar_and_a_switching_value()
    {
        var answer = await Appraise.Json(
            Of(
                20,
                Option(
                    "bau",
                    "bau",
                    """{ "id": "r", "name": "Repairs", "kind": "revenue", "flow": { "from": 1, "to": 20, "amount": 10 } }"""
                ),
                Option(
                    "x",
                    "preferred",
                    """{ "id": "land", "name": "Land bought and sold", "kind": "capital", "flow": { "values": { "0": 1000, "20": -1000 } } }""",
                    """{ "id": "b", "name": "b", "class": "societal", "flow": { "values": { "1": 50 } } }"""
                )
            )
        );
        var bar = answer.GetProperty("tornado")[0];
        var switching = answer
            .GetProperty("switching")
            .EnumerateArray()
            .Single(value => value.GetProperty("driver").GetString() == "cost:land");

        Assert.Equal(
            ("cost:land", "pounds of present value", 497.43m),
            (
                bar.GetProperty("driver").GetString(),
                bar.GetProperty("unit").GetString(),
                decimal.Round(bar.GetProperty("value").GetDecimal(), 2)
            )
        );
        Assert.Equal(0, decimal.Round(switching.GetProperty("rerunDifference").GetDecimal(), 9));
    }

    [Fact]
    public async Task Risks_that_share_an_id_alone_spread_the_increment()
    {
        string Risk(string name) =>
            $$""", "risks": [ { "id": "r1", "name": "{{name}}", "probability": 0.5, "impact": 1000, "year": 1 } ]""";
        var json = Of(
            20,
            Option("bau", "bau", "", more: Risk("Failure of plant")),
            Option("a", "preferred", "", more: Risk("Asbestos")),
            Option("b", "other", "", more: Risk("Flood of the car park"))
        );
        var simulation = (await Appraise.Json(json, "--simulate", "40000")).GetProperty("simulation");

        // √2 × 500 ÷ 1.035 = 683.2.
        Assert.All(
            simulation.GetProperty("options").EnumerateArray().Skip(1),
            option => Assert.Equal(683.2, option.GetProperty("incremental").GetProperty("standardDeviation").GetDouble(), 6.0)
        );
        Assert.Equal(
            ["Failure of plant", "Asbestos", "Flood of the car park"],
            simulation.GetProperty("events").EnumerateArray().Select(risk => risk.GetProperty("name").GetString())
        );
        Assert.Contains(
            simulation.GetProperty("warnings").EnumerateArray(),
            warning => warning.GetString()!.StartsWith("The id r1 is used for different risks", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Optimism_bias_on_a_transfer_counts_in_neither_view()
    {
        var answer = await Appraise.Json(
            Of(
                5,
                """
                { "id": "x", "name": "X", "role": "preferred", "optimismBias": { "percent": 20, "base": ["w", "g"] },
                  "costs": [ { "id": "w", "name": "Works", "kind": "capital", "vatPercent": 0, "flow": { "values": { "0": 100 } } },
                             { "id": "g", "name": "Grant", "kind": "transfer", "vatPercent": 0, "flow": { "values": { "0": 1000 } } } ] }
                """
            )
        );

        Assert.Equal(20, answer.GetProperty("options")[0].GetProperty("optimismBias").GetDecimal());
        Assert.Equal(
            [20m, 0m],
            answer
                .GetProperty("financial")
                .GetProperty("options")[0]
                .GetProperty("costs")
                .EnumerateArray()
                .Select(cost => cost.GetProperty("optimismBias").GetDecimal())
        );
    }

    private static string Option(string id, string role, string costs, string benefits = "", string more = "") =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "role": "{{role}}", "costs": [ {{costs}} ], "benefits": [ {{benefits}} ] {{more}} }""";

    private static string Of(int years, params string[] options) =>
        $$"""{ "format": "estates-planner/appraisal/1", "priceBase": "2026/27", "firstYear": "2026/27", "years": {{years}}, "options": [ {{string.Join(", ", options)}} ] }""";
}
