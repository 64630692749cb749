using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Eric;

/// <summary>Day one: a trust with nothing but its code sees its published figures and its peers.</summary>
public sealed class PublishedPageTests : IAsyncLifetime
{
    private readonly Installation planner = new();

    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        await planner.Do("trust", "add", "RQQ", "Queensbury NHS Trust");
        await planner.Do("trust", "add", "RNN", "New NHS Trust");
        await planner.Do("import", "eric", planner.Write("1.csv", PublishedFile.Of("RQQ")), "--year", "2014/15");
        await planner.Do("import", "eric", planner.Write("2.csv", PublishedFile.Of("RQQ", scale: 2)), "--year", "2015/16");
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await planner.Serve() };
    }

    [Theory]
    [InlineData("/trust/RQQ/eric")]
    [InlineData("/eric/RQQ")]
    public async Task A_trust_sees_its_trend_its_sites_and_its_peers(string path)
    {
        var page = await Page(path);
        Assert.Equal(["2014/15", "2015/16"], Rows(page, "Published backlog").Select(row => row[0]));
        Assert.Equal(
            [
                "2015/16",
                "£720,000",
                "£720,000",
                "£720,000",
                "£720,000",
                "£2,880,000",
                "£1,440,000",
                "none published",
                "£262",
                "3, 1 without costs",
            ],
            Rows(page, "Published backlog")[1]
        );
        Assert.Equal(
            ["General acute hospital", "10,000", "£700,000", "£1,400,000", "£2,800,000", "£280", "50", "£140", "50"],
            Rows(page, "Sites of RQQ")[0][1..]
        );
        Assert.Equal(
            [
                "Community hospital (with inpatient beds)",
                "1,000",
                "not applicable",
                "not applicable",
                "not applicable",
                "not comparable",
                "",
                "not comparable",
                "",
            ],
            Rows(page, "Sites of RQQ")[^1][1..]
        );
        Assert.Equal(
            ["General acute hospital", "7", "£280", "£360", "£432", "£475", "£480", "£140", "£180", "£216"],
            Rows(page, "Backlog per square metre by site type")[0]
        );
        Assert.Equal(4, page.QuerySelectorAll(".planner-chart svg[role=img]").Length);
        Assert.Contains(
            "QUEENSBURY GENERAL: £280, percentile 50.",
            page.QuerySelectorAll(".planner-chart desc")[1].TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Other_prices_are_stated_with_their_index()
    {
        var page = await Page("/trust/RQQ/eric?prices=2026/27&year=2014/15");
        Assert.Contains("at 2026/27 prices by GDP deflator, HM Treasury, March 2026", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Its sites in 2014/15", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trust_that_no_file_has_is_told_so_and_looks_up_another()
    {
        Assert.Contains(
            "RNN is in none of the ERIC files that were imported (2014/15, 2015/16).",
            (await Page("/trust/RNN/eric")).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/eric/RNN")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/trust/RQQ/eric?year=2019/20")).StatusCode);
    }

    [Fact]
    public async Task A_merged_trust_shows_the_sum_of_its_predecessors()
    {
        await planner.DisposeWeb();
        using (var writer = new SqliteWriter(new SqliteStore(planner.Database, "tests"), TimeProvider.System))
        {
            await writer.Run(
                new Stamp("tests", "merge"),
                db =>
                {
                    db.Successions.Add(
                        new Succession
                        {
                            Predecessor = "RQQ",
                            Successor = "RNN",
                            On = new DateOnly(2016, 4, 1),
                        }
                    );
                }
            );
        }

        using var again = new HttpClient { BaseAddress = await planner.Serve() };
        var page = new HtmlParser().ParseDocument(await again.GetStringAsync("/trust/RNN/eric", TestContext.Current.CancellationToken));
        Assert.Contains("Figures include those of the trusts it took over: RQQ.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("£2,880,000", Rows(page, "Published backlog")[1][5]);
        Assert.Equal("50", Rows(page, "Sites of RNN")[0][7]);
    }

    [Theory]
    [InlineData("trend", "2015/16 2015/16 RQQ 720000 720000 720000 720000 2880000 1440000 _ 261.82 130.91 3 1")]
    [InlineData("sites", "RQQ RQQ01 QUEENSBURY_GENERAL General_acute_hospital 10000 700000 700000 700000 700000 2800000 280 50 140 50 7")]
    [InlineData("types", "General_acute_hospital 7 7 280 360 432 475.2 480 140 180 216 237.6 240")]
    [InlineData("trusts", "RA6 TRUST_6 ACUTE_-_MEDIUM 480 240")]
    public async Task Each_table_leaves_as_a_file(string table, string line)
    {
        var rows = (
            await (await Get($"/trust/RQQ/eric?table={table}&format=csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )
            .Split("\r\n")
            .Select(row => row.Split(',').Select(Plain));
        Assert.Contains(line.Split(' ').Select(cell => cell == "_" ? "" : cell.Replace('_', ' ')), rows);
        Assert.Equal(HttpStatusCode.OK, (await Get($"/eric/RQQ?table={table}&format=xlsx")).StatusCode);
    }

    [Fact]
    public async Task Any_trust_is_found_by_code_or_by_words_of_its_name()
    {
        Assert.Equal("/eric/RA3", (await Get("/eric?q=ra3")).Headers.Location?.ToString());
        Assert.Equal("/eric/RQQ", (await Get("/eric?q=queensbury")).Headers.Location?.ToString());
        Assert.Equal(7, (await Page("/eric?q=trust")).QuerySelectorAll("main ul.nhsuk-list li").Length);
        Assert.Equal(["2014/15", "2015/16"], Rows(await Page("/eric"), "Files in force").Select(row => row[0]));
    }

    [Fact]
    public async Task A_published_file_comes_in_over_the_pages()
    {
        var form = await Page("/eric/import");
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("2013/14"), "year" },
            { new StringContent("take"), "mode" },
            { new StringContent(PublishedFile.Of("RQQ")), "file", "eric.csv" },
        };
        var answer = await client.PostAsync("/eric/import", content, TestContext.Current.CancellationToken);
        Assert.Contains(
            "9 rows read: 9 added",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(["2013/14", "2014/15", "2015/16"], Rows(await Page("/trust/RQQ/eric"), "Published backlog").Select(row => row[0]));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await planner.DisposeAsync();
    }

    /// <summary>A number however many noughts follow its point.</summary>
    private static string Plain(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.####", CultureInfo.InvariantCulture)
            : cell;

    private Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    private async Task<IDocument> Page(string path)
    {
        var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static List<string[]> Rows(IDocument page, string caption) =>
        [
            .. page.QuerySelectorAll("table")
                .Single(table => table.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal))
                .QuerySelectorAll("tbody tr")
                .Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()),
        ];
}
