using System.Globalization;
using System.Text.Json;

namespace EstatesPlanner.Tests.Forecast;

/// <summary>The rates that ship are the fit to the published figures that ship beside them, and those are the published ones.</summary>
public sealed class ShippedRatesTests
{
    [Fact]
    public async Task The_rates_that_ship_are_the_fit_to_the_published_totals()
    {
        await using var planner = new Installation();
        var fit = (await planner.Do("forecast", "fit", "--json")).Json;
        var shipped = Data("deterioration.json");
        Same(fit.GetProperty("default"), shipped.GetProperty("default"));
        var (years, kept) = (
            fit.GetProperty("yearsDiffered").EnumerateArray().ToList(),
            shipped.GetProperty("yearsDiffered").EnumerateArray().ToList()
        );
        Assert.Equal(3, years.Count);
        Assert.All(years.Zip(kept), pair => Same(pair.First, pair.Second));
    }

    [Fact]
    public async Task The_note_prints_the_fit_and_how_it_did_in_years_it_was_not_fitted_to()
    {
        await using var planner = new Installation();
        var fit = (await planner.Do("forecast", "fit", "--json")).Json;
        var note = File.ReadAllText(Installation.Repository("docs", "back-test.md"));
        string Rates(JsonElement rates) =>
            string.Join(
                " | ",
                rates.EnumerateObject().Select(rate => rate.Value.GetDecimal().ToString("0.0", CultureInfo.InvariantCulture) + "%")
            );
        Assert.Contains($"| all three together, as shipped | {Rates(fit.GetProperty("default"))} |", note, StringComparison.Ordinal);
        Assert.All(
            fit.GetProperty("years").EnumerateArray(),
            year =>
                Assert.Contains(
                    $"| {year.GetProperty("from")} to {year.GetProperty("to")} alone | {Rates(year.GetProperty("alone"))} |",
                    note,
                    StringComparison.Ordinal
                )
        );
        Assert.All(
            fit.GetProperty("laterYears").EnumerateArray(),
            year =>
                Assert.Contains(
                    $"| {year.GetProperty("from")} to {year.GetProperty("to")} | {Millions(year.GetProperty("forecast"))} | {Millions(year.GetProperty("published"))} | {Signed(year.GetProperty("errorPercent").GetDecimal())} |",
                    note,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_totals_that_ship_are_those_of_the_published_years()
    {
        var published = File.ReadLines(SharedFolder.File("data/eric/derived/national_backlog_by_risk_by_year.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0].Replace('-', '/'));
        var years = Data("eric-national-backlog.json").GetProperty("values").EnumerateArray().ToList();
        Assert.Equal(12, years.Count);
        Assert.All(
            years,
            year =>
            {
                var cells = published[year.GetProperty("year").GetString()!];
                string[] parts = year.TryGetProperty("high", out _)
                    ? ["", "high", "significant", "moderate", "low"]
                    : ["", "", "", "", "", "total"];
                Assert.All(
                    parts.Index().Where(part => part.Item.Length > 0),
                    part =>
                        Assert.Equal(
                            decimal.Parse(cells[part.Index], CultureInfo.InvariantCulture),
                            year.GetProperty(part.Item).GetDecimal()
                        )
                );
            }
        );
    }

    [Theory]
    [InlineData("deterioration.json")]
    [InlineData("eric-national-backlog.json")]
    public void Both_say_where_they_come_from_and_that_they_are_not_confirmed(string file)
    {
        var data = Data(file);
        Assert.All(
            ["id", "name", "unit", "appliesFrom", "source", "vintage", "recorded", "note"],
            member => Assert.NotEmpty(data.GetProperty(member).GetString()!)
        );
        Assert.Equal("not confirmed", data.GetProperty("mark").GetString());
    }

    private static void Same(JsonElement computed, JsonElement kept) =>
        Assert.Equal(
            computed.EnumerateObject().Select(member => (member.Name, Plain(member.Value))),
            kept.EnumerateObject().Select(member => (member.Name, Plain(member.Value)))
        );

    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDecimal().ToString("0.###", CultureInfo.InvariantCulture) : value.GetString()!;

    private static string Millions(JsonElement number) => number.GetDecimal().ToString("#,0", CultureInfo.InvariantCulture);

    private static string Signed(decimal percent) =>
        (percent < 0 ? "−" : "+") + Math.Abs(percent).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static JsonElement Data(string file) => JsonDocument.Parse(File.ReadAllText(Installation.Repository("data", file))).RootElement;
}
