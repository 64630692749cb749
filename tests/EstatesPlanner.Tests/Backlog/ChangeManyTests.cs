using System.Net;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Features.Backlog.Bulk;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Backlog;

public class ChangeManyTests
{
    [Fact]
    public async Task Ticked_items_are_previewed_changed_and_put_back_by_pages_alone()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register");
        var ticked = visitor
            .Page.QuerySelectorAll(".planner-grid__tick input")
            .Take(2)
            .Select(box => ("item", box.GetAttribute("value")!))
            .ToArray();
        await visitor.Send("Change the ticked items", ticked);
        Assert.Contains("2 items ticked", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Continue", ("field", "planned-year"));
        await visitor.Send("Show old and new", ("value", "next year"));
        Assert.Contains(
            "Planned year is a financial year such as 2028/29.",
            visitor.Page.QuerySelector(".nhsuk-error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        await visitor.Send("Show old and new", ("value", "2028/29"));
        Assert.Contains("2 of 2 items would change.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Planned year–2028/29",
            visitor
                .Page.QuerySelector("tbody tr")!
                .TextContent.Replace("\n", "", StringComparison.Ordinal)
                .Replace("  ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        await visitor.Send("Change 2 items");
        Assert.Contains("2 items are changed. Planned year: 2028/29.", visitor.Text, StringComparison.Ordinal);
        using (var db = planner.Read())
        {
            Assert.Equal(2, db.BacklogItems.Count(item => item.PlannedYear != null));
        }

        await visitor.Follow("Undo bulk change");
        await visitor.Send("Undo this change");
        using var after = planner.Read();
        Assert.Equal(0, after.BacklogItems.Count(item => item.PlannedYear != null));
        Assert.Null(AuditChain.Verify(after).FirstBad);
    }

    [Fact]
    public async Task All_that_match_are_rescored_with_a_reason_and_the_overridden_stays()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register?site=RQQ01");
        await visitor.Send("Change all that match");
        await visitor.Send("Continue", ("field", "score"));
        await visitor.Send("Show old and new", ("consequence", "4"), ("likelihood", "4"), ("reason", ""));
        Assert.Contains("Give the reason for the score.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Show old and new", ("consequence", "4"), ("likelihood", "4"), ("reason", "Reviewed with the fire officer"));
        await visitor.Send("Change 5 items");
        using var db = planner.Read();
        var items = db.BacklogItems.OrderBy(item => item.Reference).ToList();
        Assert.Equal(
            [RiskCategory.Significant, RiskCategory.Significant, RiskCategory.Significant, RiskCategory.High, RiskCategory.Significant],
            items.Select(item => item.Category)
        );
        Assert.Equal(CategoryBasis.Overridden, items[3].Basis);
        Assert.All(items, item => Assert.Equal("Reviewed with the fire officer", item.Risk!.Rationale));
        Assert.Equal("Consequence and likelihood: 4 × 4, because: Reviewed with the fire officer", db.RegisterBatches.Single().Summary);
    }

    [Fact]
    public async Task Items_that_others_changed_since_the_preview_are_not_changed_over_their_heads()
    {
        await using var planner = await TermsTrust.Open();
        var address = await planner.Serve();
        using var visitor = new Visitor(address);
        using var other = new Visitor(address);
        await visitor.Open("/trust/RQQ/register/bulk?all=true&field=funding&value=Charity&preview=true");
        await other.Open("/trust/RQQ/register/RQQ01/A/edit");
        await other.Send("Save", ("Notes", "Seen today"));
        await visitor.Send("Change 5 items");
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        using var db = planner.Read();
        Assert.Empty(db.RegisterBatches);
    }

    [Fact]
    public async Task Items_on_sites_of_others_stay_and_are_counted()
    {
        await using var planner = await TermsTrust.Open();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("far.csv", "reference,site,category,cost,price base\nZ,RQQ02,Low,1,2026/27\n"),
            "--trust",
            "RQQ"
        );
        await using var program = planner.Program();
        var change = new BulkChange(
            program.GetRequiredService<BulkFields>().Named("status"),
            new Dictionary<string, string?> { ["value"] = "assessed" }
        );
        var all = new BulkSelection(new RegisterQuery { Trust = "RQQ" }, []);
        var sam = TermsTrust.Estates("RQQ02");
        sam = sam with
        {
            Memberships = [.. sam.Memberships, sam.Memberships[0] with { Role = Role.Viewer, Sites = [Membership.AllSites] }],
        };
        var preview = program.GetRequiredService<ChangeMany>().Preview(sam, all, change, 10);
        Assert.Equal((1, 5), (preview.Effect.Changed, preview.OutOfReach));
        var batch = await program.GetRequiredService<ChangeMany>().Apply(sam, all, change, preview.Effect.Shown);
        Assert.Equal(1, batch.Changed);
        using var db = planner.Read();
        Assert.Equal("Z", db.BacklogItems.Single(item => item.Status == ItemStatus.Assessed).Reference);
    }

    [Fact]
    public async Task Every_field_that_can_be_set_takes_a_value_or_says_what_it_wants()
    {
        await using var planner = await TermsTrust.Open();
        await using var program = planner.Program();
        foreach (var field in program.GetRequiredService<BulkFields>().All)
        {
            var choice = field.Inputs[0].Choices?.LastOrDefault()?.Value;
            var change = new BulkChange(
                field,
                new Dictionary<string, string?>
                {
                    ["value"] = choice ?? "§",
                    ["consequence"] = "2",
                    ["likelihood"] = "2",
                    ["reason"] = "Because",
                }
            );
            var (preview, fault) = Try(() =>
                program
                    .GetRequiredService<ChangeMany>()
                    .Preview(TermsTrust.Estates("*"), new BulkSelection(new RegisterQuery { Trust = "RQQ" }, []), change, 1)
            );
            Assert.True(preview?.Effect.Changed == 5 || fault is { Length: > 10 }, field.Id);
        }
    }

    [Theory]
    [InlineData("/trust/RQQ/register/bulk", "No item is ticked.")]
    [InlineData("/trust/RQQ/register/bulk?all=true&field=cost", "No field cost can be set on many items at once.")]
    public async Task What_makes_no_sense_is_refused_in_a_sentence(string path, string sentence)
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains(sentence, visitor.Text, StringComparison.Ordinal);
    }

    private static (BulkPreview? Preview, string? Fault) Try(Func<BulkPreview> ask)
    {
        try
        {
            return (ask(), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Message);
        }
    }
}
