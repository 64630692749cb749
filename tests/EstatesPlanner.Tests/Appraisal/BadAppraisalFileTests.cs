using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>A bad file gets one sentence with the place; nothing is guessed.</summary>
public class BadAppraisalFileTests
{
    [Theory]
    [InlineData(
        "\"kind\": \"capital\"",
        "\"kind\": \"capital\", \"colour\": 1",
        "options[1].costs[0].colour: This member is not known here. Known: id, name, kind, flow, terms, relativePricePercent, payer"
    )]
    [InlineData("\"years\": 10", "\"years\": 10, \"year\": 3", "year: This member is not known here.")]
    [InlineData("\"years\": 10", "\"years\": 10, \"years\": 11", "years: This member is there twice.")]
    [InlineData("\"0\": 100", "\"0\": 100, \"0\": 5", "options[1].costs[0].flow.values.0: This member is there twice.")]
    [InlineData(
        "\"kind\": \"capital\"",
        "\"kind\": \"Capital\"",
        "options[1].costs[0].kind: 'Capital' is not one of: capital, revenue, lifecycle, transfer."
    )]
    [InlineData(
        "\"role\": \"bau\"",
        "\"role\": \"business-as-usual\"",
        "options[0].role: 'business-as-usual' is not one of: bau, do-minimum, preferred, other."
    )]
    [InlineData(
        "\"stream\": \"standard\"",
        "\"stream\": \"fast\"",
        "options[1].benefits[0].stream: 'fast' is not one of: standard, health."
    )]
    [InlineData("\"class\": \"non-cash-releasing\", ", "", "options[1].benefits[0]: The member class is missing.")]
    [InlineData(
        "estates-planner/appraisal/1",
        "estates-planner/appraisal/2",
        "format: 'estates-planner/appraisal/2' is not estates-planner/appraisal/1."
    )]
    [InlineData(
        "\"priceBase\": \"2026/27\"",
        "\"priceBase\": \"2026/28\"",
        "priceBase: '2026/28' is not a financial year such as 2026/27."
    )]
    [InlineData("\"years\": 10", "\"years\": 10.5", "years: This is the number 10.5; a whole number is expected.")]
    [InlineData("\"years\": 10", "\"years\": 0", "years: An appraisal runs over 1 to 300 years after year 0.")]
    [InlineData("\"years\": 10", "\"years\": 126", "years: The discount schedule green-book-2018 says nothing beyond year 125.")]
    [InlineData(
        "\"discountSchedule\": \"green-book-2018\"",
        "\"discountSchedule\": \"hmt\"",
        "discountSchedule: No discount schedule is called hmt. Known: green-book-2018, green-book-2018-reduced, sensitivity-3-flat."
    )]
    [InlineData("\"amount\": 35", "\"amount\": \"35\"", "options[0].costs[0].flow.amount: This is text; a number is expected.")]
    [InlineData(
        "\"amount\": 35",
        "\"amount\": 1e-40",
        "options[0].costs[0].flow.amount: 1e-40 is too small to be told from 0. Write 0, or a number of at most 28 decimal places."
    )]
    [InlineData(
        "\"probability\": 0.3",
        "\"probability\": 0.33333333333333333333333333333",
        "options[1].risks[0].probability: 0.33333333333333333333333333333 has more digits than can be held."
    )]
    [InlineData("\"years\": 10", "\"years\": 99999999999", "years: 99999999999 is too large.")]
    [InlineData("\"amount\": 35", "\"amount\": 1e30", "options[0].costs[0].flow.amount: 1e30 is too large.")]
    [InlineData(
        "\"to\": 10, \"amount\": 35",
        "\"to\": 2000000000, \"amount\": 35",
        "options[0].costs[0].flow.to: Year 2000000000 is outside years 0 to 10 of the appraisal."
    )]
    [InlineData(
        "\"from\": 1, \"to\": 10",
        "\"from\": 5, \"to\": 4",
        "options[0].costs[0].flow.to: A flow runs from an earlier year to a later one."
    )]
    [InlineData("\"1\": 20", "\"01\": 20", "options[1].costs[0].flow.values.01: '01' is not a year number such as 0 or 12.")]
    [InlineData(
        "{ \"values\": { \"0\": 100, \"1\": 20 } }",
        "{ \"values\": { \"0\": 100 }, \"to\": 3 }",
        "options[1].costs[0].flow.to: A flow has values, or from, to and amount, but not both."
    )]
    [InlineData(
        "\"kind\": \"capital\"",
        "\"kind\": \"capital\", \"terms\": \"cash\"",
        "options[1].costs[0].terms: 'cash' is not one of: real, nominal."
    )]
    [InlineData(
        "\"kind\": \"capital\"",
        "\"kind\": \"capital\", \"relativePricePercent\": 60",
        "options[1].costs[0].relativePricePercent: A relative price moves by −50% to 50% a year."
    )]
    [InlineData(
        "\"percent\": 24",
        "\"percent\": 24, \"parts\": []",
        "options[1].optimismBias: Give one of percent, parts and healthTemplate."
    )]
    [InlineData(
        "\"percent\": 24",
        "\"parts\": [ { \"type\": \"hospital\" } ]",
        "options[1].optimismBias.parts[0].type: 'hospital' is not one of: standard-buildings,"
    )]
    [InlineData(
        "\"percent\": 24",
        "\"parts\": [ { \"type\": \"standard-buildings\", \"share\": 0.5 } ]",
        "options[1].optimismBias.parts: The shares of a project's parts sum to 1."
    )]
    [InlineData(
        "\"percent\": 24",
        "\"parts\": [ { \"type\": \"standard-civil-engineering\", \"mitigation\": { \"legislation\": 1 } } ]",
        "options[1].optimismBias.parts[0].mitigation: Nothing is published about what causes optimism bias in this type of project."
    )]
    [InlineData(
        "\"percent\": 24",
        "\"healthTemplate\": { \"mitigation\": {} }",
        "options[1].optimismBias.healthTemplate: Give upperPercent or build."
    )]
    [InlineData(
        "\"percent\": 24",
        "\"healthTemplate\": { \"upperPercent\": 24.5, \"mitigation\": { \"planning-approval\": 2 } }",
        "options[1].optimismBias.parts[0].mitigation: A cause is mitigated between 0 (not at all) and 1 (wholly)."
    )]
    [InlineData(
        "\"year\": 10, \"amount\": 10",
        "\"year\": 10, \"lifeYears\": 0, \"base\": [\"c2\"]",
        "options[1].residual.lifeYears: A life is at least 1 year."
    )]
    [InlineData(
        "\"year\": 10, \"amount\": 10",
        "\"year\": 10, \"lifeYears\": 60, \"base\": [\"c9\"]",
        "options[1].residual.base[0]: There is no cost line c9."
    )]
    [InlineData("\"probability\": 0.3", "\"probability\": 30", "options[1].risks[0].probability: A probability is between 0 and 1.")]
    [InlineData(
        "\"impact\": 20, \"year\": 1",
        "\"impact\": 20, \"year\": 11",
        "options[1].risks[0].year: Year 11 is outside years 0 to 10 of the appraisal."
    )]
    [InlineData("\"base\": [\"c2\"]", "\"base\": [\"c1\"]", "options[1].optimismBias.base[0]: Option pwf has no cost line c1.")]
    [InlineData("\"id\": \"pwf\"", "\"id\": \"bau\"", "options[1].id: The option id bau is used twice.")]
    [InlineData("\"options\": [", "\"denominator\": [\"c9\"], \"options\": [", "denominator[0]: No option has a cost line c9.")]
    [InlineData(
        "\"options\": [",
        "\"sensitivity\": [ { \"driver\": \"cost:c2\", \"lowPercent\": -10, \"highPercent\": 10, \"by\": 3 } ], \"options\": [",
        "sensitivity[0].by: This member is not known here. Known: option, driver, lowPercent, highPercent, evidence."
    )]
    [InlineData(
        "\"options\": [",
        "\"sensitivity\": [ { \"driver\": \"cost:c9\", \"lowPercent\": -10, \"highPercent\": 10 } ], \"options\": [",
        "sensitivity[0].driver: No option has a driver cost:c9."
    )]
    [InlineData(
        "\"options\": [",
        "\"scenarios\": [ { \"id\": \"a\", \"name\": \"A\", \"changes\": [ { \"driver\": \"capital\", \"changePercent\": -101 } ] } ], \"options\": [",
        "scenarios[0].changes[0].changePercent: A change is between −100% and 1,000%."
    )]
    [InlineData(
        "\"options\": [",
        "\"scenarios\": [ { \"id\": \"a\", \"name\": \"A\", \"discountSchedule\": \"x\" } ], \"options\": [",
        "scenarios[0].discountSchedule: No discount schedule is called x."
    )]
    [InlineData(
        "\"options\": [",
        "\"distribution\": { \"groups\": [ { \"id\": \"low\", \"name\": \"Low\", \"medianIncome\": 15000 } ], \"shares\": [] }, \"options\": [",
        "distribution.groups[0].medianIncome: A group's income needs the medianIncome of everybody beside the groups."
    )]
    [InlineData(
        "\"options\": [",
        "\"distribution\": { \"groups\": [ { \"id\": \"low\", \"name\": \"Low\", \"incomeRatio\": 2 } ], \"shares\": [ { \"benefit\": \"b1\", \"group\": \"low\", \"share\": 2 } ] }, \"options\": [",
        "distribution.shares[0].share: A share is between 0 and 1."
    )]
    [InlineData(
        "\"kind\": \"capital\"",
        "\"kind\": \"capital\", \"range\": { \"lowPercent\": 5, \"highPercent\": 1 }",
        "options[1].costs[0].range.highPercent: The high end of a range is not below its low end."
    )]
    [InlineData("\"name\": \"Works\"", "\"name\": \"\\ud800\"", "options[1].costs[0].name: This text holds half a character.")]
    [InlineData("\"name\": \"Works\"", "\"name\": \" \"", "options[1].costs[0].name: This text is empty.")]
    [InlineData("\"benefits\": [],", "\"benefits\": {},", "options[0].benefits: This is an object; a list is expected.")]
    public async Task A_slip_is_named_with_its_path(string sound, string slip, string sentence)
    {
        Assert.Contains(sound, Appraise.Sample, StringComparison.Ordinal);

        Assert.StartsWith(
            sentence,
            await Appraise.Refusal(Appraise.Sample.Replace(sound, slip, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"format\": ")]
    [InlineData("{ \"years\": 10, }")]
    [InlineData("{ /* ten */ \"years\": 10 }")]
    public async Task What_is_not_json_is_named_with_line_and_byte(string json) =>
        Assert.StartsWith(
            "appraisal.json is not JSON that can be read: reading stopped at line 1, byte",
            await Appraise.Refusal(json),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Nesting_deeper_than_64_is_refused() =>
        Assert.StartsWith(
            "appraisal.json is not JSON that can be read",
            await Appraise.Refusal(new string('[', 65) + new string(']', 65)),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_file_that_is_a_list_is_refused() =>
        Assert.StartsWith("The file: This is a list; an object with format,", await Appraise.Refusal("[]"), StringComparison.Ordinal);

    [Fact]
    public async Task A_byte_order_mark_does_no_harm() => await Appraise.Json("\uFEFF" + Appraise.Sample);

    [Fact]
    public async Task A_schedule_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Equal(
            "No discount schedule is called x. Known: green-book-2018, green-book-2018-reduced, sensitivity-3-flat.",
            await Appraise.Refusal(Appraise.Sample, "--schedule", "x")
        );

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        await using var error = new StringWriter();

        Assert.Equal(
            ExitCode.BadInput,
            await CommandLine.Run(["appraise", "--file", "no-such.json"], TextWriter.Null, error, TestContext.Current.CancellationToken)
        );
        Assert.Equal("There is no file no-such.json.", error.ToString().Trim());
    }
}
