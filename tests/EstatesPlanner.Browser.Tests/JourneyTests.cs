using Microsoft.Playwright;

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
        await page.GetByLabel("Reference", new() { Exact = true }).FillAsync(reference);
        await page.GetByLabel("What is wrong?").FillAsync("Cracked sight glass");
        await page.GetByLabel("Cost to eradicate, £").FillAsync("£1.2m");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        var link = page.Locator(".nhsuk-error-summary a", new() { HasText = "£1.2m: write 1200000." });
        await link.ClickAsync();
        Assert.Equal("Cost", await page.EvaluateAsync<string>(script ? "document.activeElement.id" : "location.hash.slice(1)"));
        Assert.Equal("Cracked sight glass", await page.GetByLabel("What is wrong?").InputValueAsync());

        await page.GetByLabel("Cost to eradicate, £").FillAsync("1200");
        await page.GetByLabel("Consequence", new() { Exact = true }).SelectOptionAsync("4");
        await page.GetByLabel("Likelihood", new() { Exact = true }).SelectOptionAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
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
        await first.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await second.GetByLabel("Notes").FillAsync("seen by the second");
        await second.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
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
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        Assert.Contains("Priya Raghunathan", await page.Locator(".planner-acting").InnerTextAsync(), StringComparison.Ordinal);
        var response = await page.GotoAsync(new Uri(site.Address, "/trust/ZZZ/rounds/2026-27").ToString());
        Assert.Equal(403, response!.Status);
    }

    [Fact]
    public async Task A_trust_is_set_up_from_nothing_to_a_business_case_by_pages_alone()
    {
        var (page, faults) = await site.Open("/trusts/add", 1280);
        await page.GetByLabel("ODS code").FillAsync("RQQ");
        await page.GetByLabel("Name of the trust").FillAsync("Queensbury NHS Trust");
        await Press(page, "Add the trust");
        await page.GotoAsync(new Uri(site.Address, "/trust/RQQ/sites").ToString());
        await page.GetByLabel("Site code").FillAsync("RQQ01");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Queensbury General");
        await Press(page, "Add the site");

        await page.GotoAsync(new Uri(site.Address, "/trust/RQQ/imports/backlog").ToString());
        await Choose(page, "register.csv", TwoBids.Register(1_000_000));
        await page.GetByLabel("Import it, if every row is good").CheckAsync();
        await Press(page, "Continue");
        Assert.Contains("2 rows read: 2 added", await page.ContentAsync(), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(site.Address, "/trust/RQQ/imports/round").ToString());
        await Choose(page, "round.json", TwoBids.Round);
        await Press(page, "Continue");
        await page.GotoAsync(new Uri(site.Address, "/trust/RQQ/imports/bids").ToString());
        await Choose(page, "bids.csv", TwoBids.Bids);
        await page.GetByLabel("Check the file only; change nothing").UncheckAsync();
        await Press(page, "Continue");
        Assert.Contains("2 rows read: 2 added", await page.ContentAsync(), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(site.Address, "/trust/RQQ/rounds/r1/plan").ToString());
        await Press(page, "Make the plan");
        await page.Locator(".planner-figure", new() { HasText = "Optimal" }).WaitForAsync();
        await page.GotoAsync(new Uri(site.Address, "/trust/RQQ/bids/C-1/case/short").ToString());
        await page.RunAndWaitForDownloadAsync(() => Press(page, "Make it as a PDF"));
        await page.ReloadAsync();
        Assert.Contains("Number 1", await page.ContentAsync(), StringComparison.Ordinal);
        var pdf = await page.Context.APIRequest.GetAsync(new Uri(site.Address, "/trust/RQQ/bids/C-1/case/short?made=1").ToString());
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await pdf.BodyAsync()), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task Choose(IPage page, string name, string text) =>
        page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(text),
                }
            );
}
