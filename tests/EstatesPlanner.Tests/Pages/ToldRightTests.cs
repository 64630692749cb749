using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using EstatesPlanner.Tests.Eric;

namespace EstatesPlanner.Tests.Pages;

/// <summary>
/// What every page owes its reader: an error for what it cannot show, its frame around every error, a question before what stays done, text
/// encoded once.
/// </summary>
public sealed partial class ToldRightTests
{
    private const string Register = "reference,site,defect,category,cost,price base\nB-1,RQQ01,It's \"worn\" & <old>,High,10,2026/27\n";

    [Theory]
    [InlineData("as-at=31/02/2026", "as-at", "As it stood on a past day:")]
    [InlineData("as-at=yesterday", "as-at", "As it stood on a past day:")]
    [InlineData("as-at=2999-01-01", "as-at", "The register cannot say what it will hold on 1 January 2999.")]
    [InlineData("surveyed-before=30/02/2026", "surveyed-before", "Surveyed before:")]
    [InlineData("category=Severe", "category", "Risk category: there is no 'Severe'. There is High, Significant, Moderate, Low.")]
    [InlineData("sort=size", "sort", "Order: there is no 'size'. There is risk, cost, reference.")]
    [InlineData("status=lost", "status", "Status: there is no 'lost'.")]
    [InlineData("site=NOPE", "site", "Site: there is no 'NOPE'. There is RQQ01.")]
    [InlineData("planned=soon", "planned", "Planned year: there is no 'soon'.")]
    [InlineData("condition=E", "condition", "Condition: there is no 'E'. There is A, B, C, D.")]
    [InlineData("control=maybe", "control", "Interim control: there is no 'maybe'. There is yes, no.")]
    [InlineData("raac=some", "raac", "RAAC: there is no 'some'.")]
    [InlineData("column=colour", "column", "Column: there is no 'colour'.")]
    public async Task A_filter_that_cannot_be_is_an_error_on_the_page_and_never_another_list(string query, string field, string sentence)
    {
        await using var planner = await WithRegister();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open($"/trust/RQQ/register?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains(sentence, visitor.Text, StringComparison.Ordinal);
        Assert.Equal($"#{field}", visitor.Page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href"));
        Assert.DoesNotContain("worn", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Get($"/trust/RQQ/register?{query}&format=csv")).StatusCode);
    }

    [Theory]
    [InlineData("/trust/RQQ/register?categry=High")]
    [InlineData("/trust/RQQ/register?view=mine")]
    [InlineData("/trust/RQQ/incidents?year=26-28")]
    [InlineData("/trust/RQQ/incidents?status=open")]
    [InlineData("/trust/RQQ/incidents/lost?year=last")]
    [InlineData("/trust/RQQ/estate/due?within=7")]
    [InlineData("/trust/RQQ/bids?state=draft")]
    [InlineData("/trust/RQQ/eric/return?year=soon")]
    [InlineData("/trust/RQQ?table=colours&format=csv")]
    [InlineData("/trust/RQQ/register/bulk?all=true&category=Severe")]
    public async Task No_list_page_passes_over_what_it_does_not_know(string address)
    {
        await using var planner = await WithRegister();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open(address);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Theory]
    [InlineData("backlog", "list", "--category", "Severe", 1)]
    [InlineData("backlog", "list", "--site", "NOPE", 4)]
    [InlineData("backlog", "summary", "--site", "NOPE", 4)]
    [InlineData("backlog", "list", "--as-at", "31/02/2026", 1)]
    [InlineData("backlog", "list", "--as-at", "2999-01-01", 1)]
    [InlineData("incidents", "list", "--site", "NOPE", 4)]
    [InlineData("incidents", "summary", "--year", "soon", 1)]
    [InlineData("bid", "list", "--state", "lost", 1)]
    public async Task No_verb_does_either(string verb, string part, string option, string value, int exit)
    {
        await using var planner = await WithRegister();
        var run = await planner.Verb(verb, part, "--trust", "RQQ", option, value, "--json");
        Assert.Equal(exit, run.Exit);
        Assert.NotEmpty(run.Json.GetProperty("problems")[0].GetProperty("message").GetString()!);
    }

    [Theory]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/trust/RQQ/register/RQQ01/NO-SUCH", HttpStatusCode.NotFound)]
    [InlineData("/trust/RQQ/incidents?site=NOPE", HttpStatusCode.NotFound)]
    [InlineData("/trust/RQQ/register?categry=High", HttpStatusCode.BadRequest)]
    [InlineData("/error", HttpStatusCode.NotFound)]
    public async Task An_error_stands_in_the_frame_of_the_pages_with_a_way_on(string address, HttpStatusCode status)
    {
        await using var planner = await WithRegister();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open(address);
        Assert.Equal(status, visitor.Status);
        Assert.NotNull(visitor.Page.QuerySelector("header .nhsuk-header__service-name"));
        Assert.Single(visitor.Page.QuerySelectorAll("h1"));
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/']"));
        Assert.Equal(
            address.StartsWith("/trust/RQQ", StringComparison.Ordinal),
            visitor.Page.QuerySelector("nav[aria-label=Menu]") is not null
        );
        Assert.Equal("nosniff", (await visitor.Get(address)).Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task An_undo_that_is_blocked_names_the_rows_and_is_a_conflict()
    {
        await using var planner = await WithRegister();
        var import = (await planner.Do("import", "list", "--json")).Json[0].GetProperty("id").GetString();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("later.csv", Register.Replace(",10,", ",20,", StringComparison.Ordinal)),
            "--trust",
            "RQQ"
        );
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open($"/trust/RQQ/imports/{import}");
        await visitor.Follow("Undo this import");
        Assert.Contains("If somebody has edited one of these rows since, nothing is undone", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1, planner.Read().BacklogItems.Count());
        await visitor.Send("Undo this import");
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("RQQ01 B-1", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("nav[aria-label=Menu]"));
        await planner.DisposeWeb();
        Assert.Equal(3, (await planner.Verb("import", "undo", import!)).Exit);
    }

    [Fact]
    public async Task A_return_is_not_frozen_by_one_press_and_an_early_one_is_warned_of()
    {
        await using var run = await ReturnRun.Start();
        using var visitor = new Visitor(await run.Planner.Serve());
        var year = EstatesPlanner.Domain.Finance.FinancialYear.Of(Clock.Today);
        await visitor.Open($"/trust/RQQ/eric/return?year={year}");
        await visitor.Follow("Freeze the return");
        Assert.Contains($"{year} does not end until 31 March", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(run.Planner.Read().RegisterFreezes);
        await visitor.Send("Freeze the return");
        Assert.Contains("is frozen", visitor.Text, StringComparison.Ordinal);
        await visitor.Follow("Open the return again");
        await visitor.Send("Open the return again");
        Assert.Contains("Say why the return is opened again.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Open the return again", ("because", "Too early"));
        Assert.Contains("is open again", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_encoded_once_on_every_page_there_is_a_link_to()
    {
        await using var planner = await WithRegister();
        await planner
            .Do(
                "incidents",
                "import",
                planner.Write(
                    "i.csv",
                    "reference,site,date,type,relation,items,hours down,description\nN-1,RQQ01,01/04/2026,Roofs,critical,B-1,2,\"Nurse's station & lift\"\n"
                ),
                "--trust",
                "RQQ"
            )
            .ContinueWith(_ => { }, TaskScheduler.Default);
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var (seen, queue) = (
            new HashSet<string>(StringComparer.Ordinal),
            new Queue<string>(["/", "/trust/RQQ/incidents/add", "/trust/RQQ/estate/due"])
        );
        while (queue.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            Assert.False(TwiceEncoded().IsMatch(html), $"{path}: {TwiceEncoded().Match(html).Value}");
            foreach (
                var link in new HtmlParser()
                    .ParseDocument(html)
                    .QuerySelectorAll("a[href^='/']")
                    .Select(link => link.GetAttribute("href")!.Split('#')[0])
                    .Where(link => !link.Contains("format=", StringComparison.Ordinal))
            )
            {
                queue.Enqueue(link);
            }
        }

        Assert.True(seen.Count > 40, $"Only {seen.Count} pages were walked.");
    }

    private static async Task<Installation> WithRegister()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("r.csv", Register), "--trust", "RQQ");
        return planner;
    }

    [GeneratedRegex("&amp;(#x?[0-9a-fA-F]+|amp|quot|apos|lt|gt|nbsp);", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwiceEncoded();
}
