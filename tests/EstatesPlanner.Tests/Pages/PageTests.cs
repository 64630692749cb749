using System.Net;
using AngleSharp.Html.Parser;

namespace EstatesPlanner.Tests.Pages;

public class PageTests
{
    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_pages_to_themselves()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        foreach (var path in new[] { "/", "/trust/RQQ", "/nothing-here", "/trust/RXX", "/site.css", "/livez" })
        {
            var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task The_web_ui_listens_on_the_loopback_address_alone()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        Assert.Equal("127.0.0.1", (await planner.Serve()).Host);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/trust/RXX")]
    [InlineData("/trust/RXX/register")]
    [InlineData("/trust/RQQ/register/RQQ01/NO-SUCH")]
    [InlineData("/trust/RQQ/bids/NO-SUCH")]
    [InlineData("/trust/RQQ/rounds/no-such")]
    public async Task What_is_not_there_or_not_yours_is_not_found(string path)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Code"] = "RXX", ["Name"] = "X" });
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await client.PostAsync("/trusts/add", form, TestContext.Current.CancellationToken)).StatusCode
        );
    }

    [Fact]
    public async Task A_register_leaves_as_a_file_that_comes_back_unchanged_and_holds_no_formula()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("r.csv", "reference,site,defect,category,cost,price base\nB-1,RQQ01,=HYPERLINK(1),Low,10,2026/27\n"),
            "--trust",
            "RQQ"
        );
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var csv = await client.GetStringAsync("/trust/RQQ/register?format=csv", TestContext.Current.CancellationToken);
        Assert.Contains("'=HYPERLINK(1)", csv, StringComparison.Ordinal);
        await planner.DisposeWeb();
        var back = (await planner.Do("import", "backlog", planner.Write("back.csv", csv), "--trust", "RQQ", "--json")).Json.GetProperty(
            "rows"
        );
        Assert.Equal((1, 1), (back.GetProperty("read").GetInt32(), back.GetProperty("unchanged").GetInt32()));
    }

    [Fact]
    public async Task Text_from_a_register_is_text_on_the_page()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("r.csv", "reference,site,defect,category,cost,price base\nB-1,RQQ01,<script>alert(1)</script>,Low,10,2026/27\n"),
            "--trust",
            "RQQ"
        );
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var page = new HtmlParser().ParseDocument(
            await client.GetStringAsync("/trust/RQQ/register", TestContext.Current.CancellationToken)
        );
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
    }
}
