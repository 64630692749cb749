using Microsoft.Playwright;

namespace EstatesPlanner.Browser.Tests;

/// <summary>
/// A small bid from submitted to closed, each step pressed by the person whose step it is; the page of every step is accessible, wide and
/// narrow.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class BidLifeTests(DemoSite site)
{
    private const string Home = "/trust/ZZZ/bids/LIFE-1";

    private const string Bid =
        "bid,name,type,sector,need,summary,pots,start years,price base,capital year 0,yearly benefit,benefit class,benefit from year,service,baseline input cost,yearly bau cost\n"
        + "LIFE-1,Boiler flue,equipment,acute,Heating stops,A new flue,operational,2026/27,2026/27,90000,40000,non-cash-releasing,1,Boiler house,400000,6000\n";

    private static readonly (string Person, string Side)[] Reviewers =
    [
        ("Ada Okafor", "estates"),
        ("Dr Hannah Oyelaran", "clinical"),
        ("Marcus Feld", "digital"),
        ("Imran Qureshi", "finance"),
    ];

    [Fact]
    public async Task A_bid_is_reviewed_decided_delivered_realised_and_closed()
    {
        var (page, faults) = await site.Open("/person", 1280);
        await Be(page, "Priya Raghunathan", "/trust/ZZZ/imports/bids");
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "bids.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(Bid),
                }
            );
        await page.Locator("#round").SelectOptionAsync("");
        await page.GetByLabel("Check the file only; change nothing").UncheckAsync();
        await Press(page, "Continue");
        await Go(page, Home);
        await Check(page, "Change this bid");
        await Confirm(page, "Submit this bid");
        await Check(page, "Submitted (now)");

        foreach (var (person, side) in Reviewers)
        {
            await Be(page, person, Home);
            await Check(page, "Review this bid");
            await page.Locator("#side").SelectOptionAsync(side);
            await page.Locator("#comment").FillAsync("Sound.");
            await Press(page, "Save your review");
        }

        await Be(page, "Ruth Castellane", Home);
        await Check(page, "Defer this bid");
        await Confirm(page, "Approve this bid");
        await Be(page, "Priya Raghunathan", Home);
        await Check(page, "Begin delivery");
        await Confirm(page, "Begin delivery");
        await page.Locator("#year").FillAsync("2028/29");
        await page.Locator("#quantity").FillAsync("30");
        await page.Locator("#evidence").FillAsync("Meter readings");
        await Press(page, "Save what it came to");
        await Check(page, "Benefits against the promise");
        await Confirm(page, "Its benefits are realised");
        await Be(page, "Imran Qureshi", Home);
        await Check(page, "Close this bid");
        await Confirm(page, "Close this bid");
        await Check(page, "Closed (now)");
        Assert.Empty(faults);
    }

    /// <summary>Goes to the page that says what will happen, which is accessible too, and does it.</summary>
    private static async Task Confirm(IPage page, string button)
    {
        await Press(page, button);
        await Check(page, "If you go on:");
        await Press(page, button);
    }

    private static async Task Check(IPage page, string words)
    {
        Assert.Contains(words, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await PageCheck.Pass(page);
    }

    private async Task Be(IPage page, string person, string next)
    {
        await Go(page, "/person");
        await page.GetByLabel(person).CheckAsync();
        await Press(page, "Continue");
        await Go(page, next);
    }

    private Task Go(IPage page, string path) => page.GotoAsync(new Uri(site.Address, path).ToString());

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
}
