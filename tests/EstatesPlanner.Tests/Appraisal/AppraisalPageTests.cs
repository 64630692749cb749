using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>A bid's appraisal on its page and by the verb, over a real database: the same figures.</summary>
public sealed class AppraisalPageTests(AppraisalPageTests.Served served) : IClassFixture<AppraisalPageTests.Served>
{
    private readonly HttpClient client = served.Client;
    private readonly JsonElement answer = served.Answer;

    [Fact]
    public async Task Options_stand_side_by_side_with_the_verbs_figures_and_no_pass_mark()
    {
        var page = await Page();
        var table = Table(page, "Options side by side");
        var preferred = answer
            .GetProperty("options")
            .EnumerateArray()
            .Single(option => option.GetProperty("role").GetString() == "preferred");

        Assert.Equal(Pounds(preferred.GetProperty("npsv")), Cell(table, "Net present social value (NPSV)", -1));
        Assert.Equal(
            preferred.GetProperty("incremental").GetProperty("bcr").GetDecimal().ToString("0.00", CultureInfo.InvariantCulture),
            Cell(table, "Benefit-cost ratio", -1)
        );
        Assert.Contains("There is no pass mark.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .nhsuk-tag"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Every_picture_has_a_name_a_description_and_a_table_beside_it()
    {
        var page = await Page("?draws=500&seed=3");

        Assert.Equal(
            [
                "From capital to net present social value",
                "Costs and benefits by year",
                "Sensitivity of the NPSV against business as usual",
                "NPSV against business as usual over the draws",
                "How it builds up over the years",
            ],
            page.QuerySelectorAll("svg[role=img] > title").Select(title => title.TextContent)
        );
        Assert.All(page.QuerySelectorAll("svg[role=img] > desc"), description => Assert.NotEmpty(description.TextContent));
        Assert.Equal(15, page.QuerySelectorAll("main table").Length);
    }

    [Fact]
    public async Task A_convention_says_that_it_is_one_and_may_be_changed_or_switched_off()
    {
        var (usual, even, none) = (await Page(), await Page("?ranges=even-20"), await Page("?ranges=none"));

        Assert.Contains("a convention of this program, not confirmed", usual.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Every driver 20% either way",
            even.QuerySelector("main p strong")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nobody gave a range, and no convention stands in.",
            none.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            none.QuerySelectorAll("caption"),
            caption => caption.TextContent.StartsWith("Scenarios", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_simulation_on_the_page_is_the_verbs_of_the_same_seed()
    {
        var spread = served
            .Simulated.GetProperty("simulation")
            .GetProperty("options")
            .EnumerateArray()
            .Single(option => option.GetProperty("incremental").ValueKind == JsonValueKind.Object)
            .GetProperty("incremental");
        var table = Table(await Page("?draws=500&seed=3"), "Preferred way forward over 500 draws, seed 3");

        Assert.Equal(Pounds(spread.GetProperty("p10")), Cell(table, "P10", 0));
        Assert.Equal(Pounds(spread.GetProperty("p90")), Cell(table, "P90", 0));
        var fan = Table(await Page("?draws=500&seed=3"), "How it builds up");
        Assert.Equal(Pounds(spread.GetProperty("p50")), fan.QuerySelectorAll("tbody tr").Last().Children[5].TextContent.Trim());
    }

    [Fact]
    public async Task The_trusts_finances_are_the_verbs_year_by_year()
    {
        var year = answer.GetProperty("financial").GetProperty("options").EnumerateArray().Last().GetProperty("years")[2];
        var table = Table(await Page(), "The trust's finances");
        var headers = table.QuerySelectorAll("thead th").Select(header => header.TextContent).ToList();

        Assert.Equal(
            Pounds(year.GetProperty("depreciation")),
            Cell(table, year.GetProperty("year").GetString()!, headers.IndexOf("Depreciation") - 1)
        );
        Assert.Equal(
            Pounds(year.GetProperty("revenueEffect")),
            Cell(table, year.GetProperty("year").GetString()!, headers.IndexOf("Revenue effect") - 1)
        );
    }

    [Fact]
    public async Task A_headroom_typed_in_says_whether_the_trust_can_bear_it()
    {
        var (wide, narrow) = (await Page("?headroom=10,000,000&capital=£2000000"), await Page("?headroom=0&capital=100"));

        Assert.Contains("is within the headroom in every year.", wide.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "is beyond the headroom from 2026/27: revenue by up to £",
            narrow.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("£100", Cell(Table(narrow, "Affordability"), "2026/27", 4));
        Assert.Contains(
            "headroom=0",
            narrow.QuerySelectorAll("main a").First(link => link.TextContent == "csv").GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_table_leaves_as_a_file_with_all_its_rows_and_the_same_questions()
    {
        var page = await Page("?draws=500&seed=3&ranges=even-20");
        var links = page.QuerySelectorAll("main a[href*='format=csv']").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(15, links.Count);
        foreach (var link in links)
        {
            Assert.Contains("seed=3", link, StringComparison.Ordinal);
            Assert.True((await client.GetStringAsync(link, TestContext.Current.CancellationToken)).Split('\n').Length > 2, link);
        }

        var finances = await client.GetStringAsync(
            links.Single(link => link.Contains("table=finances", StringComparison.Ordinal)),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(answer.GetProperty("years").GetInt32() + 2, finances.TrimEnd().Split('\n').Length);
        Assert.Equal(
            "PK"u8.ToArray(),
            (
                await client.GetByteArrayAsync(
                    links[0].Replace("format=csv", "format=xlsx", StringComparison.Ordinal),
                    TestContext.Current.CancellationToken
                )
            )[..2]
        );
    }

    [Theory]
    [InlineData("draws=99", "#draws", "Enter the number of draws, 100 to 20,000.")]
    [InlineData("draws=20001", "#draws", "Enter the number of draws, 100 to 20,000.")]
    [InlineData("draws=1e3", "#draws", "Enter the number of draws, 100 to 20,000.")]
    [InlineData("headroom=lots", "#headroom", "Enter the revenue headroom as pounds a year, such as 60000.")]
    [InlineData("capital=1.234", "#capital", "Enter the capital headroom as pounds a year, such as 1200000.")]
    [InlineData("seed=x", "#seed", "Enter the seed as a whole number.")]
    [InlineData("schedule=/etc/passwd.json", "#schedule", "Choose one of the discount schedules.")]
    [InlineData("ranges=x", "#ranges", "Choose one of the ranges.")]
    public async Task What_cannot_be_is_in_the_summary_with_a_link_to_its_field(string question, string field, string sentence)
    {
        var page = await Page($"?{question}");
        var link = Assert.Single(page.QuerySelectorAll(".nhsuk-error-summary a"));

        Assert.Equal((field, sentence), (link.GetAttribute("href"), link.TextContent));
        Assert.NotNull(page.QuerySelector(field));
        Assert.Empty(page.QuerySelectorAll("svg[role=img]"));
    }

    [Theory]
    [InlineData("C-9/appraisal", HttpStatusCode.NotFound)]
    [InlineData("C-1/appraisal?table=x&format=csv", HttpStatusCode.NotFound)]
    [InlineData("C-1/appraisal?table=years&format=exe", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_not_found(string address, HttpStatusCode status) =>
        Assert.Equal(status, (await client.GetAsync($"/trust/RQQ/bids/{address}", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task The_bids_page_links_to_it()
    {
        var bid = await new HtmlParser().ParseDocumentAsync(
            await client.GetStringAsync("/trust/RQQ/bids/C-1", TestContext.Current.CancellationToken)
        );

        Assert.NotNull(bid.QuerySelector("main a[href='/trust/RQQ/bids/C-1/appraisal']"));
    }

    [Fact]
    public void A_bid_that_names_no_scenarios_has_those_of_the_program_marked_as_conventions()
    {
        var scenarios = answer.GetProperty("scenarios").EnumerateArray().ToList();

        Assert.Equal(["dear", "late", "dear-late-less", "reduced"], scenarios.Select(scenario => scenario.GetProperty("id").GetString()));
        Assert.All(scenarios, scenario => Assert.True(scenario.GetProperty("convention").GetBoolean()));
        Assert.Equal("cautious", answer.GetProperty("rangeConvention").GetProperty("id").GetString());
    }

    private async Task<IHtmlDocument> Page(string questions = "") =>
        await new HtmlParser().ParseDocumentAsync(
            await client.GetStringAsync($"/trust/RQQ/bids/C-1/appraisal{questions}", TestContext.Current.CancellationToken)
        );

    private static AngleSharp.Dom.IElement Table(IHtmlDocument page, string caption) =>
        page.QuerySelectorAll("main table")
            .Single(table => table.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal));

    /// <param name="column">0 is the first figure; −1 the last.</param>
    private static string Cell(AngleSharp.Dom.IElement table, string row, int column)
    {
        var cells = table
            .QuerySelectorAll("tbody tr")
            .Single(each => each.QuerySelector("th")!.TextContent.Trim() == row)
            .QuerySelectorAll("td");
        return cells[column < 0 ? cells.Length + column : column].TextContent.Trim();
    }

    private static string Pounds(JsonElement amount)
    {
        var pounds = decimal.Round((decimal)amount.GetDouble(), 0, MidpointRounding.AwayFromZero);
        return (pounds < 0 ? "−" : "") + Math.Abs(pounds).ToString("£#,##0", CultureInfo.InvariantCulture);
    }

    /// <summary>One installation with two bids, its verb's answers taken before it is served.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private readonly Installation installation = new();

        internal HttpClient Client { get; private set; } = null!;

        internal JsonElement Answer { get; private set; }

        internal JsonElement Simulated { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await installation.AddTrust();
            await installation.Do("import", "backlog", installation.Write("register.csv", TwoBids.Register(900_000)), "--trust", "RQQ");
            await installation.Do("round", "import", installation.Write("round.json", TwoBids.Round), "--trust", "RQQ");
            await installation.Do("import", "bids", installation.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");
            Answer = (await installation.Do("appraise", "C-1", "--json")).Json;
            Simulated = (await installation.Do("appraise", "C-1", "--simulate", "500", "--seed", "3", "--json")).Json;
            Client = new HttpClient { BaseAddress = await installation.Serve() };
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await installation.DisposeAsync();
        }
    }
}
