using System.Net;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Evidence;
using EstatesPlanner.People;
using EstatesPlanner.Tests.Backlog;
using EstatesPlanner.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Evidence;

public class EvidencePageTests
{
    [Fact]
    public async Task A_photo_is_added_on_the_items_page_seen_taken_away_and_removed()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/RQQ01/A");
        Assert.Contains("No photo or document is kept with this item.", visitor.Text, StringComparison.Ordinal);
        await visitor.SendFile(
            "Add to the item",
            "file",
            "boiler plate.pdf",
            TestFiles.Png(640, 480),
            ("caption", "Rust <b>under</b> the burner")
        );
        Assert.Equal("/trust/RQQ/register/RQQ01/A", visitor.At);
        Assert.Contains("boiler plate.pdf is kept with A.", visitor.Text, StringComparison.Ordinal);

        var picture = visitor.Page.QuerySelector("#evidence img")!;
        Assert.Equal("Rust <b>under</b> the burner", picture.GetAttribute("alt"));
        using (var thumbnail = await visitor.Get(picture.GetAttribute("src")!))
        {
            Assert.Equal("image/jpeg", thumbnail.Content.Headers.ContentType!.ToString());
            Assert.Null(thumbnail.Content.Headers.ContentDisposition);
            Assert.Equal(
                (320, 240),
                TestFiles.SizeOfJpeg(await thumbnail.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            );
        }

        using (var whole = await visitor.Get(visitor.Page.QuerySelector("#evidence .planner-evidence__file a")!.GetAttribute("href")!))
        {
            Assert.Equal(
                ("image/png", "attachment", "boiler plate.png", "nosniff"),
                (
                    whole.Content.Headers.ContentType!.ToString(),
                    whole.Content.Headers.ContentDisposition!.DispositionType,
                    whole.Content.Headers.ContentDisposition.FileName!.Trim('"'),
                    whole.Headers.GetValues("X-Content-Type-Options").Single()
                )
            );
        }

        await visitor.Open("/trust/RQQ/register/RQQ01/A");
        await visitor.SendFile("Add to the item", "file", "again.png", TestFiles.Png(640, 480), ("caption", "Once more"));
        Assert.Contains("boiler plate.pdf was kept with A already. Nothing was added.", visitor.Text, StringComparison.Ordinal);

        await visitor.Send("Remove boiler plate.pdf");
        Assert.Contains("boiler plate.pdf is removed.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("No photo or document is kept with this item.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, planner.KeptFiles());
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_words_stay()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/RQQ01/A");
        await visitor.SendFile("Add to the item", "file", "moving.gif", "GIF89a"u8.ToArray(), ("caption", "It spins"));
        Assert.StartsWith(
            "A GIF picture is not kept as evidence.",
            visitor.Page.QuerySelector(".nhsuk-error-summary a[href='#file']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("It spins", visitor.Page.QuerySelector("#caption")!.GetAttribute("value"));
        await visitor.SendFile("Add to the item", "file", "boiler.png", TestFiles.Png(64, 48), ("caption", " "));
        Assert.Equal(EvidenceCaption.Missing, visitor.Page.QuerySelector(".nhsuk-error-summary a[href='#caption']")!.TextContent);
        await visitor.Send("Add to the item");
        Assert.Equal("Choose a file.", visitor.Page.QuerySelector(".nhsuk-error-summary a[href='#file']")!.TextContent);
        await visitor.SendFile("Add to the item", "file", "large.png", new byte[40 * 1024 * 1024], ("caption", "Large"));
        Assert.Equal("The file is larger than 20 MiB.", visitor.Page.QuerySelector(".nhsuk-error-summary a[href='#file']")!.TextContent);
        Assert.Equal(0, planner.KeptFiles());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        await using var planner = await TermsTrust.Open();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        using var content = new MultipartFormDataContent { { new ByteArrayContent(TestFiles.Pdf), "file", "report.pdf" } };
        using var answer = await client.PostAsync("/trust/RQQ/register/RQQ01/A/evidence", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "This form is out of date",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(0, planner.KeptFiles());
    }

    [Fact]
    public async Task A_photo_of_a_walk_is_kept_with_its_item_and_a_bad_one_saves_nothing()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/walk/item?site=RQQ01");
        var item = visitor.Page.QuerySelector("h1 .nhsuk-caption-m")!.TextContent.Trim();
        await visitor.SendFile("Save and go on", "Photo", "walk.jpg", "not a photo"u8.ToArray().Prepend((byte)0).ToArray());
        Assert.StartsWith(
            "This kind of file is not kept",
            visitor.Page.QuerySelector(".nhsuk-error-summary a[href='#Photo']")!.TextContent,
            StringComparison.Ordinal
        );
        await visitor.SendFile("Save and go on", "Photo", "walk.jpg", TestFiles.Png(64, 48), ("Note", "As seen today"));
        Assert.Contains($"{item} is saved.", visitor.Text, StringComparison.Ordinal);
        var kept = Assert.Single(planner.Listed());
        Assert.Equal(item, kept.Item.Reference);
        Assert.Equal(kept.Item.Defect, kept.File.Caption);
        Assert.Contains("As seen today", kept.Item.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_trusts_evidence_is_not_found_and_a_viewer_sees_and_may_not_change()
    {
        await using var planner = new Installation();
        await planner.Do("demo", "--no-serve");
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TermsTrust.Register), "--trust", "RQQ");
        var foreign = (await planner.Add("A", "report.pdf", TestFiles.Pdf)).GetProperty("id").GetString()!;
        var own = (await planner.Do("evidence", "list", "--trust", "ZZZ", "--json")).Json.GetProperty("evidence")[0];
        using var db = planner.Read();
        var viewer = db
            .Memberships.AsEnumerable()
            .GroupBy(membership => membership.Person)
            .First(person => person.All(each => each.Role == Role.Viewer && each.Covers(Membership.AllSites)))
            .Key;

        using var visitor = new Visitor(await planner.Serve());
        await visitor.Be(viewer);
        foreach (
            var path in new[]
            {
                $"/trust/RQQ/evidence/{foreign}",
                $"/trust/ZZZ/evidence/{foreign}",
                $"/trust/ZZZ/evidence/{foreign}/picture",
                "/trust/RQQ/register/RQQ01/A/evidence",
            }
        )
        {
            await visitor.Open(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, visitor.Status));
        }

        var address = $"/trust/ZZZ/register/{own.GetProperty("site").GetString()}/{own.GetProperty("item").GetString()}";
        await visitor.Open(address);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("#evidence img"));
        Assert.DoesNotContain("Add to the item", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Remove", visitor.Page.QuerySelector("#evidence")!.TextContent, StringComparison.Ordinal);

        // The button is not there; what it would send is refused all the same.
        await using var program = planner.Program();
        var actor = program.GetRequiredService<HostPerson>().Demonstration(viewer);
        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            program.GetRequiredService<RemoveEvidence>().Remove(actor, "ZZZ", own.GetProperty("id").GetGuid())
        );
        Assert.Equal(RefusalKind.NotAllowed, refusal.Kind);
    }
}
