using System.Text.Json;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>
/// What hangs on the contract's example, through the verb. The numbers are those of WorkedSampleTests, scaled; the arithmetic is beside
/// each.
/// </summary>
public class SensitivityVerbTests
{
    private const decimal Repairs = 291.081186290228413922m;
    private const decimal Works = 119.323671497584541063m;
    private const decimal StaffTime = 88.205060972384731564m;
    private const decimal Gain = 232.616981293430668110m;

    [Fact]
    public async Task A_file_that_gives_no_ranges_has_bars_by_a_convention_that_is_named_and_marked()
    {
        var answer = await Appraise.Json(Appraise.Sample);
        var works = Bar(answer, "cost:c2");

        Assert.Equal(
            ("cautious", "not confirmed"),
            (
                answer.GetProperty("rangeConvention").GetProperty("id").GetString(),
                answer.GetProperty("rangeConvention").GetProperty("mark").GetString()
            )
        );
        Assert.True(works.GetProperty("convention").GetBoolean());
        Close(Gain - (0.2m * 1.24m * Works), works.GetProperty("high").GetProperty("npsv"));
        Close(Gain - (StaffTime / 2), Bar(answer, "benefit:b1").GetProperty("low").GetProperty("npsv"));
        Close(Gain, Bar(answer, "benefit:b1").GetProperty("high").GetProperty("npsv"));
        Assert.Equal("bau:cost:c1", answer.GetProperty("tornado")[0].GetProperty("driver").GetString());
    }

    [Fact]
    public async Task The_convention_may_be_another_or_none()
    {
        var even = await Appraise.Json(Appraise.Sample, "--ranges", "even-20");
        var none = await Appraise.Json(Appraise.Sample, "--ranges", "none");

        Close(Gain + (StaffTime / 5), Bar(even, "benefit:b1").GetProperty("high").GetProperty("npsv"));
        Assert.Empty(none.GetProperty("tornado").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, none.GetProperty("rangeConvention").ValueKind);
        Assert.Equal(
            "No convention of ranges is called x. Known: cautious, even-20, none.",
            await Appraise.Refusal(Appraise.Sample, "--ranges", "x")
        );
    }

    [Fact]
    public async Task A_range_from_evidence_takes_the_conventions_place()
    {
        var asked = await With(
            """
            "sensitivity": [ { "option": "pwf", "driver": "capital", "lowPercent": -10, "highPercent": 40, "evidence": "Two tenders" } ]
            """
        );
        var stated = await Appraise.Json(
            Appraise.Sample.Replace(
                "\"kind\": \"capital\"",
                "\"kind\": \"capital\", \"range\": { \"lowPercent\": 0, \"highPercent\": 30 }",
                StringComparison.Ordinal
            )
        );

        Close(Gain - (0.4m * 1.24m * Works), Bar(asked, "capital").GetProperty("high").GetProperty("npsv"));
        Assert.False(Bar(asked, "capital").GetProperty("convention").GetBoolean());
        Close(Gain - (0.3m * 1.24m * Works), Bar(stated, "cost:c2").GetProperty("high").GetProperty("npsv"));
    }

    [Fact]
    public async Task A_scenario_changes_several_things_at_once_and_says_whether_the_best_stays_so()
    {
        var answer = await With(
            """
            "scenarios": [ { "id": "s1", "name": "Repairs turn out cheap", "discountSchedule": "sensitivity-3-flat", "changes": [ { "option": "bau", "driver": "cost:c1", "changePercent": -90 } ] },
                           { "id": "s2", "name": "A year late", "benefitsDelayedYears": 1 } ]
            """
        );
        var (cheap, late) = (answer.GetProperty("scenarios")[0], answer.GetProperty("scenarios")[1]);

        Assert.Equal(
            ("sensitivity-3-flat", false, "bau"),
            (
                cheap.GetProperty("discountSchedule").GetString(),
                cheap.GetProperty("keepsItsBest").GetBoolean(),
                cheap.GetProperty("ranking")[0].GetString()
            )
        );
        Close(-3.5m * Enumerable.Range(1, 10).Sum(year => 1 / Power(1.03m, year)), cheap.GetProperty("options")[0].GetProperty("npsv"));
        Close(Gain - (12 / Power(1.035m, 2)), late.GetProperty("options")[1].GetProperty("incrementalNpsv"));
        Assert.True(late.GetProperty("keepsItsBest").GetBoolean());
    }

    [Theory]
    [InlineData("\"groups\": [ { \"id\": \"low\", \"name\": \"Lowest fifth\", \"incomeRatio\": 2 } ]")]
    [InlineData("\"medianIncome\": 30000, \"groups\": [ { \"id\": \"low\", \"name\": \"Lowest fifth\", \"medianIncome\": 15000 } ]")]
    public async Task Weights_by_income_stand_beside_the_unweighted_npsv(string groups)
    {
        var answer = await With(
            $$"""
            "distribution": { {{groups}}, "shares": [ { "benefit": "b1", "group": "low", "share": 0.4 } ], "elasticities": [ 1.3, 0 ] }
            """
        );
        var (weighted, even) = (
            answer.GetProperty("distribution").GetProperty("results")[0],
            answer.GetProperty("distribution").GetProperty("results")[1]
        );
        var weight = weighted.GetProperty("weights").GetProperty("low").GetDecimal();

        Assert.Equal(2.4623m, decimal.Round(weight, 4));
        Close(-58.464204996797745812m, weighted.GetProperty("options")[1].GetProperty("npsv"));
        Close(-58.464204996797745812m + (0.4m * StaffTime * (weight - 1)), weighted.GetProperty("options")[1].GetProperty("weightedNpsv"));
        Close(-58.464204996797745812m, even.GetProperty("options")[1].GetProperty("weightedNpsv"));
    }

    [Fact]
    public async Task Every_answer_says_who_pays_and_who_receives_and_the_trusts_own_name_is_the_trust()
    {
        var shares = (await Appraise.Json(Appraise.Sample)).GetProperty("wholeSystem")[1].GetProperty("shares").EnumerateArray().ToList();
        var own = (await With("\"trust\": \"ZZZ\"")).GetProperty("wholeSystem")[1].GetProperty("shares").EnumerateArray().ToList();

        Assert.Equal([null, "ZZZ"], shares.Select(share => share.GetProperty("organisation").GetString()));
        Close(-146.669265969182477376m, shares[0].GetProperty("net"));
        Close(StaffTime, shares[1].GetProperty("benefitsByClass").GetProperty("non-cash-releasing"));
        Close(-58.464204996797745812m, Assert.Single(own).GetProperty("net"));
    }

    [Fact]
    public async Task People_read_the_bars_their_convention_and_the_whole_system()
    {
        var (exit, output, _) = await Appraise.Text(Appraise.Sample);

        Assert.Equal(0, exit);
        Assert.Contains(
            "* Nobody gave a range: Costs 20% either way, benefits from half to as stated (not confirmed). A convention, no evidence.",
            output,
            StringComparison.Ordinal
        );
        Assert.Matches(@"Works \* \W+ -20.0% \W+ 262 \W+ \+20.0% \W+ 203", output);
        Assert.Contains("The bid's own trust", output, StringComparison.Ordinal);
    }

    private static Task<JsonElement> With(string member) => Appraise.Json(Appraise.With(member));

    private static JsonElement Bar(JsonElement answer, string driver) =>
        answer.GetProperty("tornado").EnumerateArray().Single(bar => bar.GetProperty("driver").GetString() == driver);

    private static decimal Power(decimal value, int times) =>
        Enumerable.Repeat(value, times).Aggregate(1m, (product, factor) => product * factor);

    private static void Close(decimal expected, JsonElement actual) =>
        Assert.InRange(actual.GetDecimal(), expected - 0.000000001m, expected + 0.000000001m);
}
