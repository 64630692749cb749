using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Eric;

/// <summary>The return of 2024/25: its own columns, what the register gives of them, and what the trust states.</summary>
public sealed class StatedReturnTests : IAsyncLifetime
{
    private const string Columns = "reference,site,site name,block,remaining life,category,cost,price base,surveyed on\n";

    private readonly Installation planner = new();

    public async ValueTask InitializeAsync()
    {
        await planner.Do("trust", "add", "RQQ", "Queensbury NHS Trust");
        await Load(
            $"{Columns}a,RQQ01,General,B1,7,High,1000,2023/24,2023-05-01\nb,RQQ01,General,B1,7,Low,1000,2023/24,2022-05-01\nc,RQQ02,Cottage,,,Moderate,500,2023/24,\n",
            "2024-03-31"
        );
        await Load(
            $"{Columns}a,RQQ01,General,B1,7,High,1000,2024/25,2023-05-01\nb,RQQ01,General,B1,7,Low,1200,2024/25,2022-05-01\nc,RQQ02,Cottage,,,Moderate,500,2023/24,\nd,RQQ02,Cottage,,,Low,900,2024/25,\n",
            "2025-03-31"
        );
        await planner.Do(
            "import",
            "incidents",
            planner.Write(
                "i.csv",
                "incident,site,date,type,relation to CIR,down time (hrs),patients affected,cost to rectify,clinical,Lost clinical time (Hrs),Lost clinical income (£)\n"
                    + "I1,RQQ01,2024-06-01,Lifts & Hoists,critical,4,10,900,yes,8.5,1200.50\nI2,RQQ01,2024-07-01,Lifts & Hoists,critical,1.5,1,100,yes,1,300\nI3,RQQ01,2024-08-01,Roofs,other,2,3,50,yes,0,\n"
            ),
            "--trust",
            "RQQ"
        );
    }

    [Fact]
    public async Task The_columns_are_those_of_the_published_file_to_the_letter_and_in_its_order()
    {
        using var file = TableFile.Open(
            SharedFolder.File("data/eric/csv/ERIC-2024-25-SiteData-sample.csv"),
            ImportLimits.Verb with
            {
                Columns = 512,
            }
        );
        var published = file.Sheets[0].Rows().First().Cells.ToList();
        var (headers, _) = await Lines();
        var places = headers.Select(header => published.IndexOf(header)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(50, places.Count);
    }

    [Fact]
    public async Task Survey_years_the_inflation_element_and_the_losses_of_the_worst_incidents_come_from_what_is_recorded()
    {
        var answer = (await Return()).Json;
        var (general, cottage) = (answer.GetProperty("sites")[0], answer.GetProperty("sites")[1]);
        Assert.Equal(
            ("2023", "null", "null"),
            (
                general.GetProperty("formalSurveyYear").GetString(),
                general.GetProperty("reviewYear").GetRawText(),
                cottage.GetProperty("formalSurveyYear").GetRawText()
            )
        );
        var repriced = answer
            .GetProperty("items")
            .EnumerateArray()
            .GroupBy(item => item.GetProperty("site").GetString()!)
            .ToDictionary(site => site.Key, site => site.Sum(item => item.GetProperty("repriced").GetDecimal()));
        Assert.Equal(
            (repriced["RQQ01"], repriced["RQQ02"]),
            (general.GetProperty("inflationElement").GetDecimal(), cottage.GetProperty("inflationElement").GetDecimal())
        );
        Assert.Equal(answer.GetProperty("movement").GetProperty("repriced").GetProperty("total").GetDecimal(), repriced.Values.Sum());
        Assert.True(repriced["RQQ01"] > 0 && repriced["RQQ02"] > 0);

        var (headers, rows) = await Lines();
        string Cell(string header) => rows[0][headers.IndexOf(header)];
        Assert.Equal(
            ("2023", $"{repriced["RQQ01"]}", "Lifts & Hoists", "9.5", "1500.5", "Roofs", "0.0", ""),
            (
                Cell("Formal survey year (Select)"),
                Cell("Inflation element of the total cost to eradicate backlog maintenance (£)"),
                Cell("Most clinically impactful - Incident type (Select)"),
                Cell("Most clinically impactful - Lost clinical time as a result of estates and infrastructure failure (Hrs)"),
                Cell("Most clinically impactful - Lost clinical income (£)"),
                Cell("Second most clinically impactful - Incident type (Select)"),
                Cell("Second most clinically impactful - Lost clinical time as a result of estates and infrastructure failure (Hrs)"),
                Cell("Second most clinically impactful - Lost clinical income (£)")
            )
        );
        Assert.Contains(
            "1 of the 3 most impactful incidents does not state both the clinical time and the clinical income lost",
            string.Join(' ', Notes(answer)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Notes(answer), note => note.Contains("2025/26", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_stated_stands_in_the_return_in_the_collections_own_words()
    {
        await State(
            "RQQ01",
            "surveyedShare=81-100%",
            "methodology=partial 6 facet survey - physical condition (building and m&e) and statutory compliance audit (fire etc)",
            "formalSurveyYear=2021",
            "reviewYear=2024",
            "occupied=1,234.5",
            "empty=not applicable",
            "overheating=2",
            "investmentCritical=£10,000"
        );
        var (headers, rows) = await Lines();
        string Cell(string header) => rows[0][headers.IndexOf(header)];
        Assert.Equal(
            (
                "81 - 100%",
                "Partial 6 Facet Survey– Physical Condition (Building and M&E) and Statutory Compliance Audit (Fire etc)",
                "2021",
                "2024",
                "1234.5",
                "Not Applicable",
                "2",
                "10000"
            ),
            (
                Cell("Percentage of GIA surveyed using risk adjusted backlog guidance (Select)"),
                Cell("Methodology used to review costs to eradicate backlog (Select)"),
                Cell("Formal survey year (Select)"),
                Cell("Review year (Select)"),
                Cell("Occupied floor area (m²)"),
                Cell("Floor area - empty (m²)"),
                Cell("Overheating occurrences triggering a risk assessment (No.)"),
                Cell("Investment to reduce backlog maintenance - Critical Infrastructure Risk (£)")
            )
        );
        Assert.Equal("", rows[1][headers.IndexOf("Review year (Select)")]);
        Assert.Contains("Review year (Select) (1 of 2 sites)", string.Join(' ', Notes((await Return()).Json)), StringComparison.Ordinal);

        await State("RQQ01", "formalSurveyYear=");
        Assert.Equal("2023", (await Return()).Json.GetProperty("sites")[0].GetProperty("formalSurveyYear").GetString());
    }

    [Theory]
    [InlineData(1, "RQQ01", "formalSurveyYear=23", "Formal survey year (Select): 23 is not a year from 1948 to")]
    [InlineData(1, "RQQ01", "formalSurveyYear=2999", "Formal survey year (Select): 2999 is not a year from 1948 to")]
    [InlineData(1, "RQQ01", "overheating=1.5", "Overheating occurrences triggering a risk assessment (No.): Write a whole number.")]
    [InlineData(1, "RQQ01", "occupied=-1", "Occupied floor area (m²): This cannot be below 0.")]
    [InlineData(1, "RQQ01", "occupied=1.234,5", "Occupied floor area (m²): 1.234,5 can be read two ways.")]
    [InlineData(1, "RQQ01", "high=5", "high is no field that can be stated for 2024/25. Known: occupied,")]
    [InlineData(1, "RQQ01", "2023", "2023: write the field, an equals sign and the value")]
    [InlineData(4, "RQQ09", "reviewYear=2023", "RQQ has no site RQQ09.")]
    public async Task What_cannot_be_stated_says_why(int exit, string site, string set, string sentence)
    {
        var answer = await planner.Verb("eric", "state", "--trust", "RQQ", "--year", "2024/25", "--site", site, "--set", set);
        Assert.Equal(exit, answer.Exit);
        Assert.StartsWith(sentence, answer.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_return_keeps_what_was_stated_and_takes_nothing_more()
    {
        await State("RQQ01", "reviewYear=2024");
        await planner.Do("eric", "freeze", "--trust", "RQQ", "--year", "2024/25");
        var refused = await planner.Verb(
            "eric",
            "state",
            "--trust",
            "RQQ",
            "--year",
            "2024/25",
            "--site",
            "RQQ01",
            "--set",
            "reviewYear=2025"
        );
        Assert.Equal(3, refused.Exit);
        Assert.StartsWith("The return of 2024/25 was frozen on ", refused.Error, StringComparison.Ordinal);
        Assert.Equal("2024", (await Return()).Json.GetProperty("sites")[0].GetProperty("reviewYear").GetString());
    }

    [Fact]
    public async Task The_page_asks_for_the_answers_keeps_them_and_shows_the_return_with_them()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await planner.Serve() };
        const string Address = "/trust/RQQ/eric/return/answers?year=2024%2F25&site=RQQ01";
        var form = new HtmlParser().ParseDocument(await client.GetStringAsync(Address, TestContext.Current.CancellationToken));
        Assert.Contains("The register says 2023.", form.QuerySelector("#formalSurveyYear-hint")!.TextContent, StringComparison.Ordinal);
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Task<HttpResponseMessage> Post(string share, string review) =>
            client.PostAsync(
                Address,
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = token,
                        ["surveyedShare"] = share,
                        ["reviewYear"] = review,
                    }
                ),
                TestContext.Current.CancellationToken
            );

        var wrong = new HtmlParser().ParseDocument(
            await (await Post("Rolling programme", "24")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            ("Rolling programme", "24"),
            (wrong.QuerySelector("#surveyedShare")!.GetAttribute("value"), wrong.QuerySelector("#reviewYear")!.GetAttribute("value"))
        );
        Assert.StartsWith(
            "Error: 24 is not a year from 1948 to",
            wrong.QuerySelector("#reviewYear-error")!.TextContent,
            StringComparison.Ordinal
        );

        Assert.Equal(HttpStatusCode.Redirect, (await Post("rolling  Programme", "2024")).StatusCode);
        var page = new HtmlParser().ParseDocument(
            await client.GetStringAsync("/trust/RQQ/eric/return?year=2024%2F25", TestContext.Current.CancellationToken)
        );
        var row = page.QuerySelectorAll("table")
            .Single(table => table.QuerySelector("caption")!.TextContent == "Surveys, price rises and space by site")
            .QuerySelector("tbody tr")!;
        Assert.Equal(
            ["not known", "not known", "not known", "not known", "2023", "2024"],
            row.Children.Skip(1).Select(cell => cell.TextContent).Take(6)
        );
        Assert.Contains(
            "Rolling programme",
            (await Return()).Json.GetProperty("sites")[0].GetProperty("stated").GetRawText(),
            StringComparison.Ordinal
        );
    }

    public ValueTask DisposeAsync() => planner.DisposeAsync();

    private static IEnumerable<string> Notes(JsonElement answer) =>
        answer.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    private Task Load(string text, string asAt) =>
        planner.Do("import", "backlog", planner.Write($"{asAt}.csv", text), "--trust", "RQQ", "--as-at", asAt);

    private Task State(string site, params string[] set) =>
        planner.Do([
            "eric",
            "state",
            "--trust",
            "RQQ",
            "--year",
            "2024/25",
            "--site",
            site,
            .. set.SelectMany(each => new[] { "--set", each }),
        ]);

    private async Task<(JsonElement Json, string Path)> Return()
    {
        var path = Path.Combine(planner.Folder, "return.csv");
        return ((await planner.Do("eric", "return", "--trust", "RQQ", "--year", "2024/25", "--out", path, "--json")).Json, path);
    }

    /// <summary>The csv as a spreadsheet reads it.</summary>
    private async Task<(List<string> Headers, List<List<string>> Rows)> Lines()
    {
        using var file = TableFile.Open((await Return()).Path, ImportLimits.Verb with { Columns = 512 });
        var rows = file.Sheets[0].Rows().Select(row => row.Cells.Select(cell => cell ?? "").ToList()).ToList();
        return (rows[0], [.. rows.Skip(1).Select(row => row.Concat(Enumerable.Repeat("", rows[0].Count - row.Count)).ToList())]);
    }
}
