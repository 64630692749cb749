using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Forecast;

/// <summary>The forecast's page over a real register: the same answers as the verb's.</summary>
public sealed class ForecastPageTests(ForecastPageTests.Served served) : IClassFixture<ForecastPageTests.Served>
{
    private readonly HttpClient client = served.Client;
    private readonly JsonElement answer = served.Answer;

    [Fact]
    public async Task It_answers_the_three_questions_as_the_verb_does()
    {
        var page = await Page($"?spend=300000&target=500000&by={Year(5)}");
        var answers = page.QuerySelector("main ul")!.TextContent;
        Assert.Contains(
            $"To keep the backlog level to {Year(10)}: £{answer.GetProperty("levelSpend").GetInt64():N0} a year.",
            answers,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"To bring the backlog to £500,000 by {Year(5)}: £{answer.GetProperty("target").GetProperty("spend").GetInt64():N0} a year.",
            answers,
            StringComparison.Ordinal
        );
        Assert.Contains("With £300,000 a year: £", answers, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("svg[role=img] > title").Length);
        Assert.Contains("not confirmed", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_or_a_year_or_a_rate_that_cannot_be_is_in_the_summary_with_a_link_to_its_field()
    {
        var page = await Page("?spend=1.5&years=99&target=5&rate2-1=x&rate0-2=200&pounds=11");
        Assert.Equal(
            [
                ("#spend", "Enter the yearly sum as whole pounds from 0 to 1,000,000,000,000, such as 4000000."),
                ("#years", "Enter the number of years, 1 to 30."),
                ("#target", "A target needs an amount and a year."),
                ("#rate2-1", "Mechanical, Cost growth: enter a number, such as 2.5."),
                ("#rate0-1", "Every other item: New backlog is 200%: it must lie between 0% and 100% a year."),
                ("#pounds", "A pound of backlog costs between 0.1 and 10 pounds to remove."),
            ],
            page.QuerySelectorAll(".nhsuk-error-summary a")
                .Select(link => (link.GetAttribute("href")!, link.TextContent))
                .OrderBy(problem => Array.IndexOf(["#spend", "#years", "#target", "#rate2-1", "#rate0-1", "#pounds"], problem.Item1))
        );
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".nhsuk-error-summary a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Empty(page.QuerySelectorAll("svg[role=img]"));
        Assert.Equal("x", page.QuerySelector("#rate2-1")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_target_beyond_the_years_shown_says_so_at_its_year()
    {
        var page = await Page($"?target=5&by={Year(12)}");
        Assert.Equal(
            ("#by", $"A target's year lies from {Year(1)} to {Year(10)}; ask for more years to go further."),
            page.QuerySelector(".nhsuk-error-summary a") is { } link ? (link.GetAttribute("href"), link.TextContent) : default
        );
        Assert.Null((await Page($"?target=5&by={Year(12)}&years=12")).QuerySelector(".nhsuk-error-summary"));
    }

    [Fact]
    public async Task Rates_typed_into_the_page_are_used_named_and_carried_into_its_downloads()
    {
        var page = await Page("?rate2-2=30&show=level");
        Assert.Contains("Rates entered on this page (not confirmed)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            page.QuerySelectorAll("tr"),
            row =>
                row.TextContent.Contains("Mechanical", StringComparison.Ordinal)
                && row.TextContent.Contains("30%", StringComparison.Ordinal)
        );
        var link = page.QuerySelectorAll("main a").First(candidate => candidate.TextContent == "csv").GetAttribute("href")!;
        Assert.Contains("rate2-2=30", link, StringComparison.Ordinal);
        Assert.NotEqual(
            Level(await client.GetStringAsync(link, TestContext.Current.CancellationToken)),
            Level(await client.GetStringAsync("/trust/RQQ/forecast?format=csv&table=curves", TestContext.Current.CancellationToken))
        );
    }

    [Fact]
    public async Task Its_tables_leave_as_files_with_the_figures_of_the_verb()
    {
        var csv = await client.GetStringAsync(
            $"/trust/RQQ/forecast?spend=300000&target=500000&by={Year(5)}&table=curves&format=csv",
            TestContext.Current.CancellationToken
        );
        var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var years = answer.GetProperty("curves").EnumerateArray().SelectMany(curve => curve.GetProperty("years").EnumerateArray()).ToList();
        Assert.Equal(years.Count, rows.Count);
        Assert.All(
            rows.Zip(years),
            pair =>
                Assert.Contains(
                    $",{pair.Second.GetProperty("total").GetDecimal()},{pair.Second.GetProperty("cir").GetDecimal()},",
                    pair.First,
                    StringComparison.Ordinal
                )
        );
        var xlsx = await client.GetAsync("/trust/RQQ/forecast?table=waiting&format=xlsx", TestContext.Current.CancellationToken);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Content.Headers.ContentType!.MediaType);
        var waiting = await client.GetStringAsync("/trust/RQQ/forecast?table=waiting&format=csv", TestContext.Current.CancellationToken);
        Assert.Contains("RQQ01,B-1,Chiller at its end,Mechanical,High,2026/27,1250000.1", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_curve_that_is_split_by_category_is_the_one_asked_for()
    {
        Assert.Contains(
            "Kept level: £",
            (await Page("?spend=300000&show=level"))
                .QuerySelectorAll("h2")
                .Single(heading => heading.TextContent.StartsWith("By risk category", StringComparison.Ordinal))
                .TextContent,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            ": £300,000 a year",
            (await Page("?spend=300000"))
                .QuerySelectorAll("h2")
                .Single(heading => heading.TextContent.StartsWith("By risk category", StringComparison.Ordinal))
                .TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/trust/RXX/forecast")]
    [InlineData("/trust/RQQ/forecast?site=RQQ09")]
    public async Task A_trust_or_site_that_is_not_theirs_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);

    private async Task<IHtmlDocument> Page(string query) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync($"/trust/RQQ/forecast{query}", TestContext.Current.CancellationToken));

    private static string Level(string csv) => csv.Split("\r\n").First(row => row.Contains("Kept level", StringComparison.Ordinal));

    private static string Year(int after) => $"{FinancialYear.Of(Clock.Today) + after}";

    /// <summary>The register served, with the verb's answer to the questions the tests ask of the page.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private readonly QueensburyRegister register = new();

        public HttpClient Client { get; private set; } = null!;

        public JsonElement Answer { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await register.InitializeAsync();
            Answer = (
                await register.Planner.Do(
                    "forecast",
                    "--trust",
                    "RQQ",
                    "--spend",
                    "300000",
                    "--target",
                    "500000",
                    "--by",
                    Year(5),
                    "--json"
                )
            ).Json;
            Client = new HttpClient { BaseAddress = await register.Planner.Serve() };
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await register.DisposeAsync();
        }
    }
}
