using System.Net;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Backlog;

public class RegisterGridTests
{
    private const string Register = """
        reference,site,block,element,defect,location,condition,consequence,likelihood,cost,price base,surveyed on,status,planned year,raac,interim control
        A,RQQ01,B1,B03.01,Roof past patching,Level 9,DX,5,5,900,2026/27,2020-01-01,,2028/29,present,Propping
        B,RQQ01,B1,M04,Air plant failed its test,Plant room,D,4,4,800,2026/27,2026-01-01,approved,,,
        C,RQQ02,,M01,Boiler 100% worn,Boiler house,C,4,3,700,2026/27,,,2028/29,,
        D,RQQ02,,,Worn floor,Ward 3,B,1,2,600,2026/27,2025-05-05,complete,,,Fire watch

        """;

    [Theory]
    [InlineData("", "A B C")]
    [InlineData("site=RQQ02", "C")]
    [InlineData("block=B1", "A B")]
    [InlineData("category=High", "A")]
    [InlineData("element=Mechanical", "B C")]
    [InlineData("element=B03", "A")]
    [InlineData("status=approved", "B")]
    [InlineData("status=identified", "A C")]
    [InlineData("status=gone", "D")]
    [InlineData("status=every", "A B C D")]
    [InlineData("planned=2028/29", "A C")]
    [InlineData("planned=none", "B")]
    [InlineData("raac=any", "A")]
    [InlineData("raac=propped", "")]
    [InlineData("condition=D", "A B")]
    [InlineData("q=100%25", "C")]
    [InlineData("q=plant", "B")]
    [InlineData("surveyed-before=2025-12-31", "A C")]
    [InlineData("surveyed-before=31/12/2025", "A C")]
    [InlineData("control=yes", "A")]
    [InlineData("control=no&condition=D", "B")]
    [InlineData("control=yes&status=every", "A D")]
    public async Task A_filter_shows_what_it_says_today_and_as_the_register_stood(string filters, string expected)
    {
        await using var planner = await Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open($"/trust/RQQ/register?{filters}");
        Assert.Equal(expected, References(visitor));
        Assert.Contains(expected.Length == 0 ? "0 items." : $"{expected.Split(' ').Length} item", visitor.Text, StringComparison.Ordinal);
        if (!filters.Contains("as-at", StringComparison.Ordinal))
        {
            await planner.DisposeWeb();
            await planner.Do(
                "import",
                "backlog",
                planner.Write("later.csv", "reference,site,category,cost,price base\nA,RQQ01,Low,1,2026/27\nE,RQQ01,High,5,2026/27\n"),
                "--trust",
                "RQQ"
            );
            using var later = new Visitor(await planner.Serve());
            await later.Open($"/trust/RQQ/register?as-at=2026-03-31&{filters}");
            Assert.Equal(expected, References(later));
        }
    }

    [Fact]
    public async Task A_past_day_is_clearly_headed_can_be_paged_and_not_changed()
    {
        await using var planner = await Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register?as-at=31/03/2026");
        Assert.Equal("Backlog register on 31 March 2026", visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("It can be read, not changed.", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("tbody input"));
        Assert.Contains("A,RQQ01", await visitor.Download("/trust/RQQ/register?as-at=31/03/2026&format=csv"), StringComparison.Ordinal);
        await visitor.Open("/trust/RQQ/register?as-at=30/03/2026");
        Assert.Equal("", References(visitor));
        await visitor.Open("/trust/RQQ/register?as-at=31/03/2999");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task A_past_day_pages_through_what_is_and_what_was_in_one_order_without_a_gap()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        string Rows(int from, int cost) =>
            string.Concat(Enumerable.Range(from, 130 - from).Select(i => $"N-{i:000},RQQ01,4,{(i % 5) + 1},{cost + (i % 7)},2026/27\n"));
        const string header = "reference,site,consequence,likelihood,cost,price base\n";
        await planner.Do("import", "backlog", planner.Write("last.csv", header + Rows(0, 100)), "--trust", "RQQ", "--as-at", "31/03/2026");
        var whole = (await planner.Do("backlog", "list", "--trust", "RQQ", "--json"))
            .Json.EnumerateArray()
            .Select(item => item.GetProperty("reference").GetString()!)
            .ToList();
        await planner.Do("import", "backlog", planner.Write("now.csv", header + Rows(40, 5000)), "--trust", "RQQ");

        using var visitor = new Visitor(await planner.Serve());
        var seen = new List<string>();
        for (
            var next = "/trust/RQQ/register?as-at=2026-03-31";
            next is not null;
            next = visitor.Page.QuerySelector(".nhsuk-pagination__link--next")?.GetAttribute("href")
        )
        {
            await visitor.Open(next);
            Assert.Contains("130 items.", visitor.Text, StringComparison.Ordinal);
            seen.AddRange(References(visitor).Split(' '));
        }

        Assert.Equal(whole, seen);
        await visitor.Open(visitor.Page.QuerySelector(".nhsuk-pagination__link--prev")!.GetAttribute("href")!);
        Assert.Equal(string.Join(' ', whole.Skip(50).Take(50)), References(visitor));
    }

    [Fact]
    public async Task Columns_are_chosen_and_stay_chosen_from_page_to_page()
    {
        await using var planner = await Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register");
        Assert.Equal(["Reference", "Risk category", "Defect", "Element", "Cost to eradicate", "Price base"], Headers(visitor));
        await visitor.Send("Show", ("column", "score"), ("column", "planned-year"), ("column", "interim-control"));
        Assert.Equal(["Reference", "Score", "Interim control", "Planned year"], Headers(visitor));
        Assert.Contains(
            "25Propping2028/29",
            visitor
                .Page.QuerySelector("tbody tr")!
                .TextContent.Replace("\n", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_column_can_be_chosen_by_an_address_and_no_two_share_one()
    {
        Assert.Equal(RegisterColumns.All.Count, RegisterColumns.All.Select(column => column.Id).Distinct().Count());
        foreach (var column in RegisterColumns.All)
        {
            Assert.Equal(column, Assert.Single(RegisterColumns.Chosen([column.Id])));
        }
    }

    [Fact]
    public void A_view_comes_back_from_its_own_address()
    {
        var view = new RegisterView(
            new RegisterQuery
            {
                Trust = "RQQ",
                Words = "a & b=c",
                Site = "RQQ01",
                Block = "B1",
                Category = RiskCategory.High,
                Element = "Mechanical",
                Status = "on-site",
                Planned = "2028/29",
                Raac = "any",
                Condition = 'D',
                SurveyedBefore = new DateOnly(2025, 1, 2),
                HasControl = false,
                AsAt = new DateOnly(2026, 3, 31),
                Sort = "cost",
            },
            ["risk", "score"]
        );
        var again = RegisterView.Read("RQQ", view.Address());
        Assert.Equal(view.Query, again.Query);
        Assert.Equal(view.Columns, again.Columns);
    }

    [Fact]
    public async Task Matches_are_counted_to_ten_thousand_and_no_further()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write(
                "many.csv",
                "reference,site,category,cost,price base\n"
                    + string.Concat(Enumerable.Range(0, 10_002).Select(i => $"N-{i},RQQ01,Low,{i},2026/27\n"))
            ),
            "--trust",
            "RQQ"
        );
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register");
        Assert.Contains("More than 10,000 items.", visitor.Text, StringComparison.Ordinal);
    }

    private static string References(Visitor visitor) =>
        string.Join(
            ' ',
            visitor
                .Page.QuerySelectorAll(".planner-grid tbody th")
                .Select(cell => cell.ChildNodes.First(node => node.TextContent.Trim().Length > 0).TextContent.Trim())
        );

    private static string[] Headers(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".planner-grid thead th").Select(cell => cell.TextContent)];

    private static async Task<Installation> Open()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", Register), "--trust", "RQQ", "--as-at", "31/03/2026");
        return planner;
    }
}
