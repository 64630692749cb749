using Microsoft.Playwright;

namespace EstatesPlanner.Browser.Tests;

/// <summary>A messy register brought in without JavaScript, each step of it open to everybody.</summary>
[Collection(DemoCollection.Name)]
public sealed class MappingJourneyTests(DemoSite site)
{
    private static readonly Dictionary<string, string> Sites = new(StringComparer.Ordinal)
    {
        ["Queensbury General Hospital"] = "RQM01",
        ["Kingsbury Clinic"] = "RQM02",
        ["St Oswald's"] = "RQM03",
        ["Whitmore Day Unit"] = "RQM04",
        ["The Grange (PFI)"] = "RQM05",
    };

    [Fact]
    public async Task A_messy_workbook_goes_from_its_upload_into_the_register_and_out_again()
    {
        var (page, faults) = await site.Open("/trusts/add", 320, script: false);
        await page.GetByLabel("ODS code").FillAsync("RQM");
        await page.GetByLabel("Name of the trust").FillAsync("Queensbury NHS Trust");
        await Press(page, "Add the trust");

        await Go(page, "/trust/RQM/imports/backlog");
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "register v7 FINAL (2).xlsx",
                    MimeType = "application/octet-stream",
                    Buffer = MessyWorkbook.Xlsx(MessyRegister.Make(200)),
                }
            );
        await Press(page, "Continue");

        await Step(page, "sheet");
        Assert.True(await page.GetByLabel("Backlog 25-26").IsCheckedAsync());
        await Press(page, "Continue");

        await Step(page, "headers");
        Assert.True(await page.Locator("#row-5").IsCheckedAsync());
        await Press(page, "Continue");

        await Step(page, "columns");
        Assert.Equal("cost", await page.GetByLabel("Cost to rectify (ex VAT) Goes into", new() { Exact = true }).InputValueAsync());
        await page.GetByLabel("Floor Goes into", new() { Exact = true }).SelectOptionAsync("location");
        await Press(page, "Continue");

        await Step(page, "writing");
        await page.GetByLabel("Price base of rows that do not say").FillAsync("last year");
        await Press(page, "Continue");
        Assert.Equal("Price base is a financial year such as 2026/27.", await page.Locator(".nhsuk-error-summary a").InnerTextAsync());
        await page.GetByLabel("Price base of rows that do not say").FillAsync("2025/26");
        await page.GetByLabel("Category of rows that have neither").SelectOptionAsync("Moderate");
        await Press(page, "Continue");

        await Step(page, "values");
        foreach (var (name, code) in Sites)
        {
            await page.GetByRole(AriaRole.Combobox, new() { Name = name }).SelectOptionAsync("(new)");
            await page.GetByRole(AriaRole.Textbox, new() { Name = name }).FillAsync(code);
        }

        foreach (var field in new[] { "Element", "Condition" })
        {
            await page.GetByLabel($"Leave any other text blank, in later versions of the file too ({field})").CheckAsync();
        }

        await Press(page, "Continue");
        await Step(page, "check");
        Assert.Contains("200 rows read: 200 would be added", await page.ContentAsync(), StringComparison.Ordinal);
        foreach (var part in new[] { "added", "changed", "rejected", "vanished", "aside", "read", "notes" })
        {
            await PageCheck.Pass(site, $"{new Uri(page.Url).AbsolutePath}?show={part}", 320);
        }

        await Press(page, "Import");
        await Step(page, "done");
        Assert.Contains("Read back from the register: 200 items", await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Name of the mapping").FillAsync("Estates workbook");
        await Press(page, "Keep this mapping");
        Assert.Contains("The mapping is kept as Estates workbook.", await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "The page of this import" }).ClickAsync();
        foreach (var width in new[] { 1280, 320 })
        {
            await PageCheck.Pass(site, new Uri(page.Url).AbsolutePath, width);
        }

        await Press(page, "Undo this import");
        await Press(page, "Undo this import");
        Assert.Contains("Undone: 200 rows taken out or put back.", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    /// <summary>The step of that name, open in front of the person; and as everybody else would find it.</summary>
    private async Task Step(IPage page, string name)
    {
        var path = new Uri(page.Url).AbsolutePath;
        Assert.EndsWith($"/{name}", path, StringComparison.Ordinal);
        await PageCheck.Pass(site, path, 1280);
        await PageCheck.Pass(site, path, 320);
    }

    private Task Go(IPage page, string path) => page.GotoAsync(new Uri(site.Address, path).ToString());

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
