using System.Text.Json;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>
/// Nominal lines, relative prices, worked optimism bias and straight-line residuals, through the verb; the arithmetic is beside each.
/// </summary>
public class PriceAndBiasTests
{
    [Fact]
    public async Task A_nominal_line_is_deflated_by_the_named_deflator()
    {
        var answer = await With(
            "\"flow\": { \"from\": 1, \"to\": 10, \"amount\": 35 }",
            "\"terms\": \"nominal\", \"flow\": { \"from\": 1, \"to\": 1, \"amount\": 35 }"
        );

        Close(35m * 105.3095m / 107.3546m / 1.035m, answer.GetProperty("options")[0].GetProperty("npc"));
        Assert.Equal("gdp-deflator-2026-03", answer.GetProperty("deflator").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_relative_price_grows_its_line_above_general_prices()
    {
        var answer = await With(
            "\"flow\": { \"from\": 1, \"to\": 10, \"amount\": 35 }",
            "\"relativePricePercent\": 3.5, \"flow\": { \"from\": 1, \"to\": 10, \"amount\": 35 }"
        );

        Close(350, answer.GetProperty("options")[0].GetProperty("npc"));
        Close(35 * 1.035m * 1.035m, answer.GetProperty("options")[0].GetProperty("byYear")[2].GetProperty("running"));
    }

    [Fact]
    public async Task Optimism_bias_is_worked_out_from_published_types_and_what_has_been_mitigated()
    {
        var option = (
            await With(
                "\"percent\": 24",
                """
                "parts": [ { "type": "non-standard-buildings", "share": 0.3, "mitigation": { "inadequacy-of-the-business-case": 1, "legislation": 0.5 } },
                           { "type": "standard-buildings", "share": 0.7 } ]
                """
            )
        ).GetProperty("options")[1];
        var working = option.GetProperty("optimismBiasWorking");

        Close(28.0455m, option.GetProperty("optimismBiasPercent"));
        Close(32.1m, working.GetProperty("upperPercent"));
        Close(0.280455m * 119.323671497584541063m, option.GetProperty("optimismBias"));
        Assert.Contains("Mott MacDonald", working.GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            0.5m,
            working
                .GetProperty("parts")[0]
                .GetProperty("factors")
                .EnumerateArray()
                .Single(factor => factor.GetProperty("name").GetString() == "Legislation")
                .GetProperty("mitigated")
                .GetDecimal()
        );
    }

    [Fact]
    public async Task The_health_template_takes_a_stated_upper_bound_or_builds_it_up()
    {
        var stated = await With(
            "\"percent\": 24",
            "\"healthTemplate\": { \"upperPercent\": 24.5, \"mitigation\": { \"robustness-of-output-specification\": 1, \"stable-policy-environment\": 0.75 } }"
        );
        var built = await With(
            "\"percent\": 24",
            """
            "healthTemplate": { "build": { "length-of-build": "under-2-years", "phases": "1-or-2", "sites": "1", "location": "refurbishment-15-to-50", "facilities-management": "none-or-hard",
              "equipment": "groups-1-and-2", "information-technology": "none", "stakeholders": "1-or-2-nhs", "service-change": "stable", "risk-potential": "low" } }
            """
        );

        Close(14.7m, stated.GetProperty("options")[1].GetProperty("optimismBiasPercent"));
        Close(0.5m + 0.5m + 2 + 10 + 0 + 0.5m + 0 + 1 + 5 + 0, built.GetProperty("options")[1].GetProperty("optimismBiasPercent"));
    }

    [Fact]
    public async Task A_residual_may_be_what_is_left_of_the_works_by_straight_line()
    {
        var answer = await With("\"year\": 10, \"amount\": 10", "\"year\": 10, \"lifeYears\": 60, \"base\": [\"c2\"]");

        // The works end in year 1, so they are in use from year 2 and 9 of 60 years have gone by the end of year 10.
        Close(120m * 51 / 60 * 0.708918813709771586m, answer.GetProperty("options")[1].GetProperty("residual"));
    }

    [Fact]
    public async Task Every_switching_value_carries_what_its_own_run_came_to()
    {
        var answer = await Appraise.Json(Appraise.Sample);

        Assert.NotEmpty(answer.GetProperty("switching").EnumerateArray());
        Assert.All(
            answer.GetProperty("switching").EnumerateArray(),
            row => Assert.InRange(row.GetProperty("rerunDifference").GetDecimal(), -0.01m, 0.01m)
        );
        Assert.Empty(answer.GetProperty("rankSwitching").EnumerateArray());
    }

    [Fact]
    public async Task A_rival_option_has_a_value_at_which_it_is_worth_as_much()
    {
        var answer = await With(
            "\"options\": [",
            """
            "options": [ { "id": "min", "name": "Patch", "role": "do-minimum", "costs": [ { "id": "p", "name": "Patching", "kind": "capital", "flow": { "values": { "0": 90 } } } ] },
            """
        );
        var works = answer.GetProperty("rankSwitching").EnumerateArray().Single(row => row.GetProperty("driver").GetString() == "cost:c2");

        // The preferred option is worth -58.464204996797745812 and patching -90, so the works with their bias (147.961352657...) may cost
        // 31.5358 more.
        Assert.Equal(("pwf", "min"), (works.GetProperty("option").GetString(), works.GetProperty("against").GetString()));
        Close(120m * (1 + (31.535795003202254188m / (1.24m * 119.323671497584541063m))), works.GetProperty("switchingValue"));
    }

    private static Task<JsonElement> With(string member, string other)
    {
        Assert.Contains(member, Appraise.Sample, StringComparison.Ordinal);
        return Appraise.Json(Appraise.Sample.Replace(member, other, StringComparison.Ordinal));
    }

    private static void Close(decimal expected, JsonElement actual) =>
        Assert.InRange(actual.GetDecimal(), expected - 0.000000001m, expected + 0.000000001m);
}
