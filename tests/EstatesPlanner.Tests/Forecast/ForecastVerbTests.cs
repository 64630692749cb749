using System.Globalization;
using System.Text.Json;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Forecast;

/// <summary>The forecast by its verb, over a real register at two price bases.</summary>
public sealed class ForecastVerbTests(QueensburyRegister register) : IClassFixture<QueensburyRegister>
{
    private readonly Installation planner = register.Planner;

    [Fact]
    public async Task It_starts_from_the_register_to_the_penny_and_classes_sum_to_it()
    {
        var (forecast, summary) = (await Forecast(), (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json);
        var opening = forecast.GetProperty("opening");
        foreach (var category in new[] { "High", "Significant", "Moderate", "Low" })
        {
            var name = category.ToLowerInvariant();
            Assert.Equal(
                summary.GetProperty("byCategory").GetProperty(category).GetProperty("cost").GetDecimal(),
                opening.GetProperty(name).GetDecimal()
            );
            Assert.Equal(
                opening.GetProperty(name).GetDecimal(),
                Classes(forecast).Sum(one => one.GetProperty("opening").GetProperty(name).GetDecimal())
            );
        }

        Assert.Equal(
            ["Building", "Electrical", "Mechanical", "Not stated"],
            Classes(forecast).Select(one => one.GetProperty("class").GetString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_level_sum_keeps_it_level_and_a_pound_less_does_not()
    {
        var asked = await Forecast();
        var (level, opening) = (asked.GetProperty("levelSpend").GetInt64(), asked.GetProperty("opening").GetProperty("total").GetDecimal());
        Assert.All(Totals(await Forecast("--spend", Text(level)), "spend"), total => Assert.True(total <= opening));
        Assert.Contains(Totals(await Forecast("--spend", Text(level - 1)), "spend"), total => total > opening);
    }

    [Fact]
    public async Task The_target_is_met_in_its_year_and_a_pound_less_does_not_do()
    {
        var asked = await Forecast("--target", "£1,000,000", "--by", Year(4), "--target-of", "critical");
        var (target, curve) = (asked.GetProperty("target"), Curve(asked, "target"));
        Assert.Equal(Year(4), curve.GetProperty("years").EnumerateArray().Last().GetProperty("year").GetString());
        Assert.True(curve.GetProperty("years").EnumerateArray().Last().GetProperty("cir").GetDecimal() <= 1_000_000);
        var less = Curve(await Forecast("--spend", Text(target.GetProperty("spend").GetInt64() - 1)), "spend").GetProperty("years")[3];
        Assert.True(less.GetProperty("cir").GetDecimal() > 1_000_000);
    }

    [Fact]
    public async Task The_same_seed_is_the_same_answer_byte_for_byte_and_another_seed_moves_the_band_alone()
    {
        var (one, again, other) = (
            (await Verb("--seed", "7")).Output,
            (await Verb("--seed", "7")).Output,
            (await Verb("--seed", "8")).Output
        );
        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.Equal(
            Totals(JsonDocument.Parse(one).RootElement, "do-nothing"),
            Totals(JsonDocument.Parse(other).RootElement, "do-nothing")
        );
    }

    [Fact]
    public async Task Every_year_sums_and_lies_in_order_in_its_band() =>
        Assert.All(
            (await Forecast("--spend", "400000", "--years", "30"))
                .GetProperty("curves")
                .EnumerateArray()
                .SelectMany(curve => curve.GetProperty("years").EnumerateArray()),
            year =>
            {
                decimal Of(string name) => year.GetProperty(name).GetDecimal();
                Assert.Equal(Of("total"), Of("high") + Of("significant") + Of("moderate") + Of("low"));
                Assert.Equal(Of("cir"), Of("high") + Of("significant"));
                var band = year.GetProperty("band").EnumerateObject().Select(edge => edge.Value.GetDecimal()).ToList();
                Assert.Equal(band.Order(), band);
            }
        );

    [Fact]
    public async Task A_trust_s_own_rates_take_the_place_of_those_shipped_and_what_they_leave_out_stays()
    {
        var rates = planner.Write(
            "rates.json",
            """
            { "format": "estates-planner/deterioration/1", "name": "Our plant survey", "poundsPerPoundRemoved": 1.5,
              "classes": [ { "class": "Mechanical", "costGrowthPercent": 3.25, "significantToHighPercent": 40 } ] }
            """
        );
        var (own, shipped) = (await Forecast("--parameters", rates), await Forecast());
        Assert.Equal(
            ("Our plant survey", "not confirmed", 1.5m),
            (
                own.GetProperty("rates").GetProperty("name").GetString(),
                own.GetProperty("rates").GetProperty("mark").GetString(),
                own.GetProperty("rates").GetProperty("poundsPerPoundRemoved").GetDecimal()
            )
        );
        Assert.Equal((3.25m, 16.2m, 40m), Rates(own, "Mechanical"));
        Assert.Equal((0.8m, 16.2m, 11.2m), Rates(own, "Building"));
        Assert.True(own.GetProperty("levelSpend").GetInt64() > shipped.GetProperty("levelSpend").GetInt64());
        Assert.Equal((0.8m, 16.2m, 11.2m), Rates(shipped, "Mechanical"));
    }

    [Fact]
    public async Task The_shipped_file_given_back_changes_nothing() =>
        Assert.Equal((await Verb()).Output, (await Verb("--parameters", Installation.Repository("data", "deterioration.json"))).Output);

    [Theory]
    [InlineData(
        """{ "format": "estates-planner/deterioration/2" }""",
        "format: 'estates-planner/deterioration/2' is not estates-planner/deterioration/1."
    )]
    [InlineData("""{ "format": "estates-planner/deterioration/1", "growth": 3 }""", "growth: This member is not known here.")]
    [InlineData(
        """{ "format": "estates-planner/deterioration/1", "classes": [ { "class": "Plumbing" } ] }""",
        "classes[0].class: 'Plumbing' is not a class of elements. Known: Building,"
    )]
    [InlineData(
        """{ "format": "estates-planner/deterioration/1", "classes": [ { "class": "Building" }, { "class": "Building" } ] }""",
        "classes[1].class: Building is there twice."
    )]
    [InlineData(
        """{ "format": "estates-planner/deterioration/1", "default": { "newBacklogPercent": 130 } }""",
        "default: New backlog is 130%: it must lie between 0% and 100% a year."
    )]
    [InlineData(
        """{ "format": "estates-planner/deterioration/1", "poundsPerPoundRemoved": 0 }""",
        "poundsPerPoundRemoved: A pound of backlog costs between 0.1 and 10 pounds to remove."
    )]
    [InlineData(
        """{ "format": "estates-planner/deterioration/1", "mark": "official" }""",
        "mark: 'official' is neither confirmed nor not confirmed."
    )]
    [InlineData(
        """{ "format": "estates-planner/deterioration/1", "surprises": { "trust": { "overYears": 2, "sample": 1, "factors": [0] } } }""",
        "surprises.trust.factors[0]: A factor lies above 0 and is at most 100."
    )]
    [InlineData(
        """{ "format": "estates-planner/deterioration/1", "yearsDiffered": [ { "newBacklogPoints": 101 } ] }""",
        "yearsDiffered[0].newBacklogPoints: A difference is at most 100 points either way."
    )]
    public async Task Rates_that_cannot_be_are_refused_where_they_stand(string file, string sentence)
    {
        var run = await Verb("--parameters", planner.Write("bad.json", file));
        Assert.Equal(1, run.Exit);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--target takes whole pounds from 0 to 1,000,000,000,000, such as 4000000, not '-1'.", "--target", "-1", "--by", "2030/31")]
    [InlineData("A target needs an amount and a year: --target 0 --by 2032/33.", "--target", "0")]
    [InlineData("A target needs an amount and a year: --target 0 --by 2032/33.", "--target-of", "critical")]
    [InlineData("--spend takes whole pounds from 0 to 1,000,000,000,000, such as 4000000, not '1.5'.", "--spend", "1.5")]
    [InlineData("A forecast runs over 1 to 30 years.", "--years", "31")]
    [InlineData("--seed takes a whole number, not '-3'.", "--seed", "-3")]
    [InlineData("--order takes worst-first or in-proportion, not 'cheapest'.", "--order", "cheapest")]
    public async Task What_cannot_be_answered_says_why(string sentence, params string[] options)
    {
        var run = await Verb(options);
        Assert.Equal((1, sentence), (run.Exit, run.Error.Trim()));
    }

    [Fact]
    public async Task A_target_lies_in_a_forecast_year()
    {
        var run = await Verb("--target", "0", "--by", Year(0));
        Assert.Equal(
            (1, $"A target's year lies from {Year(1)} to {Year(10)}; ask for more years to go further."),
            (run.Exit, run.Error.Trim())
        );
    }

    [Fact]
    public async Task A_site_that_is_none_of_the_trust_s_is_not_found_and_no_trust_is_asked_for()
    {
        Assert.Equal(
            (4, "No site RQQ09 in RQQ."),
            await planner.Verb("forecast", "--trust", "RQQ", "--site", "RQQ09") is var site ? (site.Exit, site.Error.Trim()) : default
        );
        Assert.Equal(
            (1, "Name a trust with --trust."),
            await planner.Verb("forecast") is var none ? (none.Exit, none.Error.Trim()) : default
        );
        Assert.Equal(4, (await planner.Verb("forecast", "--trust", "RXX")).Exit);
    }

    [Fact]
    public async Task One_site_is_forecast_alone_with_the_wider_surprises_of_sites()
    {
        var forecast = await Forecast("--site", "rqq02");
        Assert.Equal(610_000m, forecast.GetProperty("opening").GetProperty("total").GetDecimal());
        Assert.Equal(
            ("site", 750),
            (
                forecast.GetProperty("surprises").GetProperty("unit").GetString(),
                forecast.GetProperty("surprises").GetProperty("sample").GetInt32()
            )
        );
    }

    [Fact]
    public async Task Cash_that_inflation_erodes_must_be_more_to_keep_the_backlog_level()
    {
        var (cash, real) = (await Forecast("--cash"), await Forecast());
        Assert.True(cash.GetProperty("levelSpend").GetInt64() > real.GetProperty("levelSpend").GetInt64());
        Assert.Equal(
            "cash, carried to 2026/27 prices by GDP deflator, HM Treasury, March 2026, its growth into 2030/31 repeated after that",
            cash.GetProperty("spendIn").GetString()
        );
        Assert.Equal(Totals(real, "do-nothing"), Totals(cash, "do-nothing"));
    }

    [Fact]
    public async Task Money_spread_in_proportion_leaves_the_same_total_and_more_of_the_worst()
    {
        var (worst, spread) = (await Forecast("--spend", "500000"), await Forecast("--spend", "500000", "--order", "in-proportion"));
        Assert.Equal(Totals(worst, "spend"), Totals(spread, "spend"));
        Assert.True(
            Curve(spread, "spend").GetProperty("years")[0].GetProperty("cir").GetDecimal()
                > Curve(worst, "spend").GetProperty("years")[0].GetProperty("cir").GetDecimal()
        );
    }

    [Fact]
    public async Task Waiting_has_a_price_for_each_item_worst_first()
    {
        var items = (await planner.Do("forecast", "waiting", "--trust", "RQQ", "--json")).Json.EnumerateArray().ToList();
        Assert.Equal(["B-1", "B-2", "B-3", "B-5", "B-4"], items.Select(item => item.GetProperty("reference").GetString()));
        var waits = items[1].GetProperty("waits").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3, 5, 10], waits.Select(wait => wait.GetProperty("years").GetInt32()));
        Assert.Equal((2_116_800.33m, 16_800m), (waits[0].GetProperty("cost").GetDecimal(), waits[0].GetProperty("extra").GetDecimal()));
        Assert.Equal(
            (0.112m, "High"),
            (waits[0].GetProperty("chances").GetProperty("high").GetDecimal(), waits[4].GetProperty("likeliest").GetString())
        );
        Assert.Equal("Not stated", items[4].GetProperty("class").GetString());
        var one = (await planner.Do("forecast", "waiting", "B-5", "--trust", "RQQ", "--site", "RQQ02", "--json"))
            .Json.EnumerateArray()
            .Single();
        Assert.Equal("Mechanical", one.GetProperty("class").GetString());
        Assert.Equal(
            (4, "No live item B-9 in RQQ."),
            await planner.Verb("forecast", "waiting", "B-9", "--trust", "RQQ") is var none ? (none.Exit, none.Error.Trim()) : default
        );
    }

    [Fact]
    public async Task It_reads_and_writes_nothing()
    {
        using var before = planner.Read();
        var entries = before.AuditEntries.Count();
        await Forecast("--spend", "1");
        using var after = planner.Read();
        Assert.Equal(entries, after.AuditEntries.Count());
    }

    [Fact]
    public async Task A_person_reads_the_answers_first()
    {
        var text = (await planner.Do("forecast", "--trust", "RQQ", "--spend", "400000", "--target", "0", "--by", Year(6))).Output;
        foreach (
            var words in new[]
            {
                $"To keep the backlog level to {Year(10)}: £",
                $"To bring the backlog to £0 by {Year(6)}: £",
                "With £400,000 a year: £",
                "With nothing done: £",
                "232 trusts",
                "(not confirmed)",
            }
        )
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_empty_register_is_level_for_nothing() =>
        Assert.Equal(0, (await planner.Do("forecast", "--trust", "RZZ", "--json")).Json.GetProperty("levelSpend").GetInt64());

    private async Task<JsonElement> Forecast(params string[] options) =>
        (await planner.Do(["forecast", "--trust", "RQQ", "--json", .. options])).Json;

    private Task<Installation.Run> Verb(params string[] options) => planner.Verb(["forecast", "--trust", "RQQ", "--json", .. options]);

    private static JsonElement Curve(JsonElement forecast, string id) =>
        forecast.GetProperty("curves").EnumerateArray().Single(curve => curve.GetProperty("id").GetString() == id);

    private static decimal[] Totals(JsonElement forecast, string curve) =>
        [.. Curve(forecast, curve).GetProperty("years").EnumerateArray().Select(year => year.GetProperty("total").GetDecimal())];

    private static IEnumerable<JsonElement> Classes(JsonElement forecast) =>
        forecast.GetProperty("rates").GetProperty("classes").EnumerateArray();

    private static (decimal Growth, decimal New, decimal ToHigh) Rates(JsonElement forecast, string name)
    {
        var rates = Classes(forecast).Single(one => one.GetProperty("class").GetString() == name).GetProperty("rates");
        return (
            rates.GetProperty("costGrowthPercent").GetDecimal(),
            rates.GetProperty("newBacklogPercent").GetDecimal(),
            rates.GetProperty("significantToHighPercent").GetDecimal()
        );
    }

    /// <summary>The financial year so many after today's.</summary>
    private static string Year(int after) => $"{FinancialYear.Of(Clock.Today) + after}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
