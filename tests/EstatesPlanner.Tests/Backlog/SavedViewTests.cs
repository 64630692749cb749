using System.Net;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.Features.Backlog.Views;
using EstatesPlanner.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Backlog;

public class SavedViewTests
{
    [Fact]
    public async Task A_view_is_saved_opened_altered_renamed_and_deleted_by_pages_alone()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register?category=High&column=score");
        await visitor.Send("Save the view", ("name", "Worst first"));
        Assert.Contains("The view Worst first is saved.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Worst first", visitor.Page.QuerySelector("h1")!.TextContent);

        await visitor.Send("Show", ("category", "Low"));
        await visitor.Send("Save to Worst first");
        await visitor.Open("/trust/RQQ/register/views");
        var address = visitor.Page.QuerySelector(".planner-card a")!.GetAttribute("href")!;
        Assert.StartsWith("/trust/RQQ/register?category=Low&column=score&view=", address, StringComparison.Ordinal);
        await visitor.Send("Save the name of", ("name", "Least first"), ("shared", "true"));
        Assert.Contains("The view is called Least first and is shared.", visitor.Text, StringComparison.Ordinal);

        await visitor.Open("/trust/RQQ/register?category=High");
        await visitor.Send("Save the view", ("name", "Least first"));
        Assert.Contains("You already have a view called Least first. Choose another name.", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/trust/RQQ/register/views");
        await visitor.Send("Delete Least first");
        Assert.Contains("Least first is deleted.", visitor.Text, StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.Empty(db.SavedViews);
        Assert.Equal(4, db.AuditEntries.Count(entry => entry.Object.StartsWith("SavedView")));
    }

    [Fact]
    public async Task A_shared_view_is_opened_by_others_and_changed_by_its_owner_alone()
    {
        await using var planner = await TermsTrust.Open();
        await using var program = planner.Program();
        var (sam, other) = (
            TermsTrust.Estates("*"),
            TermsTrust.Estates("*") with
            {
                Person = new Person { Id = "kim", Name = "Kim" },
            }
        );
        var keep = program.GetRequiredService<KeepView>();
        var kept = await keep.Add(sam, RegisterView.Read("RQQ", "?category=High"), "Worst", isShared: true);
        await keep.Add(sam, RegisterView.Read("RQQ", "?category=Low"), "Mine", isShared: false);

        Assert.Equal(
            ["Worst by sam"],
            program.GetRequiredService<ListViews>().For(other, "RQQ").Select(view => $"{view.View.Name} by {view.Owner}")
        );
        Assert.Equal(
            "You have no such view.",
            (await Assert.ThrowsAsync<Refusal>(() => keep.Delete(other, "RQQ", kept.Id, kept.Version))).Message
        );
        await keep.Rename(sam, "RQQ", kept.Id, kept.Version, "Worst of all", isShared: true);
        Assert.Equal(
            "Worst of all was changed since you opened this page. Open it again.",
            (await Assert.ThrowsAsync<Refusal>(() => keep.Rename(sam, "RQQ", kept.Id, kept.Version, "X", isShared: false))).Message
        );
    }

    [Theory]
    [InlineData("", "Enter a name for the view.")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "The name must be 60 characters or fewer.")]
    public async Task A_view_without_a_good_name_is_not_kept(string name, string sentence)
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register");
        await visitor.Send("Save the view", ("name", name));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(sentence, visitor.Page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }
}
