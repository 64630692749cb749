using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace EstatesPlanner.Browser.Tests;

/// <summary>What every page must stand: axe finds nothing, nothing scrolls sideways, nothing fails, nothing leaves the host.</summary>
internal static class PageCheck
{
    public static async Task Pass(DemoSite site, string path, int width)
    {
        var (page, faults) = await site.Open(path, width);
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(result.Violations.Length == 0, $"{path} at {width}: " + string.Join("; ", result.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html).Take(3))}")));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{path} scrolls sideways at {width}.");
        Assert.DoesNotContain(faults, fault => path != "/no-such-page" || !fault.Contains("404", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
