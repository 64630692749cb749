using System.Text.Json;
using System.Text.RegularExpressions;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Plans;

/// <summary><c>plan --file</c> by the contract: the worked example, options, pots, infeasibility, and what is refused.</summary>
public partial class PlanFileTests
{
    [Fact]
    public async Task The_worked_example_gives_its_plan()
    {
        var plan = await Planned.Json(Planned.Sample);
        Assert.Equal("optimal", plan.GetProperty("status").GetString());
        Assert.Equal("1112.5", plan.GetProperty("value").GetRawText());
        Assert.Equal("1112.5", plan.GetProperty("bound").GetRawText());
        Assert.Equal("0", plan.GetProperty("gapPercent").GetRawText());
        Assert.Equal(
            """[{"bid":"B1","option":null,"start":"2026/27","pot":"operational","pots":["operational"],"value":812.5},{"bid":"B2","option":null,"start":"2027/28","pot":"operational","pots":["operational"],"value":300}]""",
            Compact(plan.GetProperty("funded"))
        );
        Assert.Equal(
            """[{"bid":"B3","why":{"binding":[],"displacedBy":[],"smallestChange":[]}}]""",
            Compact(plan.GetProperty("notFunded"))
        );
        Assert.Equal(
            """[{"pot":"operational","year":"2026/27","limit":4000000,"carriedIn":0,"spent":1200000},{"pot":"operational","year":"2027/28","limit":3500000,"carriedIn":0,"spent":2900000}]""",
            Compact(plan.GetProperty("pots"))
        );
        Assert.Equal("[]", Compact(plan.GetProperty("conflict")));
        Assert.Matches("^[0-9a-f]{64}$", plan.GetProperty("inputHash").GetString());
        Assert.Matches("^[0-9a-f]{16}$", plan.GetProperty("planId").GetString());
    }

    [Fact]
    public async Task The_same_file_gives_the_same_bytes_but_for_the_seconds()
    {
        var (_, first, _) = await Planned.Text(Planned.Sample, "--json");
        var (_, second, _) = await Planned.Text(Planned.Sample, "--json");
        Assert.Equal(Seconds().Replace(first, ""), Seconds().Replace(second, ""));
    }

    [Fact]
    public async Task People_read_a_table_and_that_the_proof_was_checked()
    {
        var (exit, output, error) = await Planned.Text(Planned.Sample);
        Assert.Equal((ExitCode.Done, ""), (exit, error));
        Assert.Contains("Optimal: no plan is worth more than 1,112.5. Plan and proof were checked.", output, StringComparison.Ordinal);
        Assert.Contains("Theatre ventilation", output, StringComparison.Ordinal);
        Assert.Contains("£2,900,000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_cannot_hold_together_are_named_and_the_exit_is_0()
    {
        var plan = await Planned.Json(Planned.Sample.Replace("\"amount\": 2000000", "\"amount\": 2450001", StringComparison.Ordinal));
        Assert.Equal("infeasible", plan.GetProperty("status").GetString());
        Assert.Equal("""[{"type":"atLeast","measure":"highRiskRemoved","amount":2450001}]""", Compact(plan.GetProperty("conflict")));
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("value").ValueKind);
        var (exit, output, _) = await Planned.Text(
            Planned.Sample.Replace("\"amount\": 2000000", "\"amount\": 2450001", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("at least 2,450,001 of highRiskRemoved", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_options_own_start_years_and_measures_replace_the_bids()
    {
        var plan = await Planned.Json(
            Planned.Sample.Replace(
                "\"value\": 90, \"spend\": [ { \"pots\": [\"operational\"], \"profile\": [400000] } ]",
                "\"startYears\": [\"2026/27\"], \"options\": [ { \"id\": \"felt\", \"value\": 90 }, { \"id\": \"slate\", \"value\": 2000.001, \"startYears\": [\"2027/28\"], \"measures\": { \"highRiskRemoved\": 1050000 }, \"spend\": [ { \"pot\": \"operational\", \"profile\": [1] } ] } ]",
                StringComparison.Ordinal
            )
        );
        Assert.Equal("2812.501", plan.GetProperty("value").GetRawText());
        Assert.Equal(
            """{"bid":"B3","option":"slate","start":"2027/28","pot":"operational","pots":["operational"],"value":2000.001}""",
            Compact(plan.GetProperty("funded")[1])
        );
    }

    [Fact]
    public async Task A_conflict_names_the_fewest_rules_that_clash()
    {
        // B3's first option alone brings hr, and needs 500,000 of a pot that has nothing in its start year: two rules clash, among five
        // that cannot all hold.
        var plan = await Planned.Json(
            """
            { "format": "estates-planner/portfolio/1", "years": ["2026/27", "2027/28"],
              "pots": [ { "id": "P0", "limits": { "2027/28": 1600000 } }, { "id": "P1", "limits": { "2026/27": 400000, "2027/28": 500000 }, "carryForwardPercent": 12.5 } ],
              "bids": [ { "id": "B10", "startYears": ["2026/27", "2027/28"], "mustDo": true, "value": 10, "spend": [ { "profile": [200000, 0], "pot": "P1" } ] },
                        { "id": "A", "mustNot": true, "value": 0, "spend": [ { "profile": [200000], "pot": "P1" } ] },
                        { "id": "B3", "startYears": ["2026/27"], "options": [ { "id": "z0", "value": 30, "spend": [ { "profile": [500000, 800000], "pot": "P0" } ], "measures": { "hr": 600 } } ] },
                        { "id": "X", "value": 0, "spend": [ { "profile": [700000], "pot": "P0" } ] } ],
              "rules": [ { "type": "requires", "bid": "X", "needs": "A" }, { "type": "atLeast", "measure": "hr", "amount": 466 }, { "type": "requires", "bid": "B10", "needs": "X", "lagYears": 1 } ],
              "beyondHorizon": "forbid" }
            """
        );
        Assert.Equal(
            """[{"type":"atLeast","measure":"hr","amount":466},{"type":"limit","pot":"P0","year":"2026/27"}]""",
            Compact(plan.GetProperty("conflict"))
        );
        Assert.Equal(
            (true, true, true),
            (
                plan.GetProperty("smallest").GetBoolean(),
                plan.GetProperty("conflictIsMinimal").GetBoolean(),
                plan.GetProperty("conflictIsSmallest").GetBoolean()
            )
        );
    }

    [Theory]
    [InlineData("\"value\": 812.5", "\"value\": 812.5001", "bids[0].value: 812.5001 has a fraction of a thousandth.")]
    [InlineData(
        "\"value\": 812.5",
        "\"value\": 812.50000000000000000000000000000001",
        "bids[0].value: 812.50000000000000000000000000000001 has more digits than can be held."
    )]
    [InlineData("\"2027/28\": 780.0", "\"2027/28\": 780.0005", "bids[0].valueByStart.2027/28: 780.0005 has a fraction of a thousandth.")]
    [InlineData("\"2026/27\": 4000000", "\"2026/27\": 4000000.5", "pots[0].limits.2026/27: 4000000.5 has a fraction of a pound.")]
    [InlineData("[1200000, 300000]", "[1200000, 300000.01]", "bids[0].spend[0].profile[1]: 300000.01 has a fraction of a pound.")]
    [InlineData("[1200000, 300000]", "[1200000, -1]", "bids[0].spend[0].profile[1]: Spend is £0 or more: this is below £0.")]
    [InlineData(
        "[1200000, 300000]",
        "[1200000, 99999999999999]",
        "bids[0].spend[0].profile[1]: Spend in one year is at most £10,000,000,000,000."
    )]
    [InlineData("\"2026/27\": 4000000", "\"2026/27\": -1", "pots[0].limits['2026/27']: A limit is £0 or more: this is below £0.")]
    [InlineData(
        "\"value\": 812.5",
        "\"value\": 1e-40",
        "bids[0].value: 1e-40 is too small to be told from 0. Write 0, or a number of at most 28 decimal places."
    )]
    [InlineData("\"lagYears\": 1", "\"lagYears\": 99999999999", "rules[0].lagYears: 99999999999 is too large.")]
    [InlineData(
        "\"name\": \"Roof, block C\"",
        "\"name\": \"Roof, block C\", \"colour\": 1",
        "bids[1].colour: This member is not known here."
    )]
    [InlineData("\"lagYears\": 1", "\"lag\": 1", "rules[0].lag: This member is not known here.")]
    [InlineData("\"amount\": 2000000", "\"amount\": 2000000, \"amount\": 1", "rules[2].amount: This member is there twice.")]
    [InlineData(
        "\"type\": \"atMostOne\"",
        "\"type\": \"atMostTwo\"",
        "rules[1].type: 'atMostTwo' is not one of: requires, atMostOne, exactlyOne, atLeast, atMost, share."
    )]
    [InlineData("\"needs\": \"B1\"", "\"needs\": \"B9\"", "rules[0]: There is no bid 'B9'.")]
    [InlineData("\"id\": \"B2\"", "\"id\": \"B1\"", "bids[1].id: There are two bids 'B1'.")]
    [InlineData("\"pots\": [\"operational\"]", "\"pots\": [\"digital\"]", "bids[2].spend[0].pot: There is no pot 'digital'.")]
    [InlineData(
        "\"pots\": [\"operational\"]",
        "\"pots\": [\"operational\"], \"pot\": \"operational\"",
        "bids[2].spend[0]: Spend has pot, or pots of which one pays, but not both."
    )]
    [InlineData("\"value\": 90", "\"value\": \"90\"", "bids[2].value: This is text; a number is expected.")]
    [InlineData("\"value\": 90, ", "", "bids[2]: The member value is missing.")]
    [InlineData("\"value\": 300", "\"value\": 300, \"options\": []", "bids[1].value: A bid with options has its values and spend in them.")]
    [InlineData("\"mustDo\": false", "\"mustDo\": 0", "bids[0].mustDo: This is neither true nor false.")]
    [InlineData(
        "\"years\": [\"2026/27\",\"2027/28\"]",
        "\"years\": [\"2026/27\",\"2028/29\"]",
        "years[1]: Years follow one another, earliest first."
    )]
    [InlineData(
        "\"carryForwardPercent\": 0",
        "\"carryForwardPercent\": 101",
        "pots[0].carryForwardPercent: 101 is not a percentage from 0 to 100, to three places."
    )]
    [InlineData("\"objective\": \"value\"", "\"objective\": \"fame\"", "objective: No bid has the measure 'fame'.")]
    [InlineData("\"beyondHorizon\": \"report\"", "\"beyondHorizon\": \"ignore\"", "beyondHorizon: 'ignore' is not one of: report, forbid.")]
    [InlineData("portfolio/1", "portfolio/2", "format: 'estates-planner/portfolio/2' is not estates-planner/portfolio/1.")]
    public async Task A_slip_is_named_with_its_path(string sound, string slip, string sentence)
    {
        Assert.Contains(sound, Planned.Sample, StringComparison.Ordinal);
        Assert.StartsWith(
            sentence,
            await Planned.Refusal(Planned.Sample.Replace(sound, slip, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_time_limit_is_at_least_a_second() =>
        Assert.Equal("--time-limit takes a number of seconds, at least 1.", await Planned.Refusal(Planned.Sample, "--time-limit", "0"));

    [Fact]
    public async Task Nesting_deeper_than_64_is_refused() =>
        Assert.StartsWith(
            "portfolio.json is not JSON that can be read",
            await Planned.Refusal(new string('[', 65) + new string(']', 65)),
            StringComparison.Ordinal
        );

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    [GeneratedRegex("\"seconds\": [0-9.]+", RegexOptions.None, 1000)]
    private static partial Regex Seconds();
}
