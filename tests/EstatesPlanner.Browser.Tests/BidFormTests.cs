using Microsoft.Playwright;

namespace EstatesPlanner.Browser.Tests;

/// <summary>
/// A bid taken from an idea to appraised and submitted by pages, in a browser with and without JavaScript; every section is accessible,
/// wide and narrow.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class BidFormTests(DemoSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bid_is_taken_from_an_idea_to_appraised(bool script)
    {
        var (page, faults) = await site.Open("/trust/ZZZ/bids/new", 1280, script);
        await page.GetByLabel("Name of the bid").FillAsync("Theatre chillers");
        await page.GetByLabel("The need it answers").FillAsync("Lists are cancelled when the chillers fail.");
        await Press(page, "Begin");
        var form = new Uri(page.Url).AbsolutePath;

        await Fill(page, $"{form}/about", ("bid-pots-0", "operational"), ("bid-start-years-0", "2026/27"));
        await Fill(page, $"{form}/need", ("summary", "Two chillers in place of one."));
        await Go(page, $"{form}/removes?q=AGH-0101");
        await page.GetByLabel("AGH-0101").First.CheckAsync();
        await Press(page, "Add the ticked items");
        await Fill(page, $"{form}/removes", ("item-share-0", "0.5"));
        await Go(page, $"{form}/options");
        await page.Locator("#option-role-0").SelectOptionAsync("bau");
        await page.Locator("#option-role-1").SelectOptionAsync("preferred");
        await Fill(page, null, ("option-name-0", "As now"), ("option-name-1", "Replace"));
        await Go(page, $"{form}/costs");
        await Choose(page, ("cost-option-0", "opt1"), ("cost-kind-0", "revenue"), ("cost-option-1", "opt2"), ("cost-kind-1", "capital"));
        await Fill(
            page,
            null,
            ("cost-name-0", "Repairs"),
            ("cost-from-0", "0"),
            ("cost-to-0", "10"),
            ("cost-amount-0", "40000"),
            ("cost-name-1", "Works"),
            ("cost-from-1", "0"),
            ("cost-to-1", "0"),
            ("cost-amount-1", "250000")
        );
        await Go(page, $"{form}/benefits/opt2/add/stated");
        await Press(page, "Save the benefit");
        if (script)
        {
            await PageCheck.Pass(page);
        }

        await Choose(page, ("benefit-class-0", "non-cash-releasing"));
        await page.Locator("#benefit-name-0").FillAsync("Lists kept");
        await page.Locator("#benefit-amount-0").FillAsync("90000");
        if (!script)
        {
            await Press(page, "Show the working");
        }

        await page.Locator("#worked").GetByText("Years 1 to 10: £90,000 a year. £900,000 in all").WaitForAsync();
        await Press(page, "Save the benefit");
        Assert.DoesNotContain("not yet", await page.Locator(".planner-figures").InnerTextAsync(), StringComparison.Ordinal);

        foreach (
            var path in script
                ? new[]
                {
                    "",
                    "/about",
                    "/need",
                    "/removes?q=AGH",
                    "/options",
                    "/costs",
                    "/costs/form/opt2",
                    "/benefits",
                    "/benefits/opt2/add",
                    "/benefits/opt2/add/stated",
                    "/benefits/opt2/add/staff-time",
                    "/benefits/opt2/change/b1",
                    "/filter",
                    "/risks",
                    "/bias",
                    "/appraisal",
                }
                : []
        )
        {
            await IsAccessible(form + path);
        }

        await Go(page, form);
        await Press(page, "Submit this bid");
        await Press(page, "Submit this bid");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("Awaiting review from: Estates, Clinical, Digital, Finance.", text, StringComparison.Ordinal);
        Assert.Contains("Net present social value", text, StringComparison.Ordinal);
        Assert.Contains("Effect on the ERIC return", text, StringComparison.Ordinal);
        Assert.Empty(faults);
        await IsAccessible(new Uri(page.Url).AbsolutePath);
    }

    private async Task IsAccessible(string path)
    {
        foreach (var width in new[] { 1280, 320 })
        {
            await PageCheck.Pass(site, path, width);
        }
    }

    /// <summary>Fills a section's fields and saves it.</summary>
    private async Task Fill(IPage page, string? path, params (string Id, string Text)[] fields)
    {
        if (path is not null)
        {
            await Go(page, path);
        }

        foreach (var (id, text) in fields)
        {
            await page.Locator($"#{id}").FillAsync(text);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        Assert.Contains(": saved.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task Choose(IPage page, params (string Id, string Value)[] choices)
    {
        foreach (var (id, value) in choices)
        {
            await page.Locator($"#{id}").SelectOptionAsync(value);
        }
    }

    private Task Go(IPage page, string path) => page.GotoAsync(new Uri(site.Address, path).ToString());

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
