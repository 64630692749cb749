namespace EstatesPlanner.Browser.Tests;

/// <summary>What people come to do, done by keyboard and mouse in a real browser, with and without JavaScript.</summary>
[Collection(DemoCollection.Name)]
public sealed class JourneyTests(DemoSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bad_item_is_refused_with_a_summary_that_leads_to_the_field_and_then_saved(bool script)
    {
        var (page, faults) = await site.Open("/trust/ZZZ/register/add", 1280, script);
        var reference = $"NEW-{(script ? 1 : 2)}";
        await page.GetByLabel("Reference").FillAsync(reference);
        await page.GetByLabel("What is wrong?").FillAsync("Cracked sight glass");
        await page.GetByLabel("Cost to eradicate, £").FillAsync("£1.2m");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        var link = page.Locator(".nhsuk-error-summary a", new() { HasText = "£1.2m: write 1200000." });
        await link.ClickAsync();
        Assert.Equal("Cost", await page.EvaluateAsync<string>(script ? "document.activeElement.id" : "location.hash.slice(1)"));
        Assert.Equal("Cracked sight glass", await page.GetByLabel("What is wrong?").InputValueAsync());

        await page.GetByLabel("Cost to eradicate, £").FillAsync("1200");
        await page.GetByLabel("Consequence").SelectOptionAsync("4");
        await page.GetByLabel("Likelihood").SelectOptionAsync("5");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.Contains($"{reference} is in the register.", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("High", await page.Locator(".nhsuk-tag").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_form_filled_from_an_older_version_is_refused_and_keeps_its_text()
    {
        var (first, _) = await site.Open("/trust/ZZZ/register/ZZZ01/AGH-0103/edit", 1280);
        var (second, _) = await site.Open("/trust/ZZZ/register/ZZZ01/AGH-0103/edit", 1280);
        await first.GetByLabel("Notes").FillAsync("seen by the first");
        await first.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await second.GetByLabel("Notes").FillAsync("seen by the second");
        await second.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.Contains("host changed AGH-0103", await second.Locator(".nhsuk-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("seen by the second", await second.GetByLabel("Notes").InputValueAsync());
    }

    [Fact]
    public async Task The_register_pages_forward_and_back_without_script()
    {
        var (page, _) = await site.Open("/trust/ZZZ/register?sort=cost", 1280, script: false);
        var first = await page.Locator("tbody th a").AllInnerTextsAsync();
        await page.Locator(".nhsuk-pagination__link--next").ClickAsync();
        var second = await page.Locator("tbody th a").AllInnerTextsAsync();
        Assert.Equal(50, second.Count);
        Assert.Empty(first.Intersect(second));
        await page.Locator(".nhsuk-pagination__link--prev").ClickAsync();
        Assert.Equal(first, await page.Locator("tbody th a").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_sponsor_is_not_offered_their_own_bid_to_score()
    {
        var (page, _) = await site.Open("/person", 1280);
        await page.GetByLabel("Priya Raghunathan").CheckAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        Assert.Contains("Priya Raghunathan", await page.Locator(".planner-acting").InnerTextAsync(), StringComparison.Ordinal);
        var response = await page.GotoAsync(new Uri(site.Address, "/trust/ZZZ/rounds/2026-27").ToString());
        Assert.Equal(403, response!.Status);
    }
}
