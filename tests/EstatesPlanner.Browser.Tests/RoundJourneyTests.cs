using Microsoft.Playwright;

namespace EstatesPlanner.Browser.Tests;

/// <summary>
/// A whole round by its people in a real browser: set up, scored, an interest declared, moderated, its weights set and then frozen, ranked.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class RoundJourneyTests(DemoSite site)
{
    private const string Home = "/trust/ZZZ/rounds/autumn";

    private const string Round = """
        { "format": "estates-planner/round/1", "id": "autumn", "name": "Autumn round", "priceBase": "2026/27", "years": ["2026/27"], "state": "set-up",
          "criteria": [
            { "id": "productivity", "name": "Productivity benefit", "measure": "productivityPercent", "unit": "%", "points": [[0, 0], [5, 100]], "zeroMeans": "No gain", "hundredMeans": "A gain of 5%", "swing": 100, "swingReason": "It matters most" },
            { "id": "deliverability", "name": "Deliverability", "measure": "judged", "levels": [ { "score": 0, "means": "No plan" }, { "score": 50, "means": "Designed" }, { "score": 100, "means": "Ready" } ], "swing": 50, "swingReason": "Half as much" } ],
          "pots": [ { "id": "operational", "name": "Operational capital", "limits": { "2026/27": 1000000 } } ] }
        """;

    private const string Bids =
        "bid,name,type,sector,need,pots,start years,price base,capital year 0,yearly benefit,benefit class,benefit from year,service,baseline input cost,yearly bau cost\n"
        + "AU-1,Lifts,capacity,acute,Patients wait for lifts,operational,2026/27,2026/27,900000,40000,non-cash-releasing,1,Wards A,4000000,60000\n"
        + "AU-2,Floors,backlog,acute,Trips on worn floors,operational,2026/27,2026/27,70000,45000,non-cash-releasing,1,Wards B,4000000,1000\n";

    [Fact]
    public async Task A_round_is_scored_moderated_and_ranked_and_its_weights_are_frozen()
    {
        var (page, faults) = await site.Open("/person", 1280, script: false);
        await Be(page, "Ruth Castellane");
        await Open(page, "/trust/ZZZ/imports/round");
        await Choose(page, "round.json", Round);
        await Press(page, "Continue");
        await Press(page, "Open the round for scoring");
        await Press(page, "Open the round for scoring");
        await Be(page, "Priya Raghunathan");
        await Open(page, "/trust/ZZZ/imports/bids");
        await Choose(page, "bids.csv", Bids);
        await page.Locator("select").SelectOptionAsync("autumn");
        await page.GetByLabel("Check the file only; change nothing").UncheckAsync();
        await Press(page, "Continue");
        Assert.Contains("2 rows read: 2 added", await page.ContentAsync(), StringComparison.Ordinal);

        // The chair gives the weights; the first score has not been given yet.
        await Be(page, "Ruth Castellane");
        await Open(page, $"{Home}/weights");
        await page.Locator("#swing-deliverability").FillAsync("100");
        await page.Locator("#reason").FillAsync("Both gaps matter alike");
        await Press(page, "Set the weights");
        Assert.Contains("The weights are set.", await page.ContentAsync(), StringComparison.Ordinal);

        await Score(page, "Dr Hannah Oyelaran", "AU-1", 100);
        await Score(page, "Marcus Feld", "AU-1", 50);
        await Score(page, "Dr Hannah Oyelaran", "AU-2", 50);
        await Score(page, "Marcus Feld", "AU-2", 50);
        await Be(page, "Siobhán Tierney");
        await Open(page, "/trust/ZZZ/bids/AU-1/interest");
        await page.GetByLabel("What is your interest?").FillAsync("The lifts serve my clinic");
        await Press(page, "Declare the interest");
        Assert.Equal(403, (await Open(page, "/trust/ZZZ/bids/AU-1/score"))!.Status);

        await Be(page, "Ruth Castellane");
        await Open(page, $"{Home}/moderation/AU-1");
        Assert.Contains("Median 75, trimmed mean 75, spread 50.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#level-deliverability").FillAsync("100");
        await page.Locator("#reason-deliverability").FillAsync("The order is placed");
        await Press(page, "Settle Deliverability");
        await Open(page, Home);
        await Press(page, "End the scoring");
        await Press(page, "End the scoring");
        Assert.Contains("Autumn round is moderated.", await page.ContentAsync(), StringComparison.Ordinal);

        // AU-1: 1% of 5% is 20 points, and 100; AU-2: 22.5 and 50. Each weighs a half.
        var rows = await page.Locator("tbody tr").AllInnerTextsAsync();
        Assert.Contains("AU-1", rows[0], StringComparison.Ordinal);
        Assert.Contains("60.0", rows[0], StringComparison.Ordinal);
        Assert.Contains("36.3", rows[1], StringComparison.Ordinal);
        await Open(page, $"{Home}/weights");
        Assert.Contains("The weights stand: the round is moderated.", await page.ContentAsync(), StringComparison.Ordinal);
        await Open(page, $"{Home}/history");
        Assert.Contains("Why: Both gaps matter alike", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(faults, fault => !fault.Contains("403", StringComparison.Ordinal));
    }

    private async Task Score(IPage page, string person, string bid, int level)
    {
        await Be(page, person);
        await Open(page, $"/trust/ZZZ/bids/{bid}/score");
        await page.Locator($"#level-deliverability-{level}").CheckAsync();
        await page.Locator("#reason-deliverability").FillAsync($"It stands at {level}");
        await Press(page, "Save your scores");
        Assert.Contains($"Your scores of {bid} are saved.", await page.ContentAsync(), StringComparison.Ordinal);
    }

    private async Task Be(IPage page, string person)
    {
        await Open(page, "/person");
        await page.GetByLabel(person).CheckAsync();
        await Press(page, "Continue");
    }

    private Task<IResponse?> Open(IPage page, string path) => page.GotoAsync(new Uri(site.Address, path).ToString());

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
