using System.Net;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Backlog;

public class ItemPageTests
{
    [Fact]
    public async Task A_reference_with_a_slash_has_a_page_that_is_changed_and_found_again()
    {
        await using var planner = await TermsTrust.Open();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("slash.csv", "reference,site,defect,category,cost\nM&E/7,RQQ01,Fan,Low,900\n"),
            "--trust",
            "RQQ"
        );
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register?q=fan");
        await visitor.Open(visitor.Page.QuerySelector("a[href$='M%26E%2F7']")!.GetAttribute("href")!);
        Assert.Contains("M&E/7", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/trust/RQQ/register/RQQ01/M%26E%2F7/edit");
        await visitor.Send("Save", ("Cost", "950"));
        Assert.Contains("M&E/7 is saved.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_says_who_changed_what_from_what_to_what_by_hand_by_file_and_by_batch()
    {
        await using var planner = await TermsTrust.Open();
        var batch = (await planner.Do("uplift", "--trust", "RQQ", "--index", "gdp-deflator-2026-03", "--to", "2026/27", "--json"))
            .Json.GetProperty("batch")
            .GetString()!;
        await planner.Do("backlog", "undo", batch, "--trust", "RQQ");
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/RQQ01/A/edit");
        await visitor.Send("Save", ("Consequence", "5"), ("Likelihood", "5"), ("Details[planned year]", "2027/28"));

        var history = visitor
            .Page.QuerySelectorAll(".planner-history li")
            .Select(entry => string.Concat(entry.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        Assert.Equal(4, history.Count);
        Assert.StartsWith("Changedbyhand", history[0], StringComparison.Ordinal);
        Assert.EndsWith(
            "theadministratorRiskcategorySignificant→becameHighLikelihood3→became5Plannedyearnothing→became2027/28",
            history[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("Undone:uplift", history[1], StringComparison.Ordinal);
        Assert.Contains("Costtoeradicate£105,309.50→became£100,000", history[1], StringComparison.Ordinal);
        Assert.StartsWith("Uplift:From2024/25,2025/26to2026/27pricesbyGDPdeflator", history[2], StringComparison.Ordinal);
        Assert.Contains("Lastupliftnothing→becamegdp-deflator-2026-03,2024/25to2026/27", history[2], StringComparison.Ordinal);
        Assert.StartsWith("Importofregister.csv", history[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_is_closed_with_its_day_and_what_risk_is_left_and_leaves_the_backlog()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/RQQ01/A/close");
        await visitor.Send("Close the item", ("Status", "complete"), ("ClosedOn", "01/01/2999"), ("Residual", "two"));
        Assert.Contains("That day is to come", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Enter the score that the works left as consequence x likelihood, such as 2x1.",
            visitor.Text,
            StringComparison.Ordinal
        );
        await visitor.Send("Close the item", ("ClosedOn", "01/03/2026"), ("Residual", "2x1"), ("Spent", "£98,500"));
        Assert.Contains("A has left the backlog.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("This item has left the backlog on 1 March 2026.", visitor.Text, StringComparison.Ordinal);
        using var db = planner.Read();
        var closed = db.BacklogItems.Single(item => item.Reference == "A");
        Assert.Equal(
            (ItemStatus.Complete, new RiskScore(2, 1), new DateOnly(2026, 3, 1), 98_500m),
            (closed.Status, closed.Risk!.Residual!.Value, closed.Delivery!.ClosedOn!.Value, closed.Delivery.Spent!.Value.Pounds)
        );
    }

    [Theory]
    [InlineData("", "", "", "Choose how the item leaves the backlog.")]
    [InlineData("superseded", "", "", "Enter the reference of the item that took it over.")]
    [InlineData("superseded", "NO-SUCH", "", "Site RQQ01 has no other item NO-SUCH.")]
    [InlineData("superseded", "A", "", "Site RQQ01 has no other item A.")]
    [InlineData("withdrawn", "", "", "Say why.")]
    public async Task A_closing_that_does_not_say_enough_is_refused(string status, string successor, string because, string sentence)
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/RQQ01/A/close");
        await visitor.Send("Close the item", ("Status", status), ("SupersededBy", successor), ("Because", because));
        Assert.Contains(sentence, visitor.Page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.All(db.BacklogItems, item => Assert.True(item.IsLive));
    }

    [Fact]
    public async Task A_closing_filled_from_an_older_version_is_refused()
    {
        await using var planner = await TermsTrust.Open();
        var address = await planner.Serve();
        using var visitor = new Visitor(address);
        using var other = new Visitor(address);
        await visitor.Open("/trust/RQQ/register/RQQ01/A/close");
        await other.Open("/trust/RQQ/register/RQQ01/A/edit");
        await other.Send("Save", ("Notes", "Seen today"));
        await visitor.Send("Close the item", ("Status", "withdrawn"), ("Because", "Twice in the register"));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("host changed A on", visitor.Text, StringComparison.Ordinal);
    }
}
