using System.Net;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Backlog;

public class WalkTests
{
    private const string Register = """
        reference,site,block,floor,location,defect,condition,consequence,likelihood,category,override reason,cost,works,price base,surveyed on,notes
        A,RQQ01,B2,1,Ward 3,Worn floor,C,2,2,,,600,,2026/27,2020-01-01,Seen in 2020
        B,RQQ01,B1,2,Plant room,Air plant failed its test,D,4,4,,,,800,2026/27,,
        C,RQQ01,B1,1,Boiler house,Boiler past its life,C,1,1,High,Sole source of heat,700,,2026/27,,
        D,RQQ01,,,Yard,Blocked gully,,,,Low,,50,,2026/27,,

        """;

    [Fact]
    public async Task The_sheet_lists_a_block_of_boxes_for_each_item_in_the_order_of_the_walk()
    {
        await using var planner = await Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/walk?site=RQQ01");
        Assert.Equal(
            ["1. D, Yard", "2. C, Boiler house", "3. B, Plant room", "4. A, Ward 3"],
            visitor.Page.QuerySelectorAll(".planner-walk h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(
            ["A", "B", "C", "D", "X"],
            visitor.Page.QuerySelectorAll(".planner-walk__boxes div:first-child i").Take(5).Select(box => box.TextContent)
        );
        await visitor.Open("/trust/RQQ/register/walk?site=RQQ01&block=B1");
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".planner-walk").Length);
        Assert.StartsWith(
            "reference,site,block",
            (await visitor.Download("/trust/RQQ/register/walk?site=RQQ01&format=csv")).TrimStart('\uFEFF'),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_walk_on_a_phone_saves_one_item_after_another_and_dates_each_survey()
    {
        await using var planner = await Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/walk?site=RQQ01&block=B2");
        await visitor.Open(visitor.Page.QuerySelector(".planner-actions a")!.GetAttribute("href")!);
        Assert.Contains("Item 1 of 1", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Save and go on", ("Consequence", "5"), ("Likelihood", ""), ("Cost", "£1.2m"));
        Assert.Contains("Enter consequence and likelihood together.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("£1.2m: write 1200000.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Save and go on", ("Condition", "DX"), ("Likelihood", "4"), ("Cost", "950"), ("Note", "Slipped today"));
        Assert.Contains("A is saved.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 items were surveyed today", visitor.Text, StringComparison.Ordinal);
        using var db = planner.Read();
        var item = db.BacklogItems.Single(each => each.Reference == "A");
        Assert.Equal(
            ("DX", RiskCategory.High, 950m, SurveyKind.Visual),
            (item.Condition.ToString(), item.Category, item.Cost.Pounds, item.Survey!.Kind)
        );
        Assert.Equal(Clock.Today, item.SurveyedOn);
        Assert.Matches("^Seen in 2020\n[0-9]+ [A-Z][a-z]+ [0-9]{4}: Slipped today$", item.Notes);
        Assert.Equal(
            "record survey",
            db.AuditEntries.OrderByDescending(entry => entry.Sequence).First(entry => entry.Chain == "RQQ").Action
        );
    }

    [Fact]
    public async Task What_the_surveyor_leaves_as_it_is_stays_as_it_is()
    {
        await using var planner = await Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/walk/item?site=RQQ01");
        for (var i = 0; i < 4; i++)
        {
            await visitor.Send("Save and go on");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }

        Assert.Contains("4 of 4 items were surveyed today", visitor.Text, StringComparison.Ordinal);
        using var db = planner.Read();
        var items = db.BacklogItems.OrderBy(item => item.Reference).ToList();
        Assert.Equal(
            [RiskCategory.Low, RiskCategory.Significant, RiskCategory.High, RiskCategory.Low],
            items.Select(item => item.Category)
        );
        Assert.Equal(
            [CategoryBasis.Scored, CategoryBasis.Scored, CategoryBasis.Overridden, CategoryBasis.Stated],
            items.Select(item => item.Basis)
        );
        Assert.Equal([600m, 800m, 700m, 50m], items.Select(item => item.Cost.Pounds));
        Assert.Single(items[1].CostParts);
    }

    [Fact]
    public async Task A_survey_of_an_item_that_changed_since_is_refused_and_keeps_what_was_written()
    {
        await using var planner = await Open();
        var address = await planner.Serve();
        using var visitor = new Visitor(address);
        using var other = new Visitor(address);
        await visitor.Open("/trust/RQQ/register/walk/item?site=RQQ01&block=B2");
        await other.Open("/trust/RQQ/register/RQQ01/A/edit");
        await other.Send("Save", ("Location", "Ward 4"));
        await visitor.Send("Save and go on", ("Note", "Slipped today"));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("host changed A on", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Slipped today", visitor.Page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_walk_too_long_to_hold_asks_for_a_block()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write(
                "many.csv",
                "reference,site,block,category,cost,price base\n"
                    + string.Concat(Enumerable.Range(0, 301).Select(i => $"N-{i},RQQ01,B{i % 2},Low,{i},2026/27\n"))
            ),
            "--trust",
            "RQQ"
        );
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/walk?site=RQQ01");
        Assert.Contains("More than 300 items are open here: choose a block.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Show", ("block", "B1"));
        Assert.Equal(150, visitor.Page.QuerySelectorAll(".planner-walk").Length);
        await visitor.Open("/trust/RQQ/register/walk?site=NOSUCH");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    private static async Task<Installation> Open()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", Register), "--trust", "RQQ");
        return planner;
    }
}
