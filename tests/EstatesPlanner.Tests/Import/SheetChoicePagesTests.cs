using System.Text;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Import;

/// <summary>Where several sheets fit, or an amount has two readings, the pages ask.</summary>
public sealed class SheetChoicePagesTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("all")]
    public async Task A_register_on_two_sheets_is_asked_about_before_anything_else(string mode)
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/imports/backlog");
        await visitor.Upload("two.xlsx", Tables.Xlsx(Register("North", "N1"), Register("South", "S1")), ("mode", mode));
        Assert.EndsWith("/sheet", visitor.At, StringComparison.Ordinal);
        Assert.Equal(["North", "South"], visitor.Page.QuerySelectorAll("input[name=sheet]").Select(radio => radio.GetAttribute("value")));
        using var db = planner.Read();
        Assert.Empty(db.BacklogItems);
    }

    [Fact]
    public async Task Incidents_on_two_sheets_are_asked_about_and_the_chosen_one_goes_in()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        var book = Tables.Xlsx(Incidents("Spring"), Incidents("Summer"));
        await visitor.Open("/trust/RQQ/imports/incidents");
        await visitor.Upload("two.xlsx", book, ("checkOnly", ""));
        Assert.Contains(
            "Two sheets fit: Spring and Summer. Say which one to read. Choose the file again, and the sheet below it.",
            visitor.Text,
            StringComparison.Ordinal
        );
        await visitor.Upload("two.xlsx", book, ("checkOnly", ""), ("sheet", "Summer"));
        using var db = planner.Read();
        Assert.Equal(["Summer"], db.Incidents.Select(incident => incident.Reference));
    }

    [Fact]
    public async Task What_a_point_means_is_asked_and_never_suggested()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/imports/backlog");
        await visitor.Upload(
            "own.csv",
            Encoding.UTF8.GetBytes(
                "No;Hospital;What is wrong;Risk category;Backlog cost;Price base\nM/1;RQQ01;Boiler;High;45.500;2026/27\nM/2;RQQ01;Pump;Low;1.200;2026/27\n"
            )
        );
        await visitor.Send("Continue");
        await visitor.Send("Continue");
        var choices = visitor
            .Page.QuerySelectorAll("input[name=reading]")
            .Select(box => (box.GetAttribute("value"), box.HasAttribute("checked")))
            .ToList();
        Assert.Equal([("PointThousands", false), ("PointDecimals", false)], choices);
        await visitor.Send("Continue", ("reading", "PointThousands"));
        if (!visitor.At.EndsWith("/check", StringComparison.Ordinal))
        {
            await visitor.Send("Continue");
        }

        await visitor.Send("Import");
        using var db = planner.Read();
        Assert.Equal([45_500m, 1_200m], db.BacklogItems.OrderBy(item => item.Reference).AsEnumerable().Select(item => item.Cost.Pounds));
    }

    private static ExportSheet Register(string name, string reference) =>
        new(
            name,
            ["reference", "site", "category", "cost"],
            [
                [reference, "RQQ01", "High", 5],
            ]
        );

    private static ExportSheet Incidents(string name) =>
        new(
            name,
            ["incident", "site", "date", "type", "relation to CIR"],
            [
                [name, "RQQ01", "2026-01-02", "Roofs", "critical"],
            ]
        );

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }
}
