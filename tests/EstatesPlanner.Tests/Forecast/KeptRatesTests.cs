using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EstatesPlanner.Tests.Forecast;

/// <summary>A trust's own rates of deterioration: kept by the verb or the page, used by every forecast, taken back.</summary>
public sealed class KeptRatesTests : IAsyncLifetime
{
    private readonly QueensburyRegister register = new();

    private Installation Planner => register.Planner;

    public ValueTask InitializeAsync() => register.InitializeAsync();

    [Fact]
    public async Task A_file_of_rates_that_is_kept_is_used_until_the_shipped_ones_are_taken_back()
    {
        var shipped = (await Forecast()).GetProperty("levelSpend").GetInt64();
        var file = Planner.Write(
            "rates.json",
            """{ "format": "estates-planner/deterioration/1", "name": "Our plant survey", "default": { "newBacklogPercent": 3 } }"""
        );
        await Planner.Do("forecast", "rates", "keep", file, "--trust", "RQQ");
        var kept = await Forecast();
        Assert.Equal("Our plant survey", kept.GetProperty("rates").GetProperty("name").GetString());
        Assert.True(kept.GetProperty("levelSpend").GetInt64() < shipped);
        var shown = (await Planner.Do("forecast", "rates", "show", "--trust", "RQQ", "--json")).Json;
        Assert.True(shown.GetProperty("own").GetBoolean());
        Assert.Equal(3m, shown.GetProperty("classes")[0].GetProperty("rates").GetProperty("newBacklogPercent").GetDecimal());

        await Planner.Do("forecast", "rates", "reset", "--trust", "RQQ");
        Assert.Equal(shipped, (await Forecast()).GetProperty("levelSpend").GetInt64());
        Assert.False((await Planner.Do("forecast", "rates", "show", "--trust", "RQQ", "--json")).Json.GetProperty("own").GetBoolean());
    }

    [Fact]
    public async Task Rates_that_cannot_be_are_not_kept()
    {
        var run = await Planner.Verb(
            "forecast",
            "rates",
            "keep",
            Planner.Write("bad.json", """{ "format": "estates-planner/deterioration/1", "default": { "newBacklogPercent": 300 } }"""),
            "--trust",
            "RQQ"
        );
        Assert.Equal((1, "default: New backlog is 300%: it must lie between 0% and 100% a year."), (run.Exit, run.Error.Trim()));
        using var db = Planner.Read();
        Assert.Empty(db.TrustSettings);
    }

    [Fact]
    public async Task Keeping_and_taking_back_are_in_the_audit_trail_under_who_did_it()
    {
        await Planner.Do(
            "forecast",
            "rates",
            "keep",
            Planner.Write("rates.json", """{ "format": "estates-planner/deterioration/1" }"""),
            "--trust",
            "RQQ"
        );
        await Planner.Do("forecast", "rates", "reset", "--trust", "RQQ");
        using var db = Planner.Read();
        Assert.Equal(
            [("host", "keep deterioration rates"), ("host", "use shipped deterioration rates")],
            db.AuditEntries.Where(entry => entry.Object == "TrustSetting RQQ/deterioration")
                .OrderBy(entry => entry.Sequence)
                .Select(entry => new { entry.Person, entry.Action })
                .AsEnumerable()
                .Select(entry => (entry.Person, entry.Action))
        );
    }

    [Fact]
    public async Task Rates_typed_into_the_page_are_kept_for_the_trust_and_a_page_shown_before_that_says_who_was_first()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await Planner.Serve() };
        var (first, second) = (await Page(client, "?rate2-2=30&pounds=1.4"), await Page(client, "?rate2-2=31"));
        Assert.Equal(HttpStatusCode.Redirect, (await Press(client, first, "keep")).StatusCode);

        var stale = await Press(client, second, "keep");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains(
            "host changed the rates on ",
            await stale.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        var kept = await Page(client, "");
        Assert.Contains("Rates of Queensbury NHS Trust (not confirmed)", kept.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ("30", "1.4"),
            (kept.QuerySelector("#rate2-2")!.GetAttribute("value"), kept.QuerySelector("#pounds")!.GetAttribute("value"))
        );
        Assert.Equal(HttpStatusCode.Redirect, (await Press(client, kept, "reset")).StatusCode);
        Assert.Equal("16.2", (await Page(client, "")).QuerySelector("#rate2-2")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_item_s_wait_is_told_year_by_year_by_the_rates_in_use()
    {
        await Planner.Do(
            "forecast",
            "rates",
            "keep",
            Planner.Write(
                "rates.json",
                """{ "format": "estates-planner/deterioration/1", "classes": [ { "class": "Building", "costGrowthPercent": 10, "significantToHighPercent": 60 } ] }"""
            ),
            "--trust",
            "RQQ"
        );
        using var client = new HttpClient { BaseAddress = await Planner.Serve() };
        var rows = new HtmlParser()
            .ParseDocument(await client.GetStringAsync("/trust/RQQ/forecast/waiting/RQQ01/B-2", TestContext.Current.CancellationToken))
            .QuerySelectorAll("tbody tr");
        Assert.Equal(10, rows.Length);
        Assert.Equal(
            ["1 year", "£2,310,000", "£210,000", "High", "60%", "40%", "0%", "0%"],
            rows[0].Children.Select(cell => cell.TextContent.Trim())
        );
        var csv = await client.GetStringAsync("/trust/RQQ/forecast/waiting/RQQ01/B-2?format=csv", TestContext.Current.CancellationToken);
        Assert.Contains("\r\n2,2541000.4,", csv, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await client.GetAsync("/trust/RQQ/forecast/waiting/RQQ01/B-9", TestContext.Current.CancellationToken)).StatusCode
        );
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    private async Task<JsonElement> Forecast() => (await Planner.Do("forecast", "--trust", "RQQ", "--json")).Json;

    private static async Task<IHtmlDocument> Page(HttpClient client, string query) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync($"/trust/RQQ/forecast{query}", TestContext.Current.CancellationToken));

    /// <summary>Sends the form of one button as a browser would.</summary>
    private static Task<HttpResponseMessage> Press(HttpClient client, IHtmlDocument page, string handler)
    {
        var form = page.QuerySelectorAll("form[method=post]")
            .Single(candidate => candidate.GetAttribute("action")!.Contains($"handler={handler}", StringComparison.Ordinal));
        var fields = form.QuerySelectorAll("input")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        return client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }
}
