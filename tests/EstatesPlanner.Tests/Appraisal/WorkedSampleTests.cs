using System.Text.Json;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>
/// The contract's example against numbers worked out apart from the program, in exact fractions, with v = 1/1.035 and DF(t) = v^t:
/// annuity(10) = v + ... + v^10 = 8.31660532257795468349;
/// bau: 35 × annuity; works: 100 + 20v; optimism bias: 24% of that; risk: 0.3 × 20v; residual: 10v^10; staff time: 12 × (v^2 + ... + v^10).
/// </summary>
public class WorkedSampleTests
{
    [Fact]
    public async Task Discount_factors_run_from_year_0_to_the_last_in_both_streams()
    {
        var factors = (await Appraise.Json(Appraise.Sample)).GetProperty("discountFactors");

        Assert.Equal((11, 11), (factors.GetProperty("standard").GetArrayLength(), factors.GetProperty("health").GetArrayLength()));
        Close(1m, factors.GetProperty("standard")[0]);
        Close(0.708918813709771586m, factors.GetProperty("standard")[10]);
        Close(0.861667231722183484m, factors.GetProperty("health")[10]);
    }

    [Fact]
    public async Task Every_present_value_is_as_worked_out_by_hand()
    {
        var options = (await Appraise.Json(Appraise.Sample)).GetProperty("options");
        var (bau, pwf) = (options[0], options[1]);

        Close(291.081186290228413922m, bau.GetProperty("pvCosts"));
        Close(291.081186290228413922m, bau.GetProperty("npc"));
        Close(35m, bau.GetProperty("eac"));
        Close(119.323671497584541063m, pwf.GetProperty("pvCosts"));
        Close(28.637681159420289855m, pwf.GetProperty("optimismBias"));
        Close(5.797101449275362319m, pwf.GetProperty("expectedRisk"));
        Close(7.089188137097715861m, pwf.GetProperty("residual"));
        Close(146.669265969182477376m, pwf.GetProperty("npc"));
        Close(88.205060972384731564m, pwf.GetProperty("pvBenefits").GetProperty("total"));
        Close(88.205060972384731564m, pwf.GetProperty("pvBenefits").GetProperty("byClass").GetProperty("non-cash-releasing"));
        Close(-58.464204996797745812m, pwf.GetProperty("npsv"));
        Close(17.635713164240720278m, pwf.GetProperty("eac"));
    }

    [Fact]
    public async Task Against_business_as_usual_it_saves_cost_and_has_no_ratio()
    {
        var answer = await Appraise.Json(Appraise.Sample);
        var increment = answer.GetProperty("options")[1].GetProperty("incremental");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("options")[0].GetProperty("incremental").ValueKind);
        Close(-144.411920321045936546m, increment.GetProperty("npc"));
        Close(88.205060972384731564m, increment.GetProperty("pvBenefits"));
        Close(232.616981293430668110m, increment.GetProperty("npsv"));
        Assert.Equal(JsonValueKind.Null, increment.GetProperty("bcr").ValueKind);
        Assert.True(increment.GetProperty("costSaving").GetBoolean());
        Assert.Equal(["pwf", "bau"], answer.GetProperty("ranking").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task Over_the_works_alone_there_is_a_ratio_and_its_formula_says_so()
    {
        var answer = await Appraise.Json(
            Appraise.Sample.Replace("\"options\":", "\"denominator\": [\"c2\"], \"options\":", StringComparison.Ordinal)
        );
        var increment = answer.GetProperty("options")[1].GetProperty("incremental");

        Close(0.739208405719985402m, increment.GetProperty("bcr"));
        Assert.Contains("cost lines c2", increment.GetProperty("bcrFormula").GetString(), StringComparison.Ordinal);
        Assert.False(increment.GetProperty("costSaving").GetBoolean());
    }

    [Theory]
    [InlineData("cost:c2", "120", "308.657627508450365543")]
    [InlineData("benefit:b1", "108", "-176.820776752888526000")]
    public async Task A_driver_switches_where_the_incremental_npsv_is_nought(string driver, string value, string switches)
    {
        var switching = (await Appraise.Json(Appraise.Sample))
            .GetProperty("switching")
            .EnumerateArray()
            .Single(row => row.GetProperty("driver").GetString() == driver);

        Assert.Equal("pwf", switching.GetProperty("option").GetString());
        Close(Number(value), switching.GetProperty("value"));
        Close(Number(switches), switching.GetProperty("switchingValue"));
        Close((100 * Number(switches) / Number(value)) - 100, switching.GetProperty("changePercent"));
    }

    [Fact]
    public async Task Another_schedule_may_be_tried_on_the_same_file()
    {
        var answer = await Appraise.Json(Appraise.Sample, "--schedule", "green-book-2018-reduced");

        Assert.Equal("green-book-2018-reduced", answer.GetProperty("discountSchedule").GetProperty("id").GetString());
        Close(1 / 1.03m, answer.GetProperty("discountFactors").GetProperty("standard")[1]);
        Close(1 / 1.01m, answer.GetProperty("discountFactors").GetProperty("health")[1]);
    }

    [Fact]
    public async Task A_flow_may_ramp_and_a_file_may_leave_out_what_it_does_not_have()
    {
        var answer = await Appraise.Json(
            """
            { "format": "estates-planner/appraisal/1", "priceBase": "2026/27", "firstYear": "2026/27", "years": 3,
              "options": [ { "id": "a", "name": "A", "role": "other",
                "benefits": [ { "id": "b1", "name": "Time", "class": "cash-releasing", "flow": { "from": 1, "fullFrom": 3, "to": 3, "amount": 30 } },
                              { "id": "b2", "name": "Dignity", "class": "unmonetised" } ] } ] }
            """
        );
        var option = answer.GetProperty("options")[0];

        Close(
            (10 / 1.035m) + (20 / 1.035m / 1.035m) + (30 / 1.035m / 1.035m / 1.035m),
            option.GetProperty("pvBenefits").GetProperty("total")
        );
        Assert.Equal("Dignity", option.GetProperty("unmonetised")[0].GetProperty("name").GetString());
        Assert.Equal("green-book-2018", answer.GetProperty("discountSchedule").GetProperty("id").GetString());
        Assert.Equal(
            "No option is business as usual, so nothing is measured against it.",
            answer.GetProperty("warnings")[0].GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task People_read_whole_pounds_the_schedule_its_mark_and_the_formula()
    {
        var (exit, output, error) = await Appraise.Text(Appraise.Sample);

        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"NPSV against business as usual \W+ 233", output);
        Assert.Matches(@"BCR \W+ cost saving", output);
        Assert.Contains("confirmed", output, StringComparison.Ordinal);
        Assert.Contains("There is no pass mark.", output, StringComparison.Ordinal);
    }

    private static void Close(decimal expected, JsonElement actual) =>
        Assert.InRange(actual.GetDecimal(), expected - 0.000000001m, expected + 0.000000001m);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
