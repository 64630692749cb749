using System.Globalization;
using System.Text.Json;
using EstatesPlanner.Tests.Eric;

namespace EstatesPlanner.Tests.Forecast;

/// <summary><c>docs/back-test.md</c> prints what the program computes from the published files, to the last digit.</summary>
public sealed class BackTestNoteTests : IDisposable
{
    private static readonly string Note = File.ReadAllText(Installation.Repository("docs", "back-test.md"));

    private readonly EricRun run = new();

    [Fact]
    public async Task Every_row_of_the_note_is_computed_from_the_published_site_files()
    {
        await run.Take(SharedFolder.File("data/eric/csv/ERIC-2013-14-SiteData.csv"), "2013/14");
        await run.Take(SharedFolder.File("data/eric/csv/ERIC-2015-16-SiteData.csv"), "2015/16");
        var (exit, report, error) = await run.Verb("forecast", "back-test", "2013/14", "2015/16");
        Assert.True(exit == 0, error);
        Assert.Equal("2013/14 to 2014/15", report.GetProperty("fittedTo").GetString());
        Assert.All(
            report.GetProperty("levels").EnumerateArray().SelectMany(Rows),
            row => Assert.Contains(row, Note, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_surprises_that_ship_are_those_of_the_honest_forecast()
    {
        await run.Take(SharedFolder.File("data/eric/csv/ERIC-2013-14-SiteData.csv"), "2013/14");
        await run.Take(SharedFolder.File("data/eric/csv/ERIC-2015-16-SiteData.csv"), "2015/16");
        var levels = (await run.Verb("forecast", "back-test", "2013/14", "2015/16")).Answer.GetProperty("levels").EnumerateArray();
        var shipped = JsonDocument
            .Parse(File.ReadAllText(Installation.Repository("data", "deterioration.json")))
            .RootElement.GetProperty("surprises");
        Assert.All(
            levels,
            level =>
            {
                var (computed, kept) = (
                    level.GetProperty("methods")[0].GetProperty("actualOverForecast"),
                    shipped.GetProperty(level.GetProperty("unit").GetString()!)
                );
                Assert.Equal(computed.GetProperty("sample").GetInt32(), kept.GetProperty("sample").GetInt32());
                Assert.Equal(Numbers(computed.GetProperty("percentiles")), Numbers(kept.GetProperty("factors")));
            }
        );
    }

    [Fact]
    public async Task Years_that_were_not_imported_or_have_no_published_spending_are_named()
    {
        var (exit, _, error) = await run.Verb("forecast", "back-test", "2013/14", "2015/16");
        Assert.Equal((4, "No ERIC site file for 2013/14 has been imported."), (exit, error.Trim()));
        (exit, _, error) = await run.Verb("forecast", "back-test", "2015/16", "2013/14");
        Assert.Equal((1, "2013/14 does not come after 2015/16."), (exit, error.Trim()));
    }

    public void Dispose() => run.Dispose();

    private static IEnumerable<string> Rows(JsonElement level)
    {
        yield return $"| {Text(level, "inBoth")} {level.GetProperty("unit").GetString()}s in both years | {Text(level, "compared")} with costs in both |";
        yield return $"| published | {Amounts(level.GetProperty("actual"))} |";
        foreach (var method in level.GetProperty("methods").EnumerateArray())
        {
            var name = method.GetProperty("method").GetString()!;
            yield return $"| {name} | {Amounts(method.GetProperty("forecast"))} |";
            var bias = method.GetProperty("biasPercent");
            yield return $"| {name} | {string.Join(" | ", new[] { "high", "significant", "moderate", "low", "total" }.Select(part => Signed(bias.GetProperty(part).GetDecimal())))} | {string.Join(" | ", new[] { "medianAbsolutePercent", "meanAbsolutePercent", "weightedAbsolutePercent" }.Select(part => method.GetProperty(part).GetDecimal().ToString("0.0", CultureInfo.InvariantCulture) + "%"))} |";
        }
    }

    private static string Amounts(JsonElement amounts) =>
        string.Join(
            " | ",
            new[] { "high", "significant", "moderate", "low", "total" }.Select(part =>
                (amounts.GetProperty(part).GetDecimal() / 1_000_000).ToString("#,0.0", CultureInfo.InvariantCulture)
            )
        );

    private static string Signed(decimal percent) =>
        (percent < 0 ? "−" : "+") + Math.Abs(percent).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Text(JsonElement owner, string name) =>
        owner.GetProperty(name).GetInt32().ToString("#,0", CultureInfo.InvariantCulture);

    private static decimal[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDecimal())];
}
